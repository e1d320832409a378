package nl.izamonitor.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Periods;
import nl.izamonitor.cube.Areas;
import nl.izamonitor.cube.CellGrid;
import nl.izamonitor.cube.IndicatorCounts;
import nl.izamonitor.disclosure.Populations;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.model.Deliveries;
import nl.izamonitor.model.Figure;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Release;
import nl.izamonitor.model.Tally;
import nl.izamonitor.region.Regions;

/** Values before protection and with full dekking, for worked examples. */
public record ExampleValues(Conf conf, Regions regions) {

  /** What was counted of a worked example, or taken over. */
  public record Counts(List<Tally> tallies, List<Figure> figures) {

    Set<String> periods() {
      TreeSet<String> periods = new TreeSet<>();
      tallies.forEach(tally -> periods.add(tally.period()));
      figures.forEach(figure -> periods.add(figure.place().period()));
      return periods;
    }
  }

  /**
   * The values of an indicator for the regions that occur in its counts, as text by column; rows
   * for which nothing was counted are left out.
   */
  public List<Map<String, String>> of(Indicator indicator, Counts counts) {
    TreeSet<String> periods = new TreeSet<>(counts.periods());
    if (periods.isEmpty()) {
      return List.of();
    }
    ReleaseDefinitions definitions =
        new ReleaseDefinitions(
            conf, regions, meting(indicator, new Periods(periods.first(), periods.last())));
    IndicatorSpec spec = IndicatorSpec.of(definitions, indicator, Map.of()).ofAnySample();
    Areas areas = new Areas(definitions.indeling());
    IndicatorCounts counted = new IndicatorCounts(areas, Map.of());
    counts.tallies().forEach(counted::add);
    counts.figures().forEach(counted::add);
    ReleaseSpec release =
        new ReleaseSpec(
            definitions.release(Release.CONCEPT),
            Map.of(),
            new Deliveries(Map.of(), Map.of()),
            new TreeMap<>(Map.of(indicator.code(), spec)),
            Populations.of(List.of(definitions.populations())).get(0),
            areas,
            false);
    List<Map<String, String>> values = new ArrayList<>();
    for (String period : spec.grid().periods()) {
      CellGrid grid = new CellGrid(spec.grid(), period, counted);
      new Derivation(release, grid, place -> true)
          .observations(Set.of()).stream()
              .filter(observation -> grid.isInSums(observation.place()) && isShown(observation))
              .forEach(observation -> values.add(text(observation)));
    }
    return values;
  }

  private Meting meting(Indicator indicator, Periods periods) {
    boolean dated = indicator.isTakenOver() && indicator.published().indeling() != null;
    return new Meting(
        indicator.location(),
        "example",
        "example",
        dated ? indicator.published().indeling() : regions.dates().last(),
        Map.of(indicator.code(), periods),
        Map.of(),
        Map.of(),
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null);
  }

  private static boolean isShown(Observation observation) {
    return switch (observation.status()) {
      case ONTBREEKT -> false;
      case NIET_VAN_TOEPASSING -> observation.counts().numerator() != 0;
      default -> true;
    };
  }

  private static Map<String, String> text(Observation observation) {
    Map<String, String> text = new LinkedHashMap<>();
    text.put(Keys.PERIOD, observation.place().period());
    text.put(Keys.LEVEL, observation.place().level());
    text.put(Keys.REGION, observation.place().region());
    text.put(Keys.BREAKDOWN, observation.place().breakdown());
    text.put(Keys.CATEGORY, observation.place().category());
    put(text, ObservationTable.NUMERATOR, observation.counts().shownNumerator());
    put(text, ObservationTable.DENOMINATOR, observation.counts().shownDenominator());
    put(text, ObservationTable.VALUE, observation.crude().value());
    put(text, ObservationTable.LOWER, observation.crude().lower());
    put(text, ObservationTable.UPPER, observation.crude().upper());
    put(text, ObservationTable.STANDARDISED, observation.standardised().value());
    if (observation.provenance().text() != null) {
      text.put(ObservationTable.TEXT, observation.provenance().text());
    }
    text.put(ObservationTable.STATUS, observation.status().code());
    return text;
  }

  private static void put(Map<String, String> text, String column, Number number) {
    if (number != null) {
      text.put(column, number.toString());
    }
  }
}
