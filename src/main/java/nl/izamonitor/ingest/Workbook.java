package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.concat_ws;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.Source;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.spark.sql.Column;

/**
 * One sheet of a workbook (xlsx) with one table: the names of its columns in a row, and rows below
 * it up to the first empty one. What a person sees in a sheet and a table cannot have is refused:
 * formulas, merged cells, a second table.
 */
public final class Workbook implements RecordFormat {

  /** What is read as a whole before the first row must fit in memory. */
  private static final long LARGEST = 512L << 20;

  /** What of a workbook is read as a whole: all XML but the sheets and what pivot tables keep. */
  private static final String WHOLE = "(?!xl/(?:worksheets|pivotCache)/).*\\.(?:xml|rels)";

  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public List<String> mistakes(FileFormat files) {
    return new FormatKeys(files).mistakes(Set.of(FormatKeys.SHEET, FormatKeys.HEADER_ROW));
  }

  @Override
  public Inspection inspect(Source source, LandingFile file, InputStream bytes) throws IOException {
    long size = file.size();
    if (size == 0) {
      return new Inspection(List.of(), List.of(), 0, List.of());
    }
    if (size > LARGEST) {
      return Inspection.refused(tooLarge("of"));
    }
    try (ZipEntries zip = open(file)) {
      UnpackedSize unpacked = new UnpackedSize(size);
      WorkbookSheet sheet =
          WorkbookSheet.choose(zip, unpacked, source.files(), source.location().file());
      refuseTexts(zip, unpacked);
      int headerRow = WorkbookSheet.headerRow(source.files());
      SheetScan scan = new SheetScan(sheet.name(), headerRow);
      try (InputStream xml = zip.open(sheet.path(), unpacked)) {
        scan.accept(xml);
      }
      return scan.faults().isEmpty()
          ? sample(source.files(), file, scan)
          : new Inspection(List.of(), List.of(), 0, scan.faults());
    } catch (XMLStreamException e) {
      boolean isFault = e.getNestedException() instanceof FileFault;
      return Inspection.refused(isFault ? e.getNestedException().getMessage() : damaged());
    } catch (FileFault e) {
      return Inspection.refused(e.getMessage());
    } catch (RuntimeException e) {
      // What the libraries throw on XML that is right and no sheet.
      return Inspection.refused(damaged());
    }
  }

  private static ZipEntries open(LandingFile file) throws IOException {
    try (InputStream start = file.open()) {
      if (start.read() != 'P' || start.read() != 'K') {
        throw new FileFault(
            "is no workbook of the format xlsx: it is of another program or an older one, or locked with a password. Save it as xlsx, without a password.");
      }
    }
    return new ZipEntries(file);
  }

  private static String damaged() {
    return "is damaged as a workbook: open it, save it as xlsx and deliver it again.";
  }

  private static String tooLarge(String with) {
    return "is a workbook %s more than %,d MiB: deliver it as delimited text or Parquet."
        .formatted(with, LARGEST >> 20);
  }

  /** The texts of all cells and the formats of numbers are kept in memory. */
  private static void refuseTexts(ZipEntries zip, UnpackedSize unpacked) throws IOException {
    for (ZipArchiveEntry entry : zip.entries()) {
      if (entry.getName().matches(WHOLE)) {
        long before = unpacked.size();
        try (InputStream texts = zip.open(entry, unpacked)) {
          byte[] some = new byte[1 << 16];
          while (texts.read(some) >= 0) {
            if (unpacked.size() - before > LARGEST) {
              throw new FileFault(tooLarge("with texts of"));
            }
          }
        }
      }
    }
  }

  private static Inspection sample(FileFormat files, LandingFile file, SheetScan scan)
      throws IOException {
    try (SheetRecords records = new SheetRecords(file, files)) {
      List<List<String>> sample = new ArrayList<>();
      while (sample.size() < Inspection.SAMPLE && records.next()) {
        sample.add(records.texts());
      }
      List<Delivery.Bound> bounds =
          List.of(new Delivery.Bound(0, 1), new Delivery.Bound(file.size(), 1));
      return new Inspection(
          records.header(), sample, scan.rows(), List.of(), bounds, scan.remarks(), null);
    }
  }

  @Override
  public Records open(FileFormat files, int columns, LandingFile file, FileParts.Part part)
      throws IOException {
    return new SheetRecords(file, files);
  }

  @Override
  public String malformedRule() {
    return "geen rij";
  }

  @Override
  public Column line(FileFormat files, List<Column> fields) {
    return concat_ws(" | ", fields.toArray(Column[]::new));
  }
}
