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
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Reads the published rows once, in order: each goes into the open data of its indicator, and what
 * the pages show is kept.
 */
final class Export {

  /** The column that open data have beside those of the table. */
  static final String REGION_NAME = "region_name";

  private final Folder folder;
  private final Labels labels;
  private final Map<String, Indicator> indicators;
  private final Map<String, Series> series = new TreeMap<>();
  private long rows;

  Export(Folder folder, Labels labels, Map<String, Indicator> indicators) {
    this.folder = folder;
    this.labels = labels;
    this.indicators = indicators;
  }

  /** Writes the open data; one Spark job, one row at a time. */
  void write(Dataset<Row> published) {
    List<String> columns = Arrays.asList(published.columns());
    Iterator<Row> sorted =
        published
            .coalesce(1)
            .sortWithinPartitions(
                TallyTable.INDICATOR,
                TallyTable.PERIOD,
                FigureTable.LEVEL,
                FigureTable.REGION,
                TallyTable.BREAKDOWN,
                TallyTable.CATEGORY)
            .toLocalIterator();
    Row row = sorted.hasNext() ? sorted.next() : null;
    while (row != null) {
      row = indicator(row, sorted, columns);
    }
  }

  /** Writes all rows of the indicator that the first row is of; returns the first of the next. */
  private Row indicator(Row first, Iterator<Row> rest, List<String> columns) {
    String code = first.getAs(TallyTable.INDICATOR);
    Series own = series.computeIfAbsent(code, c -> new Series(definition(c)));
    Row row = first;
    try (Writer out = writer(Section.csv(code))) {
      out.write(Csv.line(withRegionName(columns, REGION_NAME, columns)));
      while (row != null && row.getAs(TallyTable.INDICATOR).equals(code)) {
        row(row, columns, own, out);
        row = rest.hasNext() ? rest.next() : null;
      }
      return row;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void row(Row row, List<String> columns, Series own, Writer out) throws IOException {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.add(row.get(i));
    }
    Figure.Place place = Figure.place(row);
    out.write(
        Csv.line(withRegionName(cells, labels.region(place.level(), place.region()), columns)));
    if (Series.shows(place)) {
      own.add(Figure.of(row));
    }
    rows++;
  }

  private static List<Object> withRegionName(List<?> cells, Object name, List<String> columns) {
    List<Object> all = new ArrayList<>(cells);
    all.add(columns.indexOf(FigureTable.REGION) + 1, name);
    return all;
  }

  private Indicator definition(String code) {
    Indicator indicator = indicators.get(code);
    if (indicator == null) {
      throw UserError.configuration(
          "The meting holds values of %s, which conf/indicators does not define: publish the meting again, or use the definitions it was frozen with."
              .formatted(code));
    }
    return indicator;
  }

  private Writer writer(String name) {
    return new BufferedWriter(new OutputStreamWriter(folder.create(name), StandardCharsets.UTF_8));
  }

  /** How many rows were written. */
  long rows() {
    return rows;
  }

  /** What the pages show, by indicator. */
  Map<String, Series> series() {
    return series;
  }
}
