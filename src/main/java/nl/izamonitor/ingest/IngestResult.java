package nl.izamonitor.ingest;

/**
 * What an ingest did with one source.
 *
 * @param fresh deliveries that were not in yet
 * @param present deliveries that were in already, with the same content
 */
public record IngestResult(
    String source, int fresh, int present, long valid, long quarantined, long setAside) {

  public long read() {
    return valid + quarantined + setAside;
  }
}
