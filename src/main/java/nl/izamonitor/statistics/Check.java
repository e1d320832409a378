package nl.izamonitor.statistics;

/** What makes a number unusable: each method gives the reason, or null when all is well. */
final class Check {

  private Check() {}

  /** The first reason given, or null. */
  static String first(String... reasons) {
    for (String reason : reasons) {
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }

  static String finite(double... numbers) {
    String fault = null;
    for (double number : numbers) {
      if (Double.isNaN(number)) {
        return Reason.MISSING;
      }
      fault = Double.isInfinite(number) ? Reason.INFINITE : fault;
    }
    return fault;
  }

  /** Counts, sums of counts and populations: finite and not below 0. */
  static String counts(double... numbers) {
    String fault = finite(numbers);
    for (double number : numbers) {
      if (fault == null && number < 0) {
        fault = Reason.NEGATIVE;
      }
    }
    return fault;
  }

  static String rate(double events, double exposure) {
    return first(counts(events, exposure), exposure == 0 ? Reason.DENOMINATOR_ZERO : null);
  }

  static String proportion(double numerator, double denominator) {
    return first(
        rate(numerator, denominator),
        numerator > denominator ? Reason.NUMERATOR_ABOVE_DENOMINATOR : null);
  }

  /** The unit and the levels of a call. */
  static String unit(double per, double... levels) {
    return first(
        per > 0 && Double.isFinite(per) ? null : Reason.BAD_MULTIPLIER, Levels.fault(levels));
  }
}
