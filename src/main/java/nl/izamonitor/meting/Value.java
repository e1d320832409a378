package nl.izamonitor.meting;

/**
 * One value of an indicator with all that goes with it. Which of the numbers are there follows from
 * the status: a protected or missing row has none.
 */
record Value(
    Key key,
    Long numerator,
    Long denominator,
    Double value,
    Double lower,
    Double upper,
    String method,
    Double coverage,
    String status,
    String reason) {

  static final String WAARDE = "waarde";
  static final String BESCHERMD = "beschermd";
  static final String ONTBREEKT = "ontbreekt";
  static final String NIET_VAN_TOEPASSING = "niet_van_toepassing";

  static Value missing(Key key, String reason) {
    return new Value(key, null, null, null, null, null, null, null, ONTBREEKT, reason);
  }

  /**
   * The same with its dekking.
   *
   * @param note goes where there is no reason yet; null for none
   */
  Value covered(double share, String note) {
    return new Value(
        key,
        numerator,
        denominator,
        value,
        lower,
        upper,
        method,
        share,
        status,
        reason == null ? note : reason);
  }

  /** Why a row is hidden is itself a secret, so there is no reason. */
  static Value hidden(Key key) {
    return new Value(key, null, null, null, null, null, null, null, BESCHERMD, null);
  }

  /** Counts without a value: there is nothing to divide by. */
  static Value withoutValue(Key key, Counts counts, String reason) {
    return new Value(
        key,
        counts.numerator(),
        counts.denominator(),
        null,
        null,
        null,
        null,
        1.0,
        NIET_VAN_TOEPASSING,
        reason);
  }
}
