package nl.izamonitor.indicator;

import nl.izamonitor.conf.Source;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What came in of sources, and what did not. */
interface Tables {

  Dataset<Row> validated(Source source);

  /** Counts of the deliveries that are in and that no valid row has. */
  Dataset<Row> missing(Source source);
}
