package nl.izamonitor.report;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.izamonitor.comparison.BaselinePeriod;
import nl.izamonitor.comparison.GroupGap;
import nl.izamonitor.comparison.GroupSlope;
import nl.izamonitor.comparison.NormDistance;
import nl.izamonitor.comparison.PreviousPeriod;
import nl.izamonitor.comparison.RecentTrend;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.Published;
import nl.izamonitor.lake.SummaryTable;
import nl.izamonitor.model.Verdict;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The sentences that the pages show of the country, as they were published. None is made here.
 *
 * @param said per indicator what is said of its last period, in the order of the page
 * @param restated per indicator how its figures differ from what was published before
 * @param beside per indicator figures of owners beside them
 * @param summaries per deelmonitor what moved
 */
record Said(
    Map<String, List<Line>> said,
    Map<String, List<String>> restated,
    Map<String, List<String>> beside,
    Map<String, Summary> summaries) {

  private static final String NEDERLAND = "nederland";

  /** What moved, and what belongs beside it; nothing where that was not made. */
  record Summary(String sentence, List<String> caveats) {
    static final Summary NONE = new Summary("", List.of());
  }

  /** The kinds that are about the country, in the order of the page. */
  private static final List<String> KINDS =
      List.of(
          BaselinePeriod.CODE,
          PreviousPeriod.CODE,
          RecentTrend.CODE,
          NormDistance.CODE,
          GroupGap.CODE,
          GroupSlope.CODE);

  /** Keeps what the comparisons say of the country, row by row. */
  static final class Lines {

    private final Map<String, List<Line>> lines = new TreeMap<>();

    void add(Row row) {
      String code = row.getAs(ComparisonTable.COMPARISON);
      if (row.getAs(Keys.LEVEL).equals(NEDERLAND)) {
        KINDS.stream().filter(kind -> kind.equals(code)).forEach(kind -> add(row, kind));
      }
    }

    private void add(Row row, String kind) {
      String breakdown = row.getAs(Keys.BREAKDOWN);
      boolean isGap = kind.equals(GroupGap.CODE) || kind.equals(GroupSlope.CODE);
      if (isGap || breakdown.equals(Figure.TOTAAL)) {
        lines
            .computeIfAbsent(row.getAs(Keys.INDICATOR), indicator -> new ArrayList<>())
            .add(
                new Line(
                    row.getAs(Keys.PERIOD),
                    kind,
                    row.getAs(ComparisonTable.COMPARED_WITH),
                    breakdown,
                    new Told(
                        row.getAs(ComparisonTable.VERDICT), row.getAs(ComparisonTable.SENTENCE))));
      }
    }
  }

  /** What was published of one revision beside its comparisons; the rows of the country are few. */
  static Said of(Published published, String meting, String revision, Lines comparisons) {
    Map<String, List<Line>> said = new TreeMap<>(comparisons.lines);
    said.replaceAll((code, own) -> last(own));
    Map<String, Summary> summaries = new HashMap<>();
    for (Row row : published.summaries(meting, revision).collectAsList()) {
      summaries.put(
          row.getAs(SummaryTable.PART),
          new Summary(
              row.getAs(ComparisonTable.SENTENCE),
              row.getList(row.fieldIndex(SummaryTable.CAVEATS))));
    }
    return new Said(
        said,
        sentences(ofCountry(published.restatements(meting, revision))),
        sentences(published.publishedChecks(meting, revision)),
        summaries);
  }

  /** One sentence with the comparison that it tells of. */
  record Line(String period, String kind, String with, String breakdown, Told told) {

    private static final Comparator<Line> ORDER =
        Comparator.comparing((Line line) -> KINDS.indexOf(line.kind()))
            .thenComparing(Line::breakdown)
            .thenComparing(line -> line.told().sentence());
  }

  /** A verdict, and the sentence that says it. */
  record Told(String verdict, String sentence) {}

  List<String> of(String indicator) {
    return lines(indicator).stream().map(line -> line.told().sentence()).toList();
  }

  /** What is said of one of its norms. */
  List<String> norms(String indicator, String norm) {
    return lines(indicator).stream()
        .filter(line -> line.kind().equals(NormDistance.CODE) && line.with().equals(norm))
        .map(line -> line.told().sentence())
        .toList();
  }

  /**
   * Whether it moved: what decides comes first, a trend that was established in the last period;
   * then what was said against the 0-meting, else against the period before.
   */
  List<Told> moved(String indicator) {
    List<Line> own = lines(indicator);
    return Stream.concat(
            own.stream()
                .filter(line -> line.kind().equals(RecentTrend.CODE) && isDifference(line.told())),
            own.stream()
                .filter(
                    line ->
                        line.kind().equals(BaselinePeriod.CODE)
                            || line.kind().equals(PreviousPeriod.CODE))
                .limit(1))
        .map(Line::told)
        .toList();
  }

  private static boolean isDifference(Told told) {
    return Arrays.stream(Verdict.values())
        .anyMatch(oordeel -> oordeel.code().equals(told.verdict()) && oordeel.isDifference());
  }

  private List<Line> lines(String indicator) {
    return said.getOrDefault(indicator, List.of());
  }

  List<String> restated(String indicator) {
    return restated.getOrDefault(indicator, List.of());
  }

  List<String> beside(String indicator) {
    return beside.getOrDefault(indicator, List.of());
  }

  Summary summary(String tag) {
    return summaries.getOrDefault(tag, Summary.NONE);
  }

  private static Dataset<Row> ofCountry(Dataset<Row> rows) {
    return rows.filter(
        col(Keys.LEVEL).equalTo(NEDERLAND).and(col(Keys.BREAKDOWN).equalTo(Figure.TOTAAL)));
  }

  private static Map<String, List<String>> sentences(Dataset<Row> rows) {
    Map<String, List<String>> sentences = new HashMap<>();
    Column[] order = {
      col(Keys.INDICATOR),
      col(Keys.PERIOD),
      col(Keys.BREAKDOWN),
      col(Keys.CATEGORY),
      col(ComparisonTable.SENTENCE)
    };
    for (Row row : rows.orderBy(order).collectAsList()) {
      sentences
          .computeIfAbsent(row.getAs(Keys.INDICATOR), code -> new ArrayList<>())
          .add(row.getAs(ComparisonTable.SENTENCE));
    }
    return sentences;
  }

  /** Of the last period; where the period before is that of the 0-meting it is said once. */
  private static List<Line> last(List<Line> lines) {
    String period = lines.stream().map(Line::period).max(String::compareTo).orElseThrow();
    List<Line> own =
        lines.stream().filter(line -> line.period().equals(period)).sorted(Line.ORDER).toList();
    List<String> nulmeting =
        own.stream()
            .filter(line -> line.kind().equals(BaselinePeriod.CODE))
            .map(Line::with)
            .toList();
    return own.stream()
        .filter(
            line -> !line.kind().equals(PreviousPeriod.CODE) || !nulmeting.contains(line.with()))
        .toList();
  }
}
