package nl.izamonitor.lake;

import java.math.BigDecimal;
import java.util.List;

/**
 * Lines of files for people and programs: semicolons, a decimal point, quoted as RFC 4180 says. A
 * text that a spreadsheet would take for a formula gets an apostrophe in front, because definitions
 * and names come from outside and the files are opened by a double click.
 */
public final class Csv {

  private static final char SEPARATOR = ';';
  private static final String FORMULA = "=+-@\t\r";
  private static final String LINE_END = "\r\n";

  private Csv() {}

  /** A line with its end; null is an empty cell. */
  public static String line(List<?> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        line.append(SEPARATOR);
      }
      line.append(cell(cells.get(i)));
    }
    return line.append(LINE_END).toString();
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number).toPlainString();
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value instanceof String text ? quoted(neutral(text)) : quoted(value.toString());
  }

  private static String neutral(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private static String quoted(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == SEPARATOR || c == '"' || c < ' ') {
        return '"' + text.replace("\"", "\"\"") + '"';
      }
    }
    return text;
  }
}
