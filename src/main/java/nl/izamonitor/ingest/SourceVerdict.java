package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import nl.izamonitor.conf.Source;
import nl.izamonitor.ingest.VerdictCounts.FileCounts;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.StagedRows;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The verdict on the deliveries of one source.
 *
 * @param present how many of them were in already
 * @param staged the rows of the others, with a verdict on each
 * @param fresh the verdict on each of the others
 */
record SourceVerdict(
    Source source, int present, List<StagedRows> staged, List<DeliveryVerdict> fresh) {

  /** The rows of these, each once. */
  static Dataset<Row> rows(List<StagedRows> staged) {
    return staged.stream()
        .map(StagedRows::rows)
        .reduce(Dataset::unionByName)
        .orElseThrow()
        .filter(not(col(RowRules.VERDICT).equalTo(RowVerdicts.UNDECIDED)));
  }

  Dataset<Row> rows() {
    return rows(staged);
  }

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
