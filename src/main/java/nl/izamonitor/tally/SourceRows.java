package nl.izamonitor.tally;

import static org.apache.spark.sql.functions.col;

import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.MissingTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What came in of sources, and what did not. */
record SourceRows(Internal lake, Conf conf, DeliveryIds delivered) {

  Dataset<Row> validated(Source source) {
    return lake.read(ValidatedTable.of(conf, source));
  }

  /**
   * Counts of the deliveries that are in and that no valid row has; what a run that was killed left
   * of another delivery is not among them.
   */
  Dataset<Row> missing(Source source) {
    return lake.read(MissingTable.of(conf, source))
        .filter(col(ValidatedTable.DELIVERY).isin(delivered.ids(source.source()).toArray()));
  }
}
