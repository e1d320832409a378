package nl.izamonitor.lake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock that the operating system gives to one process, and takes back when that ends, however it
 * ends. It is on a file that stays: one that is removed could be locked by two, each its own.
 */
final class KernelLock implements AutoCloseable {

  /**
   * What this process holds: the system would give a lock up when the same file is opened and
   * closed once more.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private KernelLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the lock on a file, which is made when it is not there.
   *
   * @return nothing when another has it
   * @throws UnsupportedOperationException when its disk knows no locks
   */
  static Optional<KernelLock> take(Path file) throws IOException {
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      taken = isLocked(channel);
      return taken ? Optional.of(new KernelLock(file, channel)) : Optional.empty();
    } finally {
      if (!taken) {
        HELD.remove(file);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  private static boolean isLocked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // Held here, under another name of the same file.
    } catch (IOException e) {
      throw new UnsupportedOperationException(e);
    }
  }

  @Override
  public void close() throws IOException {
    HELD.remove(file);
    channel.close();
  }
}
