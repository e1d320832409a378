package nl.izamonitor.ingest;

/**
 * What an ingest did with one source.
 *
 * @param taken deliveries that came in
 * @param present deliveries that were in already, with the same content
 */
public record Intake(
    String source, int taken, int present, long valid, long quarantined, long setAside) {

  public long read() {
    return valid + quarantined + setAside;
  }
}
