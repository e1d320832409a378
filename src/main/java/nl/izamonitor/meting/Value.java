package nl.izamonitor.meting;

/**
 * One value of an indicator with all that goes with it. Which of the numbers are there follows from
 * the status: a protected or missing row has none.
 *
 * @param crude the value
 * @param standardised the value at the ages and sexes of the standard population
 * @param words what the source says in words, and which it is
 * @param coverage share of the inhabitants for whom data came in
 */
record Value(
    Key key,
    Long numerator,
    Long denominator,
    Range crude,
    String method,
    Range standardised,
    Words words,
    Double coverage,
    String status,
    String reason) {

  static final String WAARDE = "waarde";
  static final String BESCHERMD = "beschermd";
  static final String ONBETROUWBAAR = "onbetrouwbaar";
  static final String ONTBREEKT = "ontbreekt";
  static final String NIET_VAN_TOEPASSING = "niet_van_toepassing";

  /** A value with its limits; null where there is none. */
  record Range(Double value, Double lower, Double upper) {
    static final Range NONE = new Range(null, null, null);

    static Range of(double value) {
      return new Range(value, null, null);
    }
  }

  /** What the owner of a figure says in words, and who that is; null where there is none. */
  record Words(String text, String source) {
    static final Words NONE = new Words(null, null);
  }

  private static Value without(Key key, String status, String reason) {
    return new Value(
        key, null, null, Range.NONE, null, Range.NONE, Words.NONE, null, status, reason);
  }

  static Value missing(Key key, String reason) {
    return without(key, ONTBREEKT, reason);
  }

  static Value unreliable(Key key, String reason) {
    return without(key, ONBETROUWBAAR, reason);
  }

  /** Why a row is hidden is itself a secret, so there is no reason. */
  static Value hidden(Key key) {
    return without(key, BESCHERMD, null);
  }

  /** Counts without a value: there is nothing to divide by. */
  static Value withoutValue(Key key, Counts counts, String reason) {
    return new Value(
        key,
        counts.numerator(),
        counts.denominator(),
        Range.NONE,
        null,
        Range.NONE,
        Words.NONE,
        1.0,
        NIET_VAN_TOEPASSING,
        reason);
  }

  /** A value made of counts. */
  static Value counted(Key key, Counts counts, Range crude, String method) {
    return new Value(
        key,
        counts.numerator(),
        counts.denominator(),
        crude,
        method,
        Range.NONE,
        Words.NONE,
        1.0,
        WAARDE,
        null);
  }

  /** The same without its numerator, which says nothing where answers are weighed. */
  Value withoutNumerator() {
    return new Value(
        key, null, denominator, crude, method, standardised, words, coverage, status, reason);
  }

  /** The same with its standardised value. */
  Value standardisedAs(Range range) {
    return new Value(
        key, numerator, denominator, crude, method, range, words, coverage, status, reason);
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
        crude,
        method,
        standardised,
        words,
        share,
        status,
        reason == null ? note : reason);
  }

  Double value() {
    return crude.value();
  }

  Double lower() {
    return crude.lower();
  }

  Double upper() {
    return crude.upper();
  }
}
