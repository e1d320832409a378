package nl.izamonitor.report;

import nl.izamonitor.TestSession;
import org.apache.spark.sql.SparkSession;

/** The session of these tests. */
final class Sessions {

  private Sessions() {}

  static SparkSession spark() {
    return TestSession.spark();
  }
}
