package nl.izamonitor.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.commons.io.input.ReaderInputStream;

/**
 * How the signs of a file become bytes. Text in utf-16 says in its first two bytes which of both
 * orders it has; everything else is as the contract says.
 */
record TextEncoding(Charset charset) {

  static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final int MARK_BYTES = 2;

  /**
   * The encoding of a file.
   *
   * @param bytes of the file from its start, read no further than a byte order mark
   */
  static TextEncoding of(String declared, InputStream bytes) throws IOException {
    Charset charset = Charset.forName(declared);
    if (!charset.equals(StandardCharsets.UTF_16)) {
      return new TextEncoding(charset);
    }
    byte[] mark = bytes.readNBytes(MARK_BYTES);
    boolean isLittle =
        mark.length == MARK_BYTES && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE;
    return new TextEncoding(isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  /** Fails on bytes that are no text, where Java by itself would put a question mark. */
  CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Text in this encoding as text in UTF-8. */
  InputStream utf8(InputStream bytes) throws IOException {
    return isUtf8()
        ? bytes
        : ReaderInputStream.builder()
            .setReader(new InputStreamReader(bytes, decoder()))
            .setCharset(StandardCharsets.UTF_8)
            .get();
  }

  boolean isUtf8() {
    return charset.equals(StandardCharsets.UTF_8);
  }

  /** Whether reading may begin at any sign: not where bytes depend on what was before them. */
  boolean isDivisible() {
    return isUtf8()
        || isUtf16()
        || (charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1);
  }

  /** How many bytes the first signs of these are, in an encoding that is divisible. */
  long bytes(char[] signs, int count) {
    if (!isUtf8()) {
      return isUtf16() ? 2L * count : count;
    }
    long bytes = 0;
    for (int i = 0; i < count; i++) {
      char sign = signs[i];
      if (sign < 0x80) {
        bytes += 1;
      } else {
        // A sign outside the basic plane is two of these and four bytes.
        bytes += sign < 0x800 || Character.isSurrogate(sign) ? 2 : 3;
      }
    }
    return bytes;
  }

  private boolean isUtf16() {
    return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
  }
}
