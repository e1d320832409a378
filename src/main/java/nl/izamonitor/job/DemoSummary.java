package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.PrintStream;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import org.apache.spark.sql.Row;

/** What the demo made, from the tables themselves. */
record DemoSummary(Workbench bench) {

  void print(PrintStream out) {
    Row rows =
        bench
            .tables()
            .read(DeliveryTable.TABLE)
            .agg(
                sum(DeliveryTable.READ),
                sum(DeliveryTable.VALID),
                sum(DeliveryTable.QUARANTINED),
                sum(DeliveryTable.SET_ASIDE))
            .first();
    Row values =
        bench
            .tables()
            .read(ObservationTable.TABLE)
            .agg(countDistinct(Keys.INDICATOR), count(lit(1)))
            .first();
    out.printf(
        "%nrows        %,d read, %,d valid, %,d quarantined, %,d set aside%n",
        rows.getLong(0), rows.getLong(1), rows.getLong(2), rows.getLong(3));
    out.printf(
        "published   %d indicators, %,d values in 3 metingen (two frozen, one concept)%n",
        values.getLong(0), values.getLong(1));
    levels(out);
    out.printf("report      %s%n", bench.settings().report());
  }

  private void levels(PrintStream out) {
    bench
        .tables()
        .read(ObservationTable.TABLE)
        .groupBy(Keys.LEVEL)
        .agg(
            count(lit(1)),
            count_if(col(ObservationTable.STATUS).equalTo("beschermd")),
            count_if(col(ObservationTable.STATUS).equalTo("ontbreekt")))
        .orderBy(count(lit(1)).desc())
        .collectAsList()
        .forEach(
            row ->
                out.printf(
                    "%-11s %s: %,d values, %.1f %% protected, %,d missing%n",
                    "level",
                    row.getString(0),
                    row.getLong(1),
                    100.0 * row.getLong(2) / row.getLong(1),
                    row.getLong(3)));
  }
}
