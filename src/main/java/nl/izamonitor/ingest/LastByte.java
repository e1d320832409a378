package nl.izamonitor.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that remembers the last byte that was read from it. */
final class LastByte extends FilterInputStream {

  private int last = -1;

  LastByte(InputStream in) {
    super(in);
  }

  int last() {
    return last;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      last = value;
    }
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      last = buffer[offset + count - 1];
    }
    return count;
  }
}
