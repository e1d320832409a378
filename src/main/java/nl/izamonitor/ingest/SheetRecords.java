package nl.izamonitor.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.izamonitor.conf.FileFormat;
import org.apache.spark.unsafe.types.UTF8String;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows below the header of a sheet, one after another. */
final class SheetRecords implements Records {

  private static final boolean WITH_FORMATS = true;

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final CellText texts;
  private final List<String> header = new ArrayList<>();

  /** The place in the sheet of the first column. */
  private int first;

  private Row row;

  SheetRecords(LandingFile file, FileFormat files) throws IOException {
    try (InputStream bytes = file.open()) {
      workbook = new ReadableWorkbook(bytes, new ReadingOptions(WITH_FORMATS, false));
    }
    texts = new CellText(workbook.isDate1904());
    stream = sheet(files.sheet()).openStream();
    rows = stream.iterator();
    int headerRow = WorkbookSheet.headerRow(files);
    while (row == null || row.getRowNum() < headerRow) {
      row = rows.next();
    }
    first = -1;
    for (Cell cell : row) {
      if (isFilled(cell)) {
        first = first < 0 ? cell.getColumnIndex() : first;
        header.add(texts.of(cell).strip());
      }
    }
  }

  private Sheet sheet(String wanted) {
    if (wanted == null) {
      return workbook.getFirstSheet();
    }
    Optional<Sheet> named = workbook.findSheet(wanted);
    return named.isPresent()
        ? named.get()
        : workbook.getSheet(Integer.parseInt(wanted) - 1).orElseThrow();
  }

  private static boolean isFilled(Cell cell) {
    return cell != null && cell.getType() != CellType.EMPTY && cell.getValue() != null;
  }

  @Override
  public boolean next() {
    while (rows.hasNext()) {
      row = rows.next();
      if (row.stream().anyMatch(SheetRecords::isFilled)) {
        return true;
      }
    }
    return false;
  }

  List<String> header() {
    return header;
  }

  /** The fields of the record, without blanks around them. */
  List<String> texts() {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      fields.add(text(i).strip());
    }
    return fields;
  }

  private String text(int column) {
    int place = first + column;
    Cell cell = place < row.getCellCount() ? row.getCell(place) : null;
    return isFilled(cell) ? texts.of(cell) : "";
  }

  @Override
  public long line() {
    return row.getRowNum();
  }

  @Override
  public boolean isMalformed() {
    return false;
  }

  @Override
  public UTF8String field(int column) {
    String text = text(column);
    return text.isEmpty() ? null : UTF8String.fromString(text);
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
