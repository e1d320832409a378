package nl.izamonitor.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.List;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Restatement;
import nl.izamonitor.model.Suppression;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Observations, each with why it is hidden and how it differs from what was published before: all
 * that is worked out together, to be written to three tables. Never stored.
 */
public final class ProtectedTable {

  private static final String OBSERVATION = "observation";
  private static final String SUPPRESSION = "suppression";
  private static final String RESTATEMENTS = "restatements";

  public static final StructType SCHEMA =
      new StructType()
          .add(OBSERVATION, ObservationTable.TABLE.columns(), false)
          .add(SUPPRESSION, SuppressionTable.TABLE.columns(), true)
          .add(
              RESTATEMENTS,
              DataTypes.createArrayType(RestatementTable.TABLE.columns(), false),
              false);

  private ProtectedTable() {}

  /**
   * A row.
   *
   * @param suppression null for an observation that is not hidden
   */
  public static Row row(
      Observation observation, Suppression suppression, List<Restatement> restatements) {
    return RowFactory.create(
        ObservationTable.CODEC.row(observation),
        suppression == null ? null : SuppressionTable.CODEC.row(suppression),
        restatements.stream().map(RestatementTable.CODEC::row).toArray(Row[]::new));
  }

  /** The rows of {@link ObservationTable} in these. */
  public static Dataset<Row> observations(Dataset<Row> rows) {
    return rows.select(OBSERVATION + ".*");
  }

  /** The rows of {@link SuppressionTable} in these. */
  public static Dataset<Row> suppressions(Dataset<Row> rows) {
    return rows.filter(col(SUPPRESSION).isNotNull()).select(SUPPRESSION + ".*");
  }

  /** The rows of {@link RestatementTable} in these. */
  public static Dataset<Row> restatements(Dataset<Row> rows) {
    String one = "restatement";
    return rows.select(explode(col(RESTATEMENTS)).as(one)).select(one + ".*");
  }
}
