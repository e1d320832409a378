package nl.izamonitor.ingest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The files of one source, leverancier and datajaar.
 *
 * @param origin whether it is real or synthetic, as {@link DeliveryTable} writes it
 * @param id made of the content of the files, of their origin and of the contract, so that the same
 *     delivery has the same id and a corrected one another
 */
public record Delivery(
    Source source, Slice slice, String origin, String id, List<DeliveredFile> files) {

  /** What a delivery replaces, and nothing else. */
  record Slice(String source, String leverancier, int datajaar) {

    Map<String, Object> values() {
      return Map.of(ValidatedTable.LEVERANCIER, leverancier, ValidatedTable.DATAJAAR, datajaar);
    }

    boolean holds(Map<String, String> partition) {
      return leverancier.equals(partition.get(ValidatedTable.LEVERANCIER))
          && Integer.toString(datajaar).equals(partition.get(ValidatedTable.DATAJAAR));
    }

    @Override
    public String toString() {
      return "%s/%s/%d".formatted(source, leverancier, datajaar);
    }
  }

  /** The id of a delivery under a contract with this text. */
  static String id(String contract, Slice slice, String origin, List<DeliveredFile> files) {
    String checksums =
        files.stream().map(DeliveredFile::checksum).sorted().collect(Collectors.joining());
    return DigestUtils.sha256Hex(
            Stream.of(
                    DigestUtils.sha256Hex(contract),
                    origin,
                    checksums,
                    slice.leverancier(),
                    Integer.toString(slice.datajaar()))
                .collect(Collectors.joining()))
        .substring(0, 16);
  }

  long rows() {
    return files.stream().mapToLong(DeliveredFile::rows).sum();
  }

  @Override
  public String toString() {
    return slice.toString();
  }
}
