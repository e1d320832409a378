package nl.izamonitor.model;

/** What can be read from a period: a year, {@code 2025}, or a quarter, {@code 2025KW4}. */
public final class Period {

  private static final int YEAR = 4;
  private static final int QUARTERS = 4;

  private Period() {}

  public static boolean isYear(String period) {
    return period.length() == YEAR;
  }

  public static int year(String period) {
    return Integer.parseInt(period.substring(0, YEAR));
  }

  /** The number of its quarter, from 1. */
  public static int quarter(String period) {
    return period.charAt(period.length() - 1) - '0';
  }

  /** The period that comes before: of a quarter the same one a year earlier, for seasons differ. */
  public static String before(String period) {
    return (year(period) - 1) + period.substring(YEAR);
  }

  /** Its place in time, in steps of one period. */
  public static double step(String period) {
    return isYear(period) ? year(period) : QUARTERS * year(period) + quarter(period);
  }

  /** How many years lie between two periods of one kind. */
  public static double years(String from, String to) {
    return (step(to) - step(from)) / (isYear(to) ? 1 : QUARTERS);
  }

  /** How many years lie between a period and the end of a year. */
  public static double yearsUntil(String period, int year) {
    double end = isYear(period) ? year : step(year + "KW" + QUARTERS);
    return (end - step(period)) / (isYear(period) ? 1 : QUARTERS);
  }
}
