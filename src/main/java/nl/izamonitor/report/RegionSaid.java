package nl.izamonitor.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.izamonitor.comparison.BaselinePeriod;
import nl.izamonitor.comparison.NormDistance;
import nl.izamonitor.comparison.PreviousPeriod;
import nl.izamonitor.comparison.RecentTrend;
import nl.izamonitor.comparison.RegionFunnel;
import nl.izamonitor.comparison.RestOfCountry;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Row;

/** What was published of the regions, all categories together: verdicts, sentences and limits. */
final class RegionSaid {

  private static final List<String> KINDS =
      List.of(
          RestOfCountry.CODE,
          BaselinePeriod.CODE,
          PreviousPeriod.CODE,
          RecentTrend.CODE,
          NormDistance.CODE,
          RegionFunnel.CODE);

  /** A value of a region. */
  record Key(String indicator, String level, String region, String period) {}

  /**
   * What was said of it in one comparison.
   *
   * @param lower of a funnel, in the unit of the indicator; null where there is none
   */
  record Told(String verdict, String sentence, Double lower, Double upper) {}

  private final Map<Key, Map<String, Told>> said = new HashMap<>();

  /** Keeps what a row of comparisons says, where it is about all people of a region. */
  void add(Row row) {
    String code = row.getAs(ComparisonTable.COMPARISON);
    boolean isCountry = row.getAs(Keys.LEVEL).equals(Regions.NEDERLAND);
    if (!isCountry && row.getAs(Keys.BREAKDOWN).equals(Figure.TOTAAL)) {
      KINDS.stream().filter(kind -> kind.equals(code)).forEach(kind -> add(row, kind));
    }
  }

  private void add(Row row, String kind) {
    Key key =
        new Key(
            row.getAs(Keys.INDICATOR),
            row.getAs(Keys.LEVEL),
            row.getAs(Keys.REGION),
            row.getAs(Keys.PERIOD));
    boolean funnel = kind.equals(RegionFunnel.CODE);
    said.computeIfAbsent(key, k -> new HashMap<>())
        .put(
            kind,
            new Told(
                row.getAs(ComparisonTable.VERDICT),
                row.getAs(ComparisonTable.SENTENCE),
                funnel ? row.getAs("lower") : null,
                funnel ? row.getAs("upper") : null));
  }

  Optional<Told> of(Key key, String kind) {
    return Optional.ofNullable(said.getOrDefault(key, Map.of()).get(kind));
  }

  /** The sentences for a page of the region, in the order of reading. */
  List<String> sentences(Key key) {
    Map<String, Told> own = said.getOrDefault(key, Map.of());
    return KINDS.stream()
        .filter(kind -> !kind.equals(PreviousPeriod.CODE) || !own.containsKey(BaselinePeriod.CODE))
        .filter(own::containsKey)
        .map(kind -> own.get(kind).sentence())
        .toList();
  }
}
