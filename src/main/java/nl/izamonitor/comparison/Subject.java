package nl.izamonitor.comparison;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.BreakKind;
import nl.izamonitor.conf.Indicator.TrendBreak;
import nl.izamonitor.conf.Norms.Norm;

/**
 * What must be known of an indicator to compare its values.
 *
 * @param periods of the meting, in their order
 * @param nulmeting the one of them that stands for the 0-meting; null for none
 * @param norms agreements about it
 * @param groups per breakdown the groups that are compared with each other
 */
public record Subject(
    Indicator indicator,
    List<String> periods,
    String nulmeting,
    List<Norm> norms,
    Map<String, Groups> groups)
    implements Serializable {

  private static final int YEAR = 4;
  private static final int QUARTERS = 4;

  /**
   * Groups of people in their order.
   *
   * @param labels as people read them, by code
   * @param ranked whether the order is one of more and less, so that a line can be drawn
   */
  public record Groups(List<String> codes, Map<String, String> labels, boolean ranked)
      implements Serializable {

    String first() {
      return codes.get(0);
    }

    String last() {
      return codes.get(codes.size() - 1);
    }
  }

  /** The breaks that a value of this period and place is behind. */
  List<TrendBreak> breaks(String period, Shown.Place place) {
    return indicator.trendBreaks().stream()
        .filter(b -> b.kind() == BreakKind.BREUK && b.from().compareTo(period) <= 0)
        .filter(b -> b.regions().isEmpty() || b.regions().contains(place.region()))
        .filter(b -> b.breakdowns().isEmpty() || holdsFor(b, place.breakdown()))
        .toList();
  }

  private static boolean holdsFor(TrendBreak one, String breakdown) {
    return one.breakdowns().contains(breakdown)
        || List.of(breakdown.split("\\*", -1)).stream().anyMatch(one.breakdowns()::contains);
  }

  static int year(String period) {
    return Integer.parseInt(period.substring(0, YEAR));
  }

  static boolean isYear(String period) {
    return period.length() == YEAR;
  }

  /** How many years lie between two periods of one kind. */
  static double years(String from, String to) {
    return (step(to) - step(from)) / (isYear(to) ? 1 : QUARTERS);
  }

  /** How many years lie between a period and the end of a year. */
  static double yearsUntil(String period, int year) {
    double end = isYear(period) ? year : step(year + "KW" + QUARTERS);
    return (end - step(period)) / (isYear(period) ? 1 : QUARTERS);
  }

  /** The period that comes before: of a quarter the same one a year earlier, for seasons differ. */
  static String before(String period) {
    return (year(period) - 1) + period.substring(YEAR);
  }

  /** Its place in time, in steps of one period. */
  static double step(String period) {
    return isYear(period)
        ? year(period)
        : QUARTERS * year(period) + Integer.parseInt(period.substring(period.length() - 1));
  }
}
