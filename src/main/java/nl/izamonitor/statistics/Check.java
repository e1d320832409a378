package nl.izamonitor.statistics;

/** What makes a number unusable: each method gives the reason, or null when all is well. */
final class Check {

  static final double LARGEST_COUNT = 1e12;
  static final double SMALLEST_COUNT = 1e-12;
  private static final double LARGEST_SUM = 1e100;

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

  /** Any number that can be computed with. */
  static String finite(double... numbers) {
    if (numbers == null) {
      return Reason.MISSING;
    }
    String fault = null;
    for (double number : numbers) {
      if (Double.isNaN(number)) {
        return Reason.MISSING;
      }
      fault = first(fault, finite(number));
    }
    return fault;
  }

  private static String finite(double number) {
    if (Double.isInfinite(number)) {
      return Reason.INFINITE;
    }
    return StrictMath.abs(number) > LARGEST_SUM ? Reason.OUTSIDE_RANGE : null;
  }

  /** Sums of squares and weights: not below 0. */
  static String notNegative(double... numbers) {
    String fault = finite(numbers);
    for (double number : numbers) {
      fault = first(fault, number < 0 ? Reason.NEGATIVE : null);
    }
    return fault;
  }

  /** Counts and populations: 0, or a number that can be a count of something. */
  static String counts(double... numbers) {
    String fault = notNegative(numbers);
    for (double number : numbers) {
      boolean inRange = number == 0 || (number >= SMALLEST_COUNT && number <= LARGEST_COUNT);
      fault = first(fault, inRange ? null : Reason.OUTSIDE_RANGE);
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
        per >= SMALLEST_COUNT && per <= LARGEST_COUNT ? null : Reason.BAD_MULTIPLIER,
        Levels.fault(levels));
  }
}
