package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param staged the rows of those that are new, with a verdict on each
 * @param valid the rows that the validated table gets
 * @param missing counts that are in no valid row; empty when no such row can be there
 * @param fresh the verdict on each delivery that is new
 */
record SourceVerdict(
    Known known,
    List<StagedRows> staged,
    List<StagedRows> valid,
    Optional<Dataset<Row>> missing,
    List<DeliveryVerdict> fresh,
    List<DeliveryFinding> findings) {

  /**
   * Deliveries of which nothing is to be done.
   *
   * @param present how many are in already
   * @param withdrawn those that were taken back
   */
  record Known(Source source, int present, List<Delivery> withdrawn) {}

  Source source() {
    return known.source();
  }

  SourceVerdict withValid(List<StagedRows> rows) {
    return new SourceVerdict(known, staged, rows, missing, fresh, findings);
  }

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
    return slices(fresh);
  }

  static String slices(List<DeliveryVerdict> verdicts) {
    return Internal.slices(verdicts.stream().map(v -> v.delivery().slice().values()).toList());
  }

  /** Whether a partition is of a slice that is replaced. */
  boolean replaces(Map<String, String> partition) {
    return fresh.stream().anyMatch(verdict -> verdict.delivery().slice().holds(partition));
  }

  IngestResult result() {
    return new IngestResult(
        source().source(),
        fresh.size(),
        known.present(),
        new IngestResult.Rows(
            sum(FileCounts::valid), sum(FileCounts::quarantined), sum(FileCounts::setAside)),
        findings,
        known.withdrawn().stream().map(Delivery::toString).toList());
  }

  private long sum(ToLongFunction<FileCounts> count) {
    return fresh.stream().mapToLong(verdict -> verdict.sum(count)).sum();
  }
}
