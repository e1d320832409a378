package nl.izamonitor.job;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** Counts the rows that tasks read from files. */
final class RowsRead extends SparkListener {

  private final AtomicLong rows = new AtomicLong();

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (end.taskMetrics() != null) {
      rows.addAndGet(end.taskMetrics().inputMetrics().recordsRead());
    }
  }

  /** The rows so far, after every event of finished tasks has arrived. */
  long stop(SparkSession spark) {
    try {
      Thread.sleep(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    spark.sparkContext().removeSparkListener(this);
    return rows.get();
  }
}
