package nl.izamonitor.comparison;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.BreakKind;
import nl.izamonitor.conf.Indicator.TrendBreak;
import nl.izamonitor.conf.Norms.Norm;
import nl.izamonitor.method.Method;
import nl.izamonitor.method.Methods;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Place;

/**
 * What must be known of an indicator to compare its values.
 *
 * @param periods of the meting, in their order
 * @param baseline the one of them that stands for the 0-meting; null for none
 * @param norms agreements about it
 * @param groups per breakdown the groups that are compared with each other
 */
public record ComparisonContext(
    Indicator indicator,
    List<String> periods,
    String baseline,
    List<Norm> norms,
    Map<String, Groups> groups)
    implements Serializable {

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

  /** The groups that these values are about; null where they are no groups to compare. */
  Groups groups(Collection<Observation> categories) {
    return groups.get(categories.iterator().next().place().breakdown());
  }

  Method method() {
    return Methods.of(indicator);
  }

  ValueWording wording() {
    return new ValueWording(indicator);
  }

  /** The breaks that a value of this place is behind. */
  List<TrendBreak> breaks(Place place) {
    return indicator.trendBreaks().stream()
        .filter(b -> b.kind() == BreakKind.BREUK && b.from().compareTo(place.period()) <= 0)
        .filter(b -> b.regions().isEmpty() || b.regions().contains(place.region()))
        .filter(b -> b.breakdowns().isEmpty() || holdsFor(b, place.breakdown()))
        .toList();
  }

  private static boolean holdsFor(TrendBreak one, String breakdown) {
    return one.breakdowns().contains(breakdown)
        || Place.parts(breakdown).stream().anyMatch(one.breakdowns()::contains);
  }

  Norm norm(String name) {
    return norms.stream().filter(n -> n.norm().equals(name)).findFirst().orElseThrow();
  }

  /** Whether anything of an indicator can be compared: words cannot. */
  public static boolean isComparable(Indicator indicator) {
    return !Methods.of(indicator).isWords();
  }
}
