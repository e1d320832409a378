package nl.izamonitor.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.izamonitor.ingest.Delivery;
import nl.izamonitor.ingest.DeliveryFinding;
import nl.izamonitor.ingest.Ingest;
import nl.izamonitor.ingest.IngestResult;
import nl.izamonitor.ingest.SupplierReport;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * What a person sees of an ingest: every few seconds how far it is, and one line for a source when
 * it is in. Rows are those that Spark wrote with their verdict, so they come a task at a time.
 */
final class IngestProgress extends SparkListener implements Ingest.Progress, AutoCloseable {

  private static final int SECONDS = 10;

  private final Workbench bench;
  private final IngestOutcome outcome;
  private final int deliveries;
  private final long rows;
  private final Future<?> ticks;
  private final long start = System.nanoTime();
  private final AtomicLong written = new AtomicLong();
  private final AtomicInteger judged = new AtomicInteger();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Begins to look at what becomes of these deliveries.
   *
   * @param outcome what is done with the verdict on them
   */
  IngestProgress(Workbench bench, List<Delivery> deliveries, IngestOutcome outcome) {
    this.bench = bench;
    this.outcome = outcome;
    this.deliveries = deliveries.size();
    this.rows = deliveries.stream().mapToLong(Delivery::rows).sum();
    this.ticks = clock.scheduleAtFixedRate(this::say, SECONDS, SECONDS, TimeUnit.SECONDS);
    bench.spark().sparkContext().addSparkListener(this);
  }

  private void say() {
    double seconds = (System.nanoTime() - start) / 1e9;
    long done = Math.min(written.get(), rows);
    if (judged.get() < deliveries) {
      bench.say(
          "ingest: %d of %d deliveries judged, %,d of %,d rows, %,.0f rows a second"
              .formatted(judged.get(), deliveries, done, rows, done / seconds));
    }
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (end.taskMetrics() != null) {
      written.addAndGet(end.taskMetrics().outputMetrics().recordsWritten());
    }
  }

  @Override
  public void judged(int many) {
    judged.addAndGet(many);
  }

  @Override
  public void reported(SupplierReport report) {
    if (outcome.supplierReport() != null) {
      report.write(bench.hadoop(), outcome.supplierReport());
    }
  }

  @Override
  public void committed(IngestResult result) {
    bench.say(
        "ingest: %s: %d deliveries %s, %d already in; %,d rows read, %,d valid, %,d quarantined, %,d set aside"
            .formatted(
                result.source(),
                result.fresh(),
                outcome.isTrial() ? "can be taken" : "taken",
                result.present(),
                result.rows().read(),
                result.rows().valid(),
                result.rows().quarantined(),
                result.rows().setAside()));
    sentences(result).forEach(sentence -> bench.say("ingest: " + sentence));
  }

  /** What somebody should look at, a sentence each. */
  static List<String> sentences(IngestResult result) {
    List<String> sentences =
        new ArrayList<>(result.findings().stream().map(DeliveryFinding::sentence).toList());
    result
        .withdrawn()
        .forEach(
            slice ->
                sentences.add(
                    "%s was withdrawn and is passed over: deliver another, or remove it from the landing folder."
                        .formatted(slice)));
    return sentences;
  }

  @Override
  public void close() {
    ticks.cancel(false);
    clock.shutdownNow();
    bench.spark().sparkContext().removeSparkListener(this);
  }
}
