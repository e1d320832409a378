package nl.izamonitor.synthetic;

import nl.izamonitor.TestSession;
import org.apache.spark.sql.SparkSession;

/** The session of these tests. */
final class Sparks {

  private Sparks() {}

  static SparkSession session() {
    return TestSession.spark();
  }
}
