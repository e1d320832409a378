package nl.izamonitor.synthetic;

import org.apache.spark.sql.SparkSession;

/** The session of these tests. */
final class Sparks {

  private static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2]")
          .config("spark.ui.enabled", false)
          .config("spark.sql.shuffle.partitions", 1)
          .config("spark.sql.session.timeZone", "UTC")
          .config("spark.sql.ansi.enabled", true)
          .getOrCreate();

  private Sparks() {}

  static SparkSession session() {
    return SESSION;
  }
}
