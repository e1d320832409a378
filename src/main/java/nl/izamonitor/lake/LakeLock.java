package nl.izamonitor.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import nl.izamonitor.conf.UserError;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;

/**
 * One run at a time works on a lake. A file in it says who does. That of a holder that is gone, and
 * one that is empty or cut off, is taken over.
 *
 * <p>On a disk of this machine the operating system sees to it that one process at a time looks at
 * that file and works. On other file systems whoever wrote it waits, longer than others need from
 * looking to writing, and works when it still says so (Fischer's algorithm).
 */
public final class LakeLock implements AutoCloseable {

  private static final String GUARD = "_iza_guard";
  private static final Duration SETTLING = Duration.ofSeconds(2);

  private final FileSystem files;
  private final Path file;
  private final LockHolder mine;

  /** Not there on other file systems, and on disks that know no locks. */
  private KernelLock guard;

  private LakeLock(FileSystem files, Path file, LockHolder mine) {
    this.files = files;
    this.file = file;
    this.mine = mine;
  }

  static LakeLock take(FileSystem files, Path file, String run) {
    return take(files, file, run, SETTLING);
  }

  /**
   * Takes a lake.
   *
   * @param settling how long to wait where the operating system keeps nobody out
   * @throws UserError with exit code 5 when another has it
   */
  static LakeLock take(FileSystem files, Path file, String run, Duration settling) {
    // The checksum that Hadoop writes beside a local file is one more thing that can be cut off.
    FileSystem plain = files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
    LakeLock lock = new LakeLock(plain, file, LockHolder.of(run));
    boolean taken = false;
    try {
      lock.guard();
      lock.write(lock.guard == null ? settling : Duration.ZERO);
      taken = true;
      return lock;
    } catch (IOException e) {
      throw lock.cannot(e);
    } finally {
      if (!taken) {
        lock.giveUp();
      }
    }
  }

  private void guard() throws IOException {
    Optional<java.nio.file.Path> own = WholeFile.local(files, file);
    if (own.isPresent()) {
      try {
        guard = KernelLock.take(own.get().resolveSibling(GUARD)).orElse(null);
      } catch (UnsupportedOperationException e) {
        return;
      }
      if (guard == null) {
        throw busy();
      }
    }
  }

  private void write(Duration settling) throws IOException {
    Optional<String> found = read();
    if (found.isPresent() && LockHolder.parse(found.get()).isEmpty()) {
      // It may be written at this moment, where it is not there at once.
      pause(settling);
      found = read();
    }
    if (found.isPresent()) {
      Optional<LockHolder> holder = LockHolder.parse(found.get());
      if (holder.isPresent() && !holder.get().isGone()) {
        throw busy();
      }
      files.delete(file, false);
    }
    if (!WholeFile.create(files, file, mine.text())) {
      throw busy();
    }
    pause(settling);
    if (!isMine()) {
      throw busy();
    }
  }

  private boolean isMine() throws IOException {
    return read().equals(Optional.of(mine.text()));
  }

  private Optional<String> read() throws IOException {
    try (FSDataInputStream in = files.open(file)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  private static void pause(Duration time) throws InterruptedIOException {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private UserError busy() throws IOException {
    Optional<LockHolder> holder = read().flatMap(LockHolder::parse);
    String who = holder.map(" (%s)"::formatted).orElse("");
    if (holder.isPresent() && holder.get().isElsewhere()) {
      return UserError.busy(
          "Another run%s holds the lake, on another machine: wait until it ends. If it no longer runs there, remove %s."
              .formatted(who, file));
    }
    return UserError.busy("Another run%s holds the lake: wait until it ends.".formatted(who));
  }

  private UserError cannot(IOException e) {
    Path folder = file.getParent();
    boolean isForbidden =
        e instanceof AccessControlException
            || WholeFile.local(files, folder).filter(own -> !Files.isWritable(own)).isPresent();
    if (isForbidden) {
      return UserError.configuration(
          "The lake cannot be locked: this user may not write in %s. Check its rights, or name another --lake."
              .formatted(folder));
    }
    String reason =
        e instanceof FileSystemException own && own.getReason() != null
            ? own.getReason()
            : e.getMessage();
    return UserError.failed(
        "The lake cannot be locked (%s): see to the disk of %s, make room if it is full, and run it again."
            .formatted(reason, folder));
  }

  /** Leaves nothing of a lock that was not got; what went wrong before is what counts. */
  private void giveUp() {
    try {
      close();
    } catch (UncheckedIOException e) {
      // The next run finds a lock of a process that is gone.
    }
  }

  @Override
  public void close() {
    try {
      try {
        if (isMine()) {
          files.delete(file, false);
        }
      } finally {
        if (guard != null) {
          guard.close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
