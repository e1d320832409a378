package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import nl.izamonitor.lake.Fields;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.SuppressionTable;
import nl.izamonitor.model.Release;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What protection costs, per indicator of a concept and never by region or category. */
final class Losses {

  private static final String ROWS = "rows";

  /**
   * One indicator.
   *
   * @param rows that it has
   * @param primary hidden for their own sake
   * @param secondary hidden for the sake of others
   */
  record Loss(String indicator, long rows, long primary, long secondary) {

    double share() {
      return (double) (primary + secondary) / rows;
    }

    @Override
    public String toString() {
      return "%s: %,d rows, %,d small, %,d hidden for their sake, %.1f %% lost"
          .formatted(indicator, rows, primary, secondary, 100 * share());
    }
  }

  private Losses() {}

  /** The indicators of a meting of which something is hidden, the largest loss first. */
  static List<Loss> of(Internal lake, String meting) {
    Dataset<Row> hidden =
        concept(lake.read(SuppressionTable.TABLE), meting)
            .groupBy(Keys.INDICATOR)
            .agg(
                count_if(col(SuppressionTable.HOW).equalTo(SuppressionTable.PRIMARY))
                    .as(SuppressionTable.PRIMARY),
                count_if(col(SuppressionTable.HOW).equalTo(SuppressionTable.SECONDARY))
                    .as(SuppressionTable.SECONDARY));
    Dataset<Row> rows =
        concept(lake.read(ObservationTable.TABLE), meting)
            .groupBy(Keys.INDICATOR)
            .agg(count(lit(1)).as(ROWS));
    return rows.join(hidden, new String[] {Keys.INDICATOR}, "inner").collectAsList().stream()
        .map(Fields::new)
        .map(
            row ->
                new Loss(
                    row.text(Keys.INDICATOR),
                    row.whole(ROWS),
                    row.whole(SuppressionTable.PRIMARY),
                    row.whole(SuppressionTable.SECONDARY)))
        .sorted((one, other) -> Double.compare(other.share(), one.share()))
        .toList();
  }

  private static Dataset<Row> concept(Dataset<Row> rows, String meting) {
    return rows.filter(col(Keys.METING).equalTo(meting))
        .filter(col(Keys.REVISION).equalTo(Release.CONCEPT));
  }
}
