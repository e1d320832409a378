package nl.izamonitor.ingest;

import java.util.List;

/**
 * What an ingest did with one source.
 *
 * @param fresh deliveries that were not in yet
 * @param present deliveries that were in already, with the same content
 * @param findings what somebody should look at
 * @param withdrawn deliveries that were passed over, for they were withdrawn
 */
public record IngestResult(
    String source,
    int fresh,
    int present,
    Rows rows,
    List<DeliveryFinding> findings,
    List<String> withdrawn) {

  /** Rows of the new deliveries, by their verdict. */
  public record Rows(long valid, long quarantined, long setAside) {

    public long read() {
      return valid + quarantined + setAside;
    }
  }
}
