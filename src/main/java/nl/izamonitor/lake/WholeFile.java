package nl.izamonitor.lake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.ipc.RemoteException;

/**
 * Small files that are made once, by one of all who try at the same moment. Hadoop's local files do
 * not do that: they look whether there is one and open it then.
 */
final class WholeFile {

  private WholeFile() {}

  /**
   * Makes a file. On a local disk nobody ever sees it without all of its text.
   *
   * @return whether it was made: false when there is one already
   */
  static boolean create(FileSystem files, org.apache.hadoop.fs.Path file, String text)
      throws IOException {
    Optional<Path> local = local(files, file);
    return local.isPresent() ? link(local.get(), text) : open(files, file, text);
  }

  /** The place of a file on a disk of this machine. */
  static Optional<Path> local(FileSystem files, org.apache.hadoop.fs.Path file) {
    return files.getUri().getScheme().equals("file")
        ? Optional.of(Path.of(file.toUri().getPath()))
        : Optional.empty();
  }

  private static boolean link(Path file, String text) throws IOException {
    Path beside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      Files.writeString(beside, text, StandardOpenOption.CREATE_NEW);
      try {
        Files.createLink(file, beside);
        return true;
      } catch (FileAlreadyExistsException e) {
        return false;
      } catch (UnsupportedOperationException | FileSystemException e) {
        // A disk without links: whole all the same, though another may come in between.
        if (Files.exists(file)) {
          return false;
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        return true;
      }
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static boolean open(FileSystem files, org.apache.hadoop.fs.Path file, String text)
      throws IOException {
    FSDataOutputStream opened;
    try {
      opened = files.create(file, false);
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
      return false;
    } catch (RemoteException e) {
      // HDFS: another is writing it at this moment.
      if (e.getClassName().endsWith(".AlreadyBeingCreatedException")) {
        return false;
      }
      throw e;
    }
    try {
      try (FSDataOutputStream out = opened) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      return true;
    } catch (FSError e) {
      // What Hadoop throws when a disk is full, which is no exception.
      files.delete(file, false);
      throw new IOException(e.getCause().getMessage(), e);
    } catch (IOException e) {
      files.delete(file, false);
      throw e;
    }
  }
}
