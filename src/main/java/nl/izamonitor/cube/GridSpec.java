package nl.izamonitor.cube;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.PublicatiePlan;
import nl.izamonitor.model.Place;

/**
 * Which cells an indicator has in a meting.
 *
 * @param regions codes of the regions per level
 * @param categories codes of the categories per dimension
 * @param missing per period for which nothing came in why
 */
public record GridSpec(
    Indicator indicator,
    List<String> periods,
    Map<String, List<String>> regions,
    Map<String, List<String>> categories,
    Map<String, String> missing,
    Dekking dekking,
    PublicatiePlan plan)
    implements Serializable {

  /**
   * How much must have come in.
   *
   * @param bouwsteen per source the dekking in percent from which a bouwsteen counts
   * @param region the dekking in percent below which a region has no value
   */
  public record Dekking(Map<String, Double> bouwsteen, double region) implements Serializable {}

  /** The breakdowns that may be shown at a level, totaal first. */
  List<String> breakdowns(String level) {
    List<String> shown = new ArrayList<>();
    shown.add(Place.TOTAAL);
    for (String breakdown : indicator.breakdowns().keySet()) {
      if (plan.allows(level, Place.dimensions(breakdown).size())) {
        shown.add(breakdown);
      }
    }
    return shown;
  }

  /** The categories of a breakdown; of a cross every combination. */
  List<String> categories(String breakdown) {
    List<List<String>> all = List.of(List.of());
    for (String dimension : Place.dimensions(breakdown)) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> shorter : all) {
        for (String code : categories.get(dimension)) {
          List<String> crossed = new ArrayList<>(shorter);
          crossed.add(code);
          longer.add(crossed);
        }
      }
      all = longer;
    }
    return all.stream().map(Place::crossed).toList();
  }
}
