package nl.izamonitor.statistics;

/** The confidence levels of a call. */
final class Levels {

  static final double USUAL = 0.95;
  static final double STRICT = 0.998;

  private Levels() {}

  /** The levels as asked; 95 % and 99.8 % when none is named. */
  static double[] orBoth(double... levels) {
    return levels.length == 0 ? new double[] {USUAL, STRICT} : levels;
  }

  /** The reason why these levels cannot be used, or null. */
  static String fault(double... levels) {
    if (levels == null) {
      return Reason.LEVEL_NOT_BETWEEN_0_AND_1;
    }
    for (double level : levels) {
      if (!(level > 0 && level < 1)) {
        return Reason.LEVEL_NOT_BETWEEN_0_AND_1;
      }
    }
    return null;
  }
}
