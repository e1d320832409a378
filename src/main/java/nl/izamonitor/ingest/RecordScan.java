package nl.izamonitor.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts the records of delimited text as RFC 4180 has them, a sign at a time and without the
 * parser that reads them. A field that begins with a quote goes on to the next single quote,
 * whatever separators and line ends are in between; two quotes are one. Elsewhere a quote is a sign
 * like others. Blanks may follow a closing quote. Lines of blanks are no records.
 *
 * <p>A record whose quotes go wrong in one line is a record that cannot be divided. One that runs
 * on over lines must be right in all, since a quote too many would make one record of many.
 */
final class RecordScan {

  /** Longer records are no rows of a table, and must fit in memory. */
  private static final int LONGEST = 16 << 20;

  private enum State {
    START,
    PLAIN,
    QUOTED,
    CLOSED,
    /** After a closing quote and a blank. */
    SPACED,
    /** Behind a quote that should not be there; all up to the line end is passed over. */
    WRONG
  }

  private final char separator;
  private final List<List<String>> first = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private State state = State.START;
  private long records;
  private long line = 1;

  /** The line behind the record that {@link #accept} gives the end of. */
  private long endLine;

  private boolean isAfterReturn;
  private boolean isEmpty = true;
  private int fields = 1;
  private int columns;
  private long length;

  /** The line where the last quote opened. */
  private long opened;

  /** The line where a field opened that runs on over lines; 0 in other records. */
  private long runsOn;

  private long longRecords;
  private long firstLong;
  private String fault;

  RecordScan(char separator) {
    this.separator = separator;
  }

  /**
   * Looks at the next signs.
   *
   * @return behind which of them the first record of these ends; -1 where none does
   */
  int accept(char[] signs, int from, int to) {
    int end = -1;
    for (int i = from; i < to && fault == null; i++) {
      i = behindText(signs, i, to);
      if (i == to) {
        break;
      }
      char sign = signs[i];
      boolean isSecond = isAfterReturn && sign == '\n';
      isAfterReturn = sign == '\r';
      if (isSecond) {
        keep(sign, state == State.QUOTED);
      } else if ((sign == '\n' || sign == '\r') && state != State.QUOTED) {
        endRecord();
        line++;
        // Of a line end of two signs both are behind a record.
        boolean isFirst = sign == '\r' && (i + 1 == to || signs[i + 1] == '\n');
        if (end < 0 && (!isFirst || i + 1 < to)) {
          end = isFirst ? i + 2 : i + 1;
          endLine = line;
        }
      } else {
        next(sign);
      }
    }
    return end;
  }

  /** Goes fast over what is neither kept nor changes anything. */
  private int behindText(char[] signs, int from, int to) {
    int i = from;
    if (state == State.PLAIN && !isEmpty && first.size() > Inspection.SAMPLE) {
      while (i < to
          && signs[i] != separator
          && signs[i] != '"'
          && signs[i] != '\n'
          && signs[i] != '\r') {
        i++;
      }
      length += i - from;
    }
    return i;
  }

  private void next(char sign) {
    isEmpty = isEmpty && isBlank(sign);
    length++;
    if (length > LONGEST) {
      fault =
          "has a row of more than %,d signs at line %d: end every row with a line end."
              .formatted(LONGEST, line);
    }
    keep(sign, true);
    if (state == State.QUOTED) {
      quoted(sign);
    } else if (state == State.WRONG) {
      return;
    } else if (sign == separator) {
      fields++;
      state = State.START;
    } else if (sign == '"') {
      quote();
    } else if (state == State.START) {
      state = State.PLAIN;
    } else if (state != State.PLAIN) {
      state = isBlank(sign) ? State.SPACED : wrong();
    }
  }

  private void quoted(char sign) {
    if (sign == '"') {
      state = State.CLOSED;
    } else if (sign == '\n' || sign == '\r') {
      runsOn = runsOn == 0 ? opened : runsOn;
      line++;
    }
  }

  private void quote() {
    if (state == State.START) {
      state = State.QUOTED;
      opened = line;
    } else if (state == State.CLOSED) {
      state = State.QUOTED;
    } else if (state == State.SPACED || runsOn > 0) {
      state = wrong();
    }
  }

  private State wrong() {
    if (runsOn > 0) {
      fault =
          "has a quote at line %d that runs on to line %d, where another stands inside a field: close it, or write a quote inside a field twice."
              .formatted(runsOn, line);
    }
    return State.WRONG;
  }

  private void endRecord() {
    if (!isEmpty) {
      records++;
      columns = records == 1 ? fields : columns;
      if (first.size() <= Inspection.SAMPLE) {
        first.add(fields(text.toString(), separator));
      }
      if (runsOn > 0) {
        longRecords++;
        firstLong = firstLong == 0 ? runsOn : firstLong;
        if (fields != columns) {
          fault =
              "has a quote at line %d that runs on to line %d, and %d of %d fields with it: close it, or write a quote inside a field twice."
                  .formatted(runsOn, line, fields, columns);
        }
      }
    }
    begin();
  }

  private void begin() {
    text.setLength(0);
    state = State.START;
    isEmpty = true;
    fields = 1;
    length = 0;
    runsOn = 0;
  }

  private void keep(char sign, boolean isOfRecord) {
    if (isOfRecord && first.size() <= Inspection.SAMPLE) {
      text.append(sign);
    }
  }

  /** Blanks that may stand around fields; without line ends. */
  static boolean isBlank(char sign) {
    return sign == ' ' || sign == '\t' || sign == '\f' || sign == '\u000B';
  }

  /** Ends the last record, where no line end does. */
  void end() {
    if (fault == null && state == State.QUOTED) {
      fault =
          "has a quote at line %d that does not close up to the end: close it, or write a quote inside a field twice."
              .formatted(opened);
    } else if (fault == null && !isEmpty) {
      int last = fields;
      boolean isDivided = state != State.WRONG;
      endRecord();
      if (fault == null && isDivided && last < columns) {
        fault =
            "ends halfway its last line (%d of %d fields): it was not written to the end, deliver it again."
                .formatted(last, columns);
      }
    }
  }

  /** The fields of a record, without the blanks and quotes around them. */
  static List<String> fields(String text, char separator) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean isQuoted = false;
    boolean isStart = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isDouble = isQuoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (isDouble) {
        field.append(c);
        i++;
      } else if (c == '"' && (isStart || isQuoted)) {
        isQuoted = !isQuoted;
      } else if (c == separator && !isQuoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
      isStart = c == separator && !isQuoted;
    }
    fields.add(field.toString().strip());
    return fields;
  }

  /** Records so far, with the header. */
  long records() {
    return records;
  }

  /** The line that begins where {@link #accept} says that a record ends. */
  long endLine() {
    return endLine;
  }

  /** The line that was come to. */
  long line() {
    return line;
  }

  /** The fields of the header and of the first rows. */
  List<List<String>> first() {
    return first;
  }

  /** What is wrong, as the end of a sentence; null when nothing is. */
  String fault() {
    return fault;
  }

  /** What a person should look at in a file that is right, as the end of a sentence. */
  List<String> remarks() {
    return longRecords == 0
        ? List.of()
        : List.of(
            "has %d row(s) of more than one line, the first from line %d on: a line end between quotes is part of its field."
                .formatted(longRecords, firstLong));
  }
}
