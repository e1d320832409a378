package nl.izamonitor.ingest;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import nl.izamonitor.conf.Source;
import nl.izamonitor.ingest.VerdictCounts.FileCounts;
import nl.izamonitor.lake.Internal;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The verdict on the deliveries of one source.
 *
 * @param present how many of them were in already
 * @param rows those of the others, with a verdict on each; null when there are no others
 * @param fresh the verdict on each of the others
 */
record SourceVerdict(Source source, int present, Dataset<Row> rows, List<DeliveryVerdict> fresh) {

  /** The condition that names the slices which are replaced. */
  String slices() {
    return Internal.slices(fresh.stream().map(v -> v.delivery().slice().values()).toList());
  }

  /** Whether a partition is of a slice that is replaced. */
  boolean replaces(Map<String, String> partition) {
    return fresh.stream().anyMatch(verdict -> verdict.delivery().slice().holds(partition));
  }

  IngestResult result() {
    return new IngestResult(
        source.source(),
        fresh.size(),
        present,
        sum(FileCounts::valid),
        sum(FileCounts::quarantined),
        sum(FileCounts::setAside));
  }

  private long sum(ToLongFunction<FileCounts> count) {
    return fresh.stream().mapToLong(verdict -> verdict.sum(count)).sum();
  }
}
