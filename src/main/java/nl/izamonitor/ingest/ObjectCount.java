package nl.izamonitor.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the objects in the list {@code value} of a JSON object, a byte at a time while another
 * reads them. It knows brackets and texts, and nothing else of JSON.
 */
final class ObjectCount extends FilterInputStream {

  private static final String LIST = "value";
  private static final int IN_LIST = 2;

  private final StringBuilder text = new StringBuilder();
  private long bytes;
  private long objects;
  private int depth;
  private boolean isText;
  private boolean isEscaped;

  /** The key that the text belongs to that is read at the first level. */
  private String key = "";

  ObjectCount(InputStream json) {
    super(json);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int count = super.read(to, offset, length);
    for (int i = offset; i < offset + count; i++) {
      accept((char) (to[i] & 0xFF));
    }
    bytes += Math.max(0, count);
    return count;
  }

  private void accept(char sign) {
    if (isText) {
      inText(sign);
    } else if (sign == '"') {
      isText = true;
      text.setLength(0);
    } else if (sign == ':' && depth == 1) {
      key = text.toString();
    } else if (sign == '{' || sign == '[') {
      objects += sign == '{' && depth == IN_LIST && key.equals(LIST) ? 1 : 0;
      depth++;
    } else if (sign == '}' || sign == ']') {
      depth--;
    }
  }

  private void inText(char sign) {
    if (isEscaped) {
      isEscaped = false;
    } else if (sign == '\\') {
      isEscaped = true;
    } else if (sign == '"') {
      isText = false;
      return;
    }
    if (depth == 1 && text.length() <= LIST.length()) {
      text.append(sign);
    }
  }

  long objects() {
    return objects;
  }

  long bytes() {
    return bytes;
  }
}
