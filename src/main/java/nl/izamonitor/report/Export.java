package nl.izamonitor.report;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.model.Basis;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Reads the published rows once, in order: each goes into the open data of its indicator, and what
 * the pages show is kept.
 */
final class Export {

  private final OpenFolder folder;
  private final Labels labels;
  private final Map<String, Indicator> indicators;
  private final Map<String, Series> series = new TreeMap<>();
  private final Said.Lines countrySaid = new Said.Lines();
  private final RegionSaid regionSaid = new RegionSaid();
  private long rows;
  private boolean synthetic;

  Export(OpenFolder folder, Labels labels, Map<String, Indicator> indicators) {
    this.folder = folder;
    this.labels = labels;
    this.indicators = indicators;
  }

  /** Writes the open data; one Spark job, one row at a time. */
  void write(Dataset<Row> published) {
    Iterator<Row> sorted =
        published
            .coalesce(1)
            .sortWithinPartitions(
                Keys.INDICATOR, Keys.PERIOD, Keys.LEVEL, Keys.REGION, Keys.BREAKDOWN, Keys.CATEGORY)
            .toLocalIterator();
    OpenRow cells = new OpenRow(OpenTable.VALUES, published.columns());
    try (TableFiles files = new TableFiles(folder, OpenTable.VALUES)) {
      while (sorted.hasNext()) {
        row(sorted.next(), cells, files);
      }
    }
  }

  private void row(Row row, OpenRow cells, TableFiles files) {
    Figure.Place place = Figure.place(row);
    String code = row.getAs(Keys.INDICATOR);
    Series own = series.computeIfAbsent(code, c -> new Series(definition(c)));
    Basis basis = MethodBasis.of(row.getAs(ObservationTable.METHOD));
    boolean standardised = row.getAs(ObservationTable.STANDARDISED) != null;
    files.add(
        cells.of(
            row,
            Map.of(
                OpenTable.REGION_NAME,
                labels.region(place.level(), place.region()),
                OpenTable.BASIS,
                basis == null ? "" : basis.text(),
                OpenTable.STANDARDISED_METHOD,
                standardised ? MethodBasis.standardised(row.getAs(ObservationTable.METHOD)) : "")));
    if (Series.shows(place)) {
      own.add(Figure.of(row));
    }
    synthetic |= DeliveryTable.SYNTHETIC.equals(row.getAs(ObservationTable.ORIGIN));
    rows++;
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

  /** Keeps what the pages show of a comparison that was written. */
  void compared(Row row) {
    countrySaid.add(row);
    regionSaid.add(row);
  }

  /** What was said of the country, once all comparisons were written. */
  Said.Lines countrySaid() {
    return countrySaid;
  }

  /** What was said of the regions, once all comparisons were written. */
  RegionSaid regionSaid() {
    return regionSaid;
  }

  /** Whether any row follows from an invented delivery. */
  boolean isSynthetic() {
    return synthetic;
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
