package nl.izamonitor.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Watches how much comes out of a packed file. Little that becomes very much is made to fill a
 * machine, or is damaged.
 */
final class UnpackedSize {

  /** So much is never too much, whatever it was packed in: it is read in seconds. */
  static final long FREE = 256L << 20;

  /** Tables as text pack 5 to 50 times, and very even ones 100 times. */
  static final long RATIO = 200;

  /** Ten times the largest national file that is known, 20 GiB. */
  static final long LARGEST = 200L << 30;

  private final long packed;
  private long size;

  /**
   * Of a file.
   *
   * @param packed its size as it was delivered
   */
  UnpackedSize(long packed) {
    this.packed = packed;
  }

  /** What has come out so far. */
  long size() {
    return size;
  }

  /** The same bytes, counted; reading fails where they are too many or cannot be unpacked. */
  InputStream watch(InputStream unpacked) {
    return new Watched(unpacked);
  }

  private void add(long count) throws FileFault {
    size += count;
    if (size > FREE && (size > LARGEST || size / RATIO > packed)) {
      throw new FileFault(
          "unpacks to more than %,d times its size, or to more than %,d GiB: deliver it as it is, not packed, if that is right."
              .formatted(RATIO, LARGEST >> 30));
    }
  }

  private final class Watched extends FilterInputStream {

    Watched(InputStream unpacked) {
      super(unpacked);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int count;
      try {
        count = super.read(to, offset, length);
      } catch (FileFault e) {
        throw e;
      } catch (IOException | RuntimeException e) {
        throw damaged(e);
      }
      add(Math.max(0, count));
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      return Math.max(0, read(new byte[(int) Math.min(count, 1 << 13)]));
    }
  }

  /** Of what the libraries find, whose words are for programmers. */
  static FileFault damaged(Exception cause) {
    return new FileFault(
        "cannot be unpacked to its end: it is damaged or was not written to the end, deliver it again.",
        cause instanceof IOException io ? io : new IOException(cause));
  }
}
