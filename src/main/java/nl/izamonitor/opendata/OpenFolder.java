package nl.izamonitor.opendata;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import nl.izamonitor.lake.WholeFolder;

/**
 * The folder of open data while it is written. Of every file of complete ones is kept how long it
 * is and what its checksum is, so that none is read again.
 */
final class OpenFolder {

  /** What a file is known by. */
  record Sum(long bytes, String sha256) {}

  private final WholeFolder folder;
  private final boolean complete;
  private final SortedMap<String, Sum> sums = new ConcurrentSkipListMap<>();

  /**
   * Open data in a folder.
   *
   * @param complete whether it is for people too: else only what is needed to attack it is written
   */
  OpenFolder(WholeFolder folder, boolean complete) {
    this.folder = folder;
    this.complete = complete;
  }

  boolean isComplete() {
    return complete;
  }

  OutputStream create(String name) {
    OutputStream out = folder.create(name);
    return complete ? new Summed(name, out, digest()) : out;
  }

  void text(String name, String text) {
    try (OutputStream out = create(name)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files that were written, by name. */
  SortedMap<String, Sum> sums() {
    return new TreeMap<>(sums);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private final class Summed extends FilterOutputStream {

    private final String name;
    private final MessageDigest digest;
    private long bytes;
    private boolean open = true;

    Summed(String name, OutputStream out, MessageDigest digest) {
      super(new DigestOutputStream(out, digest));
      this.name = name;
      this.digest = digest;
    }

    @Override
    public void write(int one) throws IOException {
      out.write(one);
      bytes++;
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
      out.write(some, from, length);
      bytes += length;
    }

    @Override
    public void close() throws IOException {
      super.close();
      if (open) {
        open = false;
        sums.put(name, new Sum(bytes, HexFormat.of().formatHex(digest.digest())));
      }
    }
  }
}
