package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.PrintStream;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Fields;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.model.Status;

/** What the demo made, from the tables themselves. */
record DemoSummary(Workbench bench) {

  private static final String VALUES = "values";
  private static final String PROTECTED = "protected";
  private static final String MISSING = "missing";

  void print(PrintStream out) {
    Fields rows =
        new Fields(
            bench
                .tables()
                .read(DeliveryTable.TABLE)
                .agg(
                    sum(DeliveryTable.READ).as(DeliveryTable.READ),
                    sum(DeliveryTable.VALID).as(DeliveryTable.VALID),
                    sum(DeliveryTable.QUARANTINED).as(DeliveryTable.QUARANTINED),
                    sum(DeliveryTable.SET_ASIDE).as(DeliveryTable.SET_ASIDE))
                .first());
    Fields values =
        new Fields(
            bench
                .tables()
                .read(ObservationTable.TABLE)
                .agg(countDistinct(Keys.INDICATOR).as(Keys.INDICATOR), count(lit(1)).as(VALUES))
                .first());
    out.printf(
        "%nrows        %,d read, %,d valid, %,d quarantined, %,d set aside%n",
        rows.whole(DeliveryTable.READ),
        rows.whole(DeliveryTable.VALID),
        rows.whole(DeliveryTable.QUARANTINED),
        rows.whole(DeliveryTable.SET_ASIDE));
    out.printf(
        "published   %d indicators, %,d values in 3 metingen (two frozen, one concept)%n",
        values.whole(Keys.INDICATOR), values.whole(VALUES));
    levels(out);
    out.printf("report      %s%n", bench.settings().report());
  }

  private void levels(PrintStream out) {
    bench
        .tables()
        .read(ObservationTable.TABLE)
        .groupBy(Keys.LEVEL)
        .agg(
            count(lit(1)).as(VALUES),
            count_if(col(ObservationTable.STATUS).equalTo(Status.BESCHERMD.code())).as(PROTECTED),
            count_if(col(ObservationTable.STATUS).equalTo(Status.ONTBREEKT.code())).as(MISSING))
        .orderBy(col(VALUES).desc())
        .collectAsList()
        .stream()
        .map(Fields::new)
        .forEach(
            row ->
                out.printf(
                    "%-11s %s: %,d values, %.1f %% protected, %,d missing%n",
                    "level",
                    row.text(Keys.LEVEL),
                    row.whole(VALUES),
                    100.0 * row.whole(PROTECTED) / row.whole(VALUES),
                    row.whole(MISSING)));
  }
}
