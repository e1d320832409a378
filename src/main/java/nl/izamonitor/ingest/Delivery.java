package nl.izamonitor.ingest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.ValidatedTable;

/**
 * The files of one source, leverancier and datajaar.
 *
 * @param origin whether it is real or synthetic, as {@link DeliveryTable} writes it
 * @param id made of the content of the files, of their origin and of the contract, so that the same
 *     delivery has the same id and a corrected one another
 */
public record Delivery(
    Source source,
    String leverancier,
    int datajaar,
    String origin,
    String id,
    List<DeliveredFile> files) {

  static Delivery of(Source source, String contract, Slice slice, List<DeliveredFile> files) {
    StringBuilder content = new StringBuilder(contract);
    content.append(slice.origin());
    files.stream().map(DeliveredFile::checksum).sorted().forEach(content::append);
    content.append(slice.leverancier()).append(slice.datajaar());
    byte[] hash = Digests.sha256(content.toString().getBytes(StandardCharsets.UTF_8));
    String id = Digests.hex(hash).substring(0, 16);
    return new Delivery(source, slice.leverancier(), slice.datajaar(), slice.origin(), id, files);
  }

  /** What this delivery replaces, and nothing else. */
  Map<String, Object> slice() {
    return Map.of(ValidatedTable.LEVERANCIER, leverancier, ValidatedTable.DATAJAAR, datajaar);
  }

  long rows() {
    return files.stream().mapToLong(DeliveredFile::rows).sum();
  }

  @Override
  public String toString() {
    return "%s/%s/%d".formatted(source.source(), leverancier, datajaar);
  }

  /** The part of a source that one leverancier delivers for one year, real or synthetic. */
  record Slice(String leverancier, int datajaar, String origin) {}
}
