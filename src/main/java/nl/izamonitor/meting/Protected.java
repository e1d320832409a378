package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.col;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.ReferenceCheckTable;
import nl.izamonitor.lake.RestatementTable;
import nl.izamonitor.lake.SummaryTable;
import nl.izamonitor.lake.SuppressionTable;
import nl.izamonitor.lake.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * The rows of a meting, each with why it is hidden, and what may be said of those that are shown.
 * They are worked out once and kept on disk until this is closed, for all tables are made of them.
 */
final class Protected implements AutoCloseable {

  /** How the value of a row differs from what was published before, in parts. */
  static final String RESTATED = "restated";

  /**
   * The columns of {@link ObservationTable}, then those that only {@link SuppressionTable} has, and
   * {@link #RESTATED}.
   */
  static final StructType COLUMNS =
      ObservationTable.TABLE
          .columns()
          .add(SuppressionTable.HOW, DataTypes.StringType)
          .add(SuppressionTable.NUMERATOR_WIDTH, DataTypes.LongType)
          .add(SuppressionTable.DENOMINATOR_WIDTH, DataTypes.LongType)
          .add(SuppressionTable.REST_WIDTH, DataTypes.LongType)
          .add(RESTATED, DataTypes.createArrayType(RestatementTable.PARTS));

  /** The tables that are made of them: first why rows are hidden, so that no concept is without. */
  static final List<Table> TABLES =
      List.of(
          SuppressionTable.TABLE,
          ObservationTable.TABLE,
          ComparisonTable.TABLE,
          RestatementTable.TABLE,
          ReferenceCheckTable.TABLE,
          SummaryTable.TABLE);

  private final Dataset<Row> rows;
  private final Dataset<Row> compared;
  private final Said said;

  /** What makes of published rows what may be said of them. */
  record Said(
      Comparing comparing,
      Restatements restatements,
      PublishedChecks checks,
      SummaryRows summaries) {}

  /** Keeps rows with these {@link #COLUMNS}. */
  Protected(Dataset<Row> rows, Said said) {
    this.rows = rows.persist(StorageLevel.DISK_ONLY());
    // Nothing is compared but what is published.
    this.compared = said.comparing().rows(published()).persist(StorageLevel.DISK_ONLY());
    this.said = said;
  }

  private Dataset<Row> published() {
    return only(rows, ObservationTable.TABLE);
  }

  /** The rows per table. */
  Map<Table, Dataset<Row>> tables() {
    Map<Table, Dataset<Row>> tables = new LinkedHashMap<>();
    tables.put(
        SuppressionTable.TABLE,
        only(rows.filter(col(SuppressionTable.HOW).isNotNull()), SuppressionTable.TABLE));
    tables.put(ObservationTable.TABLE, published());
    tables.put(ComparisonTable.TABLE, compared);
    tables.put(RestatementTable.TABLE, said.restatements().rows(rows));
    tables.put(ReferenceCheckTable.TABLE, said.checks().rows(published()));
    tables.put(SummaryTable.TABLE, said.summaries().rows(compared));
    return tables;
  }

  private static Dataset<Row> only(Dataset<Row> rows, Table table) {
    return rows.select(
        Stream.of(table.columns().fieldNames()).map(functions::col).toArray(Column[]::new));
  }

  @Override
  public void close() {
    compared.unpersist();
    rows.unpersist();
  }
}
