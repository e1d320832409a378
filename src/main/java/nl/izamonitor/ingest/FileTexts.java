package nl.izamonitor.ingest;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The texts of a delivered file, one after another: the file itself, or what is packed in it. How
 * it is packed is seen in its first bytes, whatever its name is. Nothing is unpacked to a disk.
 */
final class FileTexts implements Closeable {

  private static final int FIRST_BYTES = 16;

  /** How a file is packed, by the bytes with which it begins. */
  private enum Packing {
    GZIP("\u001F\u008B"),
    ZSTD("(\u00B5/\u00FD"),
    ZIP("PK\3\4"),
    EMPTY_ZIP("PK\5\6"),
    NONE("");

    private final String start;

    Packing(String start) {
      this.start = start;
    }

    static Packing of(String start) {
      return Arrays.stream(values())
          .filter(its -> start.startsWith(its.start))
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * One of the texts.
   *
   * @param name in a zip; null elsewhere
   * @param start its first bytes, a sign each
   * @param bytes all of it
   */
  record Text(String name, String start, InputStream bytes) {

    private static Text of(String name, InputStream bytes) throws IOException {
      BufferedInputStream buffered = new BufferedInputStream(bytes);
      buffered.mark(FIRST_BYTES);
      String start = new String(buffered.readNBytes(FIRST_BYTES), StandardCharsets.ISO_8859_1);
      buffered.reset();
      return new Text(name, start, buffered);
    }

    TextEncoding encoding(String declared) throws IOException {
      return TextEncoding.of(
          declared, new ByteArrayInputStream(start.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /**
     * Whether a text begins with signs that no text holds, in whatever encoding; so do files that
     * are packed in other ways, and old workbooks.
     */
    boolean isBinary() {
      return start.chars().anyMatch(b -> (b > 0 && b < '\t') || (b > '\r' && b < ' '));
    }
  }

  /** Looks at one text. */
  interface TextInspection {
    Inspection of(Text text) throws IOException;
  }

  private final Packing packing;
  private final UnpackedSize size;

  /** The bytes of the file, where it is no zip. */
  private final InputStream bytes;

  private final ZipEntries zip;
  private final Iterator<ZipArchiveEntry> entries;
  private boolean isBegun;

  private FileTexts(Packing packing, LandingFile file, InputStream bytes) throws IOException {
    this.packing = packing;
    this.size = new UnpackedSize(file.size());
    this.bytes = bytes;
    boolean isZip = packing == Packing.ZIP || packing == Packing.EMPTY_ZIP;
    this.zip = isZip ? new ZipEntries(file) : null;
    this.entries = isZip ? zip.entries().iterator() : null;
  }

  /** The texts of a file. */
  static FileTexts of(LandingFile file) throws IOException {
    InputStream bytes = file.open();
    try {
      Text text = Text.of(null, bytes);
      return new FileTexts(Packing.of(text.start()), file, text.bytes());
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  boolean isPacked() {
    return packing != Packing.NONE;
  }

  /** The next text; null where there is none. */
  Text next() throws IOException {
    if (entries != null) {
      return entries.hasNext() ? entry(entries.next()) : null;
    }
    if (isBegun) {
      return null;
    }
    isBegun = true;
    Text text =
        switch (packing) {
          case GZIP -> Text.of(null, size.watch(gzip()));
          case ZSTD -> Text.of(null, size.watch(new ZstdInputStream(bytes)));
          default -> Text.of(null, bytes);
        };
    refuseNested(text);
    return text;
  }

  private InputStream gzip() throws IOException {
    try {
      return GzipCompressorInputStream.builder()
          .setInputStream(bytes)
          // What is packed in pieces, as by many programs at once, is one text.
          .setDecompressConcatenated(true)
          .get();
    } catch (IOException e) {
      throw UnpackedSize.damaged(e);
    }
  }

  private Text entry(ZipArchiveEntry entry) throws IOException {
    if (Bsn.isIn(entry.getName())) {
      throw new FileFault(
          "has a file in it with a burgerservicenummer in its name: give it another one.");
    }
    Text text = Text.of(entry.getName(), zip.open(entry, size));
    refuseNested(text);
    return text;
  }

  private void refuseNested(Text text) throws FileFault {
    if (isPacked() && Packing.of(text.start()) != Packing.NONE) {
      throw new FileFault(
          text.name() == null
              ? "is packed twice: pack the text once."
              : "has a packed file in it, %s: pack the text once.".formatted(text.name()));
    }
  }

  /**
   * Inspects every text of a file; together they are one inspection, as they have the same columns.
   *
   * @param plain the bytes of the file, which are read where it is not packed
   */
  static Inspection inspect(LandingFile file, InputStream plain, TextInspection each)
      throws IOException {
    try (FileTexts texts = of(file)) {
      if (!texts.isPacked()) {
        return each.of(Text.of(null, plain));
      }
      if (texts.zip != null && texts.zip.isWorkbook()) {
        return Inspection.refused(
            "is a workbook: deliver it as text, or as xlsx with 'format: xlsx' in its contract.");
      }
      return texts.inspect(each);
    } catch (FileFault e) {
      return Inspection.refused(e.getMessage());
    }
  }

  private Inspection inspect(TextInspection each) throws IOException {
    boolean isOneOfMany = zip != null && zip.entries().size() > 1;
    List<String> faults = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    List<List<String>> sample = new ArrayList<>();
    List<String> header = null;
    long rows = 0;
    String next = null;
    for (Text text = next(); text != null; text = next()) {
      Inspection one = each.of(text);
      String name = isOneOfMany ? "has a file %s in it that ".formatted(text.name()) : "";
      one.faults().forEach(fault -> faults.add(name + fault));
      one.remarks().forEach(remark -> remarks.add(name + remark));
      if (isOneOfMany && one.faults().isEmpty() && one.rows() == 0) {
        faults.add(name + "has no rows: deliver the rows, or leave it out.");
      } else if (header != null && one.faults().isEmpty() && !header.equals(one.header())) {
        faults.add(name + "has other columns than the first: deliver them as files of their own.");
      }
      header = header == null ? one.header() : header;
      next = one.next() == null ? next : one.next();
      rows += one.rows();
      one.sample().stream().limit(Inspection.SAMPLE - sample.size()).forEach(sample::add);
    }
    if (header == null) {
      return Inspection.refused("has no file in it: deliver it again.");
    }
    // What is packed is read as a whole.
    List<Delivery.Bound> bounds =
        List.of(new Delivery.Bound(0, 1), new Delivery.Bound(size.size(), 1));
    return faults.isEmpty()
        ? new Inspection(header, sample, rows, faults, bounds, remarks, next)
        : new Inspection(List.of(), List.of(), 0, faults, bounds, remarks, next);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
    if (zip != null) {
      zip.close();
    }
  }
}
