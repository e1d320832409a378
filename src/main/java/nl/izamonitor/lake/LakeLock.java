package nl.izamonitor.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.izamonitor.conf.UserError;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * One run at a time writes a lake. The lock is a file made in one atomic step; that of a process on
 * this machine that no longer lives is taken over.
 */
public final class LakeLock implements AutoCloseable {

  private final FileSystem files;
  private final Path file;

  private LakeLock(FileSystem files, Path file) {
    this.files = files;
    this.file = file;
  }

  static LakeLock take(FileSystem files, Path file, String run) {
    String mine = "%s %d %s".formatted(host(), ProcessHandle.current().pid(), run);
    try {
      if (!create(files, file, mine)) {
        String holder = read(files, file).orElse("");
        if (!isDead(holder) || !files.delete(file, false) || !create(files, file, mine)) {
          throw UserError.busy(
              "Another run (%s) holds the lake: wait until it ends. If it no longer runs, remove %s."
                  .formatted(holder, file));
        }
      }
      return new LakeLock(files, file);
    } catch (IOException e) {
      throw UserError.configuration(
          "The lake cannot be locked (%s): check the rights of %s."
              .formatted(e.getMessage(), file.getParent()));
    }
  }

  private static boolean create(FileSystem files, Path file, String text) throws IOException {
    try (FSDataOutputStream out = files.create(file, false)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
      return false;
    }
  }

  private static Optional<String> read(FileSystem files, Path file) {
    try (FSDataInputStream in = files.open(file)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isDead(String holder) {
    String[] parts = holder.split(" ", -1);
    return parts.length == 3
        && parts[0].equals(host())
        && ProcessHandle.of(Long.parseLong(parts[1])).isEmpty();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  @Override
  public void close() {
    try {
      files.delete(file, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
