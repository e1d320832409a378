package nl.izamonitor.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.Published;
import nl.izamonitor.lake.SummaryTable;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Writes what may be said of the figures as open data: beside their files, in folders of its own.
 */
record OpenComparisons(Published published, String meting, String revision) {

  /** Comparisons, a file an indicator. */
  static final String COMPARISONS = "vergelijkingen/";

  /** Everything else, a file a table. */
  static final String OVERVIEW = "overzicht/";

  private static final String[] PLACE = {
    TallyTable.INDICATOR,
    TallyTable.PERIOD,
    FigureTable.LEVEL,
    FigureTable.REGION,
    TallyTable.BREAKDOWN,
    TallyTable.CATEGORY
  };

  static String csv(String indicator) {
    return COMPARISONS + indicator + ".csv";
  }

  void write(Folder folder) {
    Dataset<Row> compared = published.comparisons(meting, revision);
    byIndicator(
        folder,
        sorted(compared, ComparisonTable.COMPARISON, ComparisonTable.COMPARED_WITH),
        header(compared));
    whole(folder, "herzieningen", sorted(published.restatements(meting, revision), "part"));
    whole(
        folder,
        "naast_gepubliceerd",
        sorted(published.publishedChecks(meting, revision), "published_indicator"));
    whole(
        folder,
        "samenvatting",
        published.summaries(meting, revision).coalesce(1).sortWithinPartitions(SummaryTable.PART));
  }

  private static Dataset<Row> sorted(Dataset<Row> rows, String... more) {
    String[] order = Arrays.copyOf(PLACE, PLACE.length + more.length);
    System.arraycopy(more, 0, order, PLACE.length, more.length);
    return rows.coalesce(1)
        .sortWithinPartitions(order[0], Arrays.copyOfRange(order, 1, order.length));
  }

  private static String header(Dataset<Row> rows) {
    return Csv.line(Arrays.asList(rows.columns()));
  }

  private static void byIndicator(Folder folder, Dataset<Row> rows, String header) {
    Iterator<Row> iterator = rows.toLocalIterator();
    Row row = iterator.hasNext() ? iterator.next() : null;
    while (row != null) {
      String code = row.getAs(TallyTable.INDICATOR);
      try (Writer out = writer(folder, csv(code))) {
        out.write(header);
        while (row != null && row.getAs(TallyTable.INDICATOR).equals(code)) {
          out.write(Csv.line(cells(row)));
          row = iterator.hasNext() ? iterator.next() : null;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void whole(Folder folder, String name, Dataset<Row> rows) {
    try (Writer out = writer(folder, OVERVIEW + name + ".csv")) {
      out.write(header(rows));
      Iterator<Row> iterator = rows.toLocalIterator();
      while (iterator.hasNext()) {
        out.write(Csv.line(cells(iterator.next())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Object> cells(Row row) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < row.length(); i++) {
      Object cell = row.get(i);
      cells.add(
          cell instanceof scala.collection.Seq<?> texts
              ? String.join(
                  " ", CollectionConverters.asJava(texts).stream().map(String::valueOf).toList())
              : cell);
    }
    return cells;
  }

  private static Writer writer(Folder folder, String name) {
    return new BufferedWriter(new OutputStreamWriter(folder.create(name), StandardCharsets.UTF_8));
  }
}
