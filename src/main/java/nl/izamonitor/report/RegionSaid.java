package nl.izamonitor.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.izamonitor.comparison.ComparisonKind;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Row;

/** What was published of the regions, all categories together: verdicts, sentences and limits. */
final class RegionSaid {

  private static final List<ComparisonKind> KINDS =
      List.of(
          ComparisonKind.REST,
          ComparisonKind.NULMETING,
          ComparisonKind.VORIGE,
          ComparisonKind.TREND,
          ComparisonKind.NORM,
          ComparisonKind.TRECHTER);

  /** A value of a region. */
  record Key(String indicator, String level, String region, String period) {}

  /**
   * What was said of it in one comparison.
   *
   * @param lower of a funnel, in the unit of the indicator; null where there is none
   */
  record Told(String verdict, String sentence, Double lower, Double upper) {}

  private final Map<Key, Map<ComparisonKind, Told>> said = new HashMap<>();

  /** Keeps what a row of comparisons says, where it is about all people of a region. */
  void add(Row row) {
    String code = row.getAs(ComparisonTable.COMPARISON);
    boolean isCountry = row.getAs(Keys.LEVEL).equals(Regions.NEDERLAND);
    if (!isCountry && row.getAs(Keys.BREAKDOWN).equals(Figure.TOTAAL)) {
      KINDS.stream().filter(kind -> kind.code().equals(code)).forEach(kind -> add(row, kind));
    }
  }

  private void add(Row row, ComparisonKind kind) {
    Key key =
        new Key(
            row.getAs(Keys.INDICATOR),
            row.getAs(Keys.LEVEL),
            row.getAs(Keys.REGION),
            row.getAs(Keys.PERIOD));
    boolean funnel = kind == ComparisonKind.TRECHTER;
    said.computeIfAbsent(key, k -> new EnumMap<>(ComparisonKind.class))
        .put(
            kind,
            new Told(
                row.getAs(ComparisonTable.VERDICT),
                row.getAs(ComparisonTable.SENTENCE),
                funnel ? row.getAs("lower") : null,
                funnel ? row.getAs("upper") : null));
  }

  Optional<Told> of(Key key, ComparisonKind kind) {
    return Optional.ofNullable(said.getOrDefault(key, Map.of()).get(kind));
  }

  /** The sentences for a page of the region, in the order of reading. */
  List<String> sentences(Key key) {
    Map<ComparisonKind, Told> own = said.getOrDefault(key, Map.of());
    return KINDS.stream()
        .filter(kind -> kind != ComparisonKind.VORIGE || !own.containsKey(ComparisonKind.NULMETING))
        .filter(own::containsKey)
        .map(kind -> own.get(kind).sentence())
        .toList();
  }
}
