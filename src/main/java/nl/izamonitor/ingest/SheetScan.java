package nl.izamonitor.ingest;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Counts the rows of a sheet in its XML, apart from the library that reads it, and finds what no
 * table can have: of each kind the first.
 */
final class SheetScan {

  private static final int LETTERS = 26;

  /** A number that a double can hold, as workbooks write it. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-2]?[0-9]{1,2})?");

  private final String sheet;
  private final int headerRow;
  private final Map<String, String> faults = new LinkedHashMap<>();
  private final TreeSet<Integer> header = new TreeSet<>();

  private long rows;
  private long hidden;
  private int row;
  private int column;
  private String type;
  private String value;
  private boolean isFormula;
  private boolean hasValue;
  private boolean isFilled;
  private int lastFilled;

  SheetScan(String sheet, int headerRow) {
    this.sheet = Bsn.masked(sheet);
    this.headerRow = headerRow;
    this.lastFilled = headerRow;
  }

  /** Reads a sheet to its end. */
  void accept(InputStream bytes) throws XMLStreamException {
    XMLStreamReader xml = WorkbookSheet.xml(bytes);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        start(xml);
      } else if (event == XMLStreamReader.END_ELEMENT) {
        end(xml.getLocalName());
      }
    }
    if (header.isEmpty()) {
      faults.clear();
      fault(
          "names",
          "has no names of columns in row %d",
          headerRow,
          "name the row with 'header_row' in the contract");
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "row" -> {
        String number = xml.getAttributeValue(null, "r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
        isFilled = false;
        hidden += row > headerRow && "1".equals(xml.getAttributeValue(null, "hidden")) ? 1 : 0;
      }
      case "c" -> {
        String cell = xml.getAttributeValue(null, "r");
        column = cell == null ? column + 1 : place(cell);
        type = xml.getAttributeValue(null, "t");
        value = "";
        isFormula = false;
        hasValue = false;
      }
      case "f" -> isFormula = true;
      case "is" -> hasValue = true;
      case "v" -> {
        value = xml.getElementText();
        hasValue = !value.isEmpty();
      }
      case "mergeCell" -> merged(xml.getAttributeValue(null, "ref"));
      default -> {}
    }
  }

  private void end(String name) {
    if (name.equals("c") && row >= headerRow) {
      cell();
    } else if (name.equals("row") && row == headerRow) {
      endHeader();
    } else if (name.equals("row") && row > headerRow && isFilled) {
      rows++;
      if (row > lastFilled + 1) {
        fault(
            "empty",
            "has row %d empty and more below it",
            lastFilled + 1,
            "end the table with its last row, and deliver what is below it elsewhere");
      }
      lastFilled = row;
    }
  }

  private void cell() {
    String at = letters(column) + row;
    if (isFormula) {
      fault("formula", "has a formula in cell %s", at, "copy the cells and paste them as values");
    }
    if ("e".equals(type)) {
      fault(
          "error",
          "has the error %s",
          "%s in cell %s".formatted(value, at),
          "give the cell a value, or leave it empty");
    }
    boolean isNumber = type == null || "n".equals(type);
    if (isNumber && hasValue && !NUMBER.matcher(value.strip()).matches()) {
      fault(
          "number",
          "has a cell %s that is no number, though it says so",
          at,
          "open the workbook, correct the cell and save it again");
    }
    if ("d".equals(type)) {
      fault("date", "has a date in ISO 8601 in cell %s", at, "save it as a usual xlsx");
    }
    if (!hasValue) {
      return;
    }
    isFilled = true;
    if (row == headerRow) {
      header.add(column);
    } else if (!header.isEmpty() && (column < header.first() || column > header.last())) {
      fault(
          "beside",
          "has a value in cell %s, where no column is named",
          at,
          "name its column, remove it, or deliver a second table as a sheet of its own");
    }
  }

  private void endHeader() {
    for (int i = header.isEmpty() ? 0 : header.first();
        !header.isEmpty() && i < header.last();
        i++) {
      if (!header.contains(i)) {
        fault(
            "unnamed",
            "has no name in cell %s, between other names",
            letters(i) + headerRow,
            "name every column, and deliver a second table as a sheet of its own");
      }
    }
  }

  private void merged(String range) {
    String last = range.substring(range.indexOf(':') + 1).replaceAll("[^0-9]", "");
    if (Integer.parseInt(last) >= headerRow) {
      fault("merged", "has merged cells %s", range, "split them, and give each its own value");
    }
  }

  private void fault(String kind, String what, Object where, String advice) {
    faults.putIfAbsent(
        kind, "%s in the sheet '%s': %s.".formatted(what.formatted(where), sheet, advice));
  }

  /** The place of a column from 0. */
  private static int place(String cell) {
    int place = 0;
    for (int i = 0; i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
      place = place * LETTERS + cell.charAt(i) - 'A' + 1;
    }
    return place - 1;
  }

  private static String letters(int place) {
    StringBuilder letters = new StringBuilder();
    for (int rest = place + 1; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.toString();
  }

  long rows() {
    return rows;
  }

  /** What is wrong, as ends of sentences. */
  List<String> faults() {
    return new ArrayList<>(faults.values());
  }

  List<String> remarks() {
    return hidden == 0
        ? List.of()
        : List.of(
            "has %d hidden row(s) in the sheet '%s', which are read as others are."
                .formatted(hidden, sheet));
  }
}
