package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.izamonitor.comparison.ComparisonKind;
import nl.izamonitor.comparison.Comparisons;
import nl.izamonitor.comparison.Summaries;
import nl.izamonitor.comparison.Summaries.Part;
import nl.izamonitor.comparison.Summaries.Said;
import nl.izamonitor.comparison.Summaries.Summary;
import nl.izamonitor.conf.Caveats.Caveat;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.TagList;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.SummaryTable;
import nl.izamonitor.model.Verdict;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The rows of {@link SummaryTable} of a meting, one a deelmonitor or onderdeel.
 *
 * @param synthetic the indicators that rest on a synthetic delivery
 */
record SummaryRows(Conf conf, Meting meting, String revision, Set<String> synthetic) {

  private static final String VOORTGANG = "voortgang";

  /** From rows of {@link ComparisonTable}; those of the country are few, and read here. */
  Dataset<Row> rows(Dataset<Row> compared) {
    List<Said> said =
        compared
            .filter(
                col(Keys.LEVEL)
                    .equalTo(Regions.NEDERLAND)
                    .and(col(Keys.BREAKDOWN).equalTo(BlockSpec.TOTAAL))
                    .and(
                        col(ComparisonTable.COMPARISON)
                            .isin(
                                ComparisonKind.VORIGE.code(),
                                ComparisonKind.NULMETING.code(),
                                ComparisonKind.TREND.code())))
            .select(
                Keys.INDICATOR, Keys.PERIOD, ComparisonTable.COMPARISON, ComparisonTable.VERDICT)
            .collectAsList()
            .stream()
            .map(row -> new Said(row.getString(0), row.getString(1), kind(row), oordeel(row)))
            .toList();
    List<Caveat> caveats =
        conf.caveats().values().stream().flatMap(list -> list.caveats().stream()).toList();
    List<Row> rows =
        Summaries.of(parts(), said, caveats, meting.nulmeting() == null).stream()
            .map(this::row)
            .toList();
    return SmallTable.of(compared.sparkSession(), rows, SummaryTable.TABLE.columns());
  }

  private static ComparisonKind kind(Row row) {
    return Stream.of(ComparisonKind.values())
        .filter(k -> k.code().equals(row.getString(2)))
        .findFirst()
        .orElseThrow();
  }

  private static Verdict oordeel(Row row) {
    return Stream.of(Verdict.values())
        .filter(o -> o.code().equals(row.getString(3)))
        .findFirst()
        .orElseThrow();
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (TagList list : conf.tags().values()) {
      for (TagList.Tag tag : list.pages() ? list.tags() : List.<TagList.Tag>of()) {
        List<Indicator> own =
            meting.indicators().keySet().stream()
                .map(code -> conf.indicators().get(code))
                .filter(indicator -> indicator.tags().contains(tag.code()))
                .filter(Comparisons::hasAny)
                .toList();
        if (!own.isEmpty()) {
          parts.add(
              new Part(tag.code(), tag.title(), own, without(tag), tag.code().equals(VOORTGANG)));
        }
      }
    }
    return parts;
  }

  private int without(TagList.Tag tag) {
    return (int)
        meting.without().keySet().stream()
            .filter(conf.planned()::containsKey)
            .filter(code -> conf.planned().get(code).tags().contains(tag.code()))
            .count();
  }

  private Row row(Summary summary) {
    Summaries.Counts counts = summary.counts();
    return RowFactory.create(
        meting.meting(),
        revision,
        summary.part().code(),
        summary.part().title(),
        counts.indicators(),
        counts.gunstiger(),
        counts.ongunstiger(),
        counts.geenVerschil(),
        counts.nietTeZeggen(),
        counts.zonder(),
        summary.caveats(),
        summary.sentence(),
        DeliveryTable.origin(
            summary.part().indicators().stream()
                .anyMatch(indicator -> synthetic.contains(indicator.code()))));
  }
}
