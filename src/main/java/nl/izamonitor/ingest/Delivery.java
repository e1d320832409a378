package nl.izamonitor.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Row;

/**
 * The files of one source, leverancier and datajaar.
 *
 * @param origin whether it is real or synthetic, as {@link DeliveryTable} writes it
 * @param id made of the content of the files, of their origin and of the contract, so that the same
 *     delivery has the same id and a corrected one another
 */
public record Delivery(Source source, Slice slice, String origin, String id, List<File> files) {

  /** What a delivery replaces, and nothing else. */
  record Slice(String source, String leverancier, int datajaar) {

    /** That of a row of this source. */
    static Slice of(Source source, Row row) {
      return new Slice(
          source.source(),
          row.getAs(ValidatedTable.LEVERANCIER),
          row.getAs(ValidatedTable.DATAJAAR));
    }

    /** How the slices of its leverancier begin. */
    String folder() {
      return "%s/%s/".formatted(source, leverancier);
    }

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

  /**
   * A place between two records of a file.
   *
   * @param at so many bytes are before it
   * @param line the line that begins there, from 1
   */
  public record Bound(long at, long line) {}

  /**
   * One file, as it was inspected before it was read.
   *
   * @param path where Spark reads it
   * @param checksum SHA-256 of its bytes, in hexadecimals
   * @param rows counted without the parser
   * @param header names of its columns in order
   * @param bounds the places where reading may begin and, last, the end
   * @param remarks what a person should look at, as ends of sentences
   * @param next where the next page is, in a format of pages; null where there is none
   * @param takesOthers whether rows whose period cannot be read are of this delivery, where a file
   *     has rows of several
   */
  public record File(
      String path,
      String name,
      String checksum,
      long rows,
      List<String> header,
      List<Bound> bounds,
      List<String> remarks,
      String next,
      boolean takesOthers) {

    /** The same file, of which a delivery has so many rows. */
    File withRows(long count, boolean takesOthersToo) {
      return new File(path, name, checksum, count, header, bounds, remarks, next, takesOthersToo);
    }
  }

  /** The id of a delivery under a contract with this text. */
  static String id(String contract, Slice slice, String origin, List<File> files) {
    String checksums = files.stream().map(File::checksum).sorted().collect(Collectors.joining());
    String content = DigestUtils.sha256Hex(contract) + origin + checksums;
    return DigestUtils.sha256Hex(content + slice.leverancier() + slice.datajaar()).substring(0, 16);
  }

  /** A row about this delivery: these values and those that say which delivery it is. */
  Map<String, Object> row(Map<String, Object> values) {
    Map<String, Object> row = new HashMap<>(values);
    row.put(DeliveryTable.SOURCE, slice.source());
    row.put(ValidatedTable.LEVERANCIER, slice.leverancier());
    row.put(ValidatedTable.DATAJAAR, slice.datajaar());
    row.put(ValidatedTable.DELIVERY, id);
    return row;
  }

  /** So many rows were counted in its files. */
  public long rows() {
    return files.stream().mapToLong(File::rows).sum();
  }

  @Override
  public String toString() {
    return slice.toString();
  }
}
