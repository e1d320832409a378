package nl.izamonitor.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Divides delimited text in UTF-8 into records and fields, as {@link RecordScan} counts them. It
 * works on bytes and makes texts of none but the fields that are asked for; these are parts of its
 * buffer, good until the next record.
 */
final class RecordParser implements Records {

  private static final int BUFFER = 1 << 18;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream bytes;
  private final byte[] separator;

  /** Whether a byte may end a field that has no quotes. */
  private final boolean[] isEnd = new boolean[256];

  private byte[] buffer = new byte[BUFFER];

  /** Where the record begins in the buffer, how far it was read, and what there is. */
  private int start;

  private int position;
  private int limit;
  private boolean isWhole;

  /** Places of fields, from the start of the record, and whether they have quotes inside. */
  private final int[] from;

  private final int[] to;
  private final boolean[] isDoubled;

  /** The line that was come to, and that with which the record begins. */
  private long line = 1;

  private long firstLine;

  private int fields;
  private boolean isWrong;
  private boolean isBlank;

  RecordParser(InputStream bytes, char separator, int columns) {
    this.bytes = bytes;
    this.separator = String.valueOf(separator).getBytes(StandardCharsets.UTF_8);
    isEnd['\n'] = true;
    isEnd['\r'] = true;
    isEnd[this.separator[0] & 0xFF] = true;
    from = new int[columns];
    to = new int[columns];
    isDoubled = new boolean[columns];
  }

  /** Passes over a byte order mark and the header, at the start of a file. */
  void skipHeader() throws IOException {
    skipMark();
    next();
  }

  /** Passes over a byte order mark, at the start of a file. */
  void skipMark() throws IOException {
    start = position;
    while (limit - position < BYTE_ORDER_MARK.length && fill()) {
      // Until there is enough to see.
    }
    int end = Math.min(limit, position + BYTE_ORDER_MARK.length);
    if (Arrays.equals(buffer, position, end, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)) {
      position = end;
    }
  }

  /** Says which line of the file the first is. */
  void beginAt(long first) {
    line = first;
  }

  @Override
  public long line() {
    return firstLine;
  }

  @Override
  public boolean next() throws IOException {
    do {
      start = position;
      if (!more()) {
        return false;
      }
      fields = 0;
      isWrong = false;
      isBlank = true;
      firstLine = line;
      while (field()) {
        isBlank = isBlank && RecordScan.isBlank((char) separator[0]);
      }
    } while (isBlank);
    return true;
  }

  @Override
  public boolean isMalformed() {
    return isWrong || fields != from.length;
  }

  /** Whether the record may be more than one: it has fields too many, or a quote that is wrong. */
  @Override
  public boolean isOverfull() {
    return isWrong || fields > from.length;
  }

  @Override
  public UTF8String field(int column) {
    if (column >= fields || from[column] == to[column]) {
      return null;
    }
    int length = to[column] - from[column];
    return isDoubled[column]
        ? single(start + from[column], length)
        : UTF8String.fromBytes(buffer, start + from[column], length);
  }

  /** The text with one quote where there are two. */
  private UTF8String single(int offset, int length) {
    byte[] text = new byte[length];
    int size = 0;
    for (int i = 0; i < length; i++) {
      byte sign = buffer[offset + i];
      text[size++] = sign;
      if (sign == '"') {
        i++;
      }
    }
    return UTF8String.fromBytes(text, 0, size);
  }

  /** Reads a field and what ends it; whether another follows. */
  private boolean field() throws IOException {
    boolean isQuoted = more() && buffer[position] == '"';
    return isQuoted ? quoted() : plain();
  }

  private boolean plain() throws IOException {
    int begin = position - start;
    while (more()) {
      int i = position;
      while (i < limit && !isEnd[buffer[i] & 0xFF]) {
        isBlank = isBlank && RecordScan.isBlank((char) buffer[i]);
        i++;
      }
      position = i;
      if (i < limit) {
        if (isEnded()) {
          return end(begin, position - start, false);
        }
        isBlank = false;
        position++;
      }
    }
    return end(begin, position - start, false);
  }

  private boolean quoted() throws IOException {
    isBlank = false;
    position++;
    int begin = position - start;
    boolean isDouble = false;
    boolean runsOn = false;
    while (more()) {
      byte sign = buffer[position++];
      if (sign == '"') {
        if (!more() || buffer[position] != '"') {
          return closed(begin, isDouble, runsOn);
        }
        isDouble = true;
        position++;
      } else if (sign == '\n' || sign == '\r') {
        runsOn = true;
        line += sign == '\n' && buffer[position - 2] == '\r' ? 0 : 1;
      }
    }
    throw changed();
  }

  /** What is behind a closing quote. */
  private boolean closed(int begin, boolean isDouble, boolean runsOn) throws IOException {
    int end = position - 1 - start;
    while (more() && !isEnded() && RecordScan.isBlank((char) buffer[position])) {
      position++;
    }
    if (!more() || isEnded()) {
      return end(begin, end, isDouble);
    }
    if (runsOn) {
      throw changed();
    }
    isWrong = true;
    while (more() && buffer[position] != '\n' && buffer[position] != '\r') {
      position++;
    }
    endLine();
    return false;
  }

  /** Keeps a field and goes past what ends it; whether that is a separator. */
  private boolean end(int begin, int end, boolean isDouble) throws IOException {
    if (fields < from.length) {
      from[fields] = begin;
      to[fields] = end;
      isDoubled[fields] = isDouble;
    }
    fields++;
    if (more() && isSeparator()) {
      position += separator.length;
      return true;
    }
    endLine();
    return false;
  }

  private void endLine() throws IOException {
    if (more()) {
      line++;
      if (buffer[position++] == '\r' && more() && buffer[position] == '\n') {
        position++;
      }
    }
  }

  /** Whether a separator or a line end stands here. */
  private boolean isEnded() throws IOException {
    return buffer[position] == '\n' || buffer[position] == '\r' || isSeparator();
  }

  private boolean isSeparator() throws IOException {
    if (buffer[position] != separator[0]) {
      return false;
    }
    while (limit - position < separator.length && fill()) {
      // Until there is enough to see.
    }
    return limit - position >= separator.length
        && Arrays.equals(
            buffer, position, position + separator.length, separator, 0, separator.length);
  }

  /** Whether there is a byte at the position. */
  private boolean more() throws IOException {
    return position < limit || fill();
  }

  /** Reads on, and keeps the record; whether there was anything. */
  private boolean fill() throws IOException {
    if (isWhole) {
      return false;
    }
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      position -= start;
      limit -= start;
      start = 0;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int count = bytes.read(buffer, limit, buffer.length - limit);
    isWhole = count < 0;
    limit += Math.max(count, 0);
    return !isWhole;
  }

  private static IOException changed() {
    return new IOException("a quote does not close as it did when the file was inspected");
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
