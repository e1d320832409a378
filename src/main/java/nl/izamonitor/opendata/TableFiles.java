package nl.izamonitor.opendata;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import nl.izamonitor.lake.Csv;
import nl.izamonitor.lake.Keys;

/**
 * All files of one table while they are written, a row at a time in their order: a CSV file, or one
 * an indicator, and the same in one Parquet file.
 */
final class TableFiles implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final OpenFolder folder;
  private final OpenTable table;
  private final ParquetTable parquet;
  private final Writer whole;
  private Writer current;
  private String indicator;

  TableFiles(OpenFolder folder, OpenTable table) {
    this.folder = folder;
    this.table = table;
    try {
      this.parquet =
          folder.isComplete() ? new ParquetTable(folder.create(table.parquet()), table) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    OpenTable.Files files = table.files();
    boolean hasWhole = files.whole() != null && (folder.isComplete() || files.parts() == null);
    this.whole = hasWhole ? csv(files.whole()) : null;
  }

  /** Adds a row: its cells by column, null where there is none. */
  void add(Map<String, Object> row) {
    List<Object> cells = table.cells(row);
    String line = Csv.line(cells);
    try {
      if (table.files().parts() != null) {
        part((String) row.get(Keys.INDICATOR)).write(line);
      }
      if (whole != null) {
        whole.write(line);
      }
      if (parquet != null) {
        parquet.add(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Writer part(String code) throws IOException {
    if (!code.equals(indicator)) {
      closeCurrent();
      indicator = code;
      // Packing what is attacked and thrown away costs more time than it saves.
      String name = table.files().part(code);
      current = csv(folder.isComplete() ? name : name.replace(OpenTable.PACKED, ""));
    }
    return current;
  }

  private Writer csv(String name) {
    try {
      OutputStream out = new BufferedOutputStream(folder.create(name), BUFFER);
      OutputStream packed =
          name.endsWith(OpenTable.PACKED) ? new GZIPOutputStream(out, BUFFER) : out;
      Writer writer =
          new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8), BUFFER);
      writer.write(table.header());
      return writer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void closeCurrent() throws IOException {
    if (current != null) {
      current.close();
    }
  }

  @Override
  public void close() {
    try {
      closeCurrent();
      if (whole != null) {
        whole.close();
      }
      if (parquet != null) {
        parquet.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
