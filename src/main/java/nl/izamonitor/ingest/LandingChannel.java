package nl.izamonitor.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;

/** A file on any file system, read at the places that its reader asks for. */
final class LandingChannel implements SeekableByteChannel {

  private final FSDataInputStream bytes;
  private final long size;
  private long position;
  private boolean isOpen = true;

  LandingChannel(LandingFile file) throws IOException {
    size = file.size();
    bytes = file.files().open(file.path());
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    if (position >= size) {
      return to.hasRemaining() ? -1 : 0;
    }
    byte[] some = new byte[(int) Math.min(to.remaining(), size - position)];
    int count = bytes.read(position, some, 0, some.length);
    if (count > 0) {
      to.put(some, 0, count);
      position += count;
    }
    return count;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long next) {
    position = next;
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public SeekableByteChannel truncate(long to) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return isOpen;
  }

  @Override
  public void close() throws IOException {
    isOpen = false;
    bytes.close();
  }
}
