package nl.izamonitor.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** Why the bytes of a file are not the text that a contract expects: a second look, for people. */
final class Text {

  private static final int FIRST_BYTES = 16;

  private Text() {}

  /**
   * Whether a file begins as packed files and workbooks do: with signs that no text holds, in
   * whatever encoding.
   */
  static boolean isPacked(NamedStream stream) throws IOException {
    try (InputStream bytes = stream.open()) {
      for (byte b : bytes.readNBytes(FIRST_BYTES)) {
        if ((b > 0 && b < '\t') || (b > '\r' && b < ' ')) {
          return true;
        }
      }
    }
    return false;
  }

  /** The first line that is not in this encoding; the last line when none is found. */
  static long firstWrongLine(NamedStream stream, Charset encoding) throws IOException {
    long number = 1;
    try (InputStream bytes = stream.open()) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 16];
      for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
        for (int i = 0; i < count; i++) {
          line.write(buffer[i]);
          if (buffer[i] == '\n') {
            if (!isIn(encoding, line)) {
              return number;
            }
            line.reset();
            number++;
          }
        }
      }
    }
    return number;
  }

  private static boolean isIn(Charset encoding, ByteArrayOutputStream line) {
    try {
      encoding.newDecoder().decode(ByteBuffer.wrap(line.toByteArray()));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
