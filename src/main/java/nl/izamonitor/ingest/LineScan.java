package nl.izamonitor.ingest;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Counts the lines of a text that have something on them, a sign at a time. */
final class LineScan {

  /** Longer lines are no rows of a table, and must fit in memory. */
  private static final int LONGEST = 1 << 20;

  private static final int BUFFER = 1 << 16;

  private final List<String> first = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private long rows;
  private long line = 1;
  private long signs;
  private int length;
  private boolean isEmpty = true;
  private boolean isAfterReturn;
  private String fault;

  /** Reads a text to its end. */
  void accept(Reader reader) throws IOException {
    char[] buffer = new char[BUFFER];
    for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
      for (int i = 0; i < count; i++) {
        accept(buffer[i]);
      }
      signs += count;
    }
    endLine();
  }

  private void accept(char sign) {
    boolean isSecond = isAfterReturn && sign == '\n';
    isAfterReturn = sign == '\r';
    if (isSecond) {
      return;
    }
    if (sign == '\n' || sign == '\r') {
      endLine();
      line++;
      return;
    }
    if (++length > LONGEST) {
      fault =
          "has a line of more than %,d signs, number %d: end every row with a line end."
              .formatted(LONGEST, line);
      return;
    }
    boolean isMark = sign == TextEncoding.BYTE_ORDER_MARK && length == 1;
    isEmpty = isEmpty && (Character.isWhitespace(sign) || isMark);
    if (first.size() < Inspection.SAMPLE) {
      text.append(sign);
    }
  }

  private void endLine() {
    if (!isEmpty) {
      rows++;
      if (first.size() < Inspection.SAMPLE) {
        first.add(text.toString());
      }
    }
    text.setLength(0);
    length = 0;
    isEmpty = true;
  }

  long rows() {
    return rows;
  }

  /** The line that was come to. */
  long line() {
    return line;
  }

  long signs() {
    return signs;
  }

  List<String> first() {
    return first;
  }

  /** What is wrong, as the end of a sentence; null when nothing is. */
  String fault() {
    return fault;
  }
}
