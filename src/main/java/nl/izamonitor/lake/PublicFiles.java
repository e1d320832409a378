package nl.izamonitor.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Opens to all readers what is published: files 644, folders 755. All else that a run writes is for
 * its owner alone, 600 and 700, by the setting {@code fs.permissions.umask-mode}. A folder that was
 * there before keeps its rights.
 */
final class PublicFiles {

  private static final FsPermission FILE = new FsPermission((short) 0644);
  private static final FsPermission FOLDER = new FsPermission((short) 0755);

  private PublicFiles() {}

  /** Makes a folder, and those above it that are not there, for all to read. */
  static void make(FileSystem files, Path folder) throws IOException {
    Deque<Path> made = new ArrayDeque<>();
    for (Path one = folder; one != null && !files.exists(one); one = one.getParent()) {
      made.push(one);
    }
    files.mkdirs(folder);
    for (Path one : made) {
      open(files, one, FOLDER);
    }
  }

  /** Opens a folder with all that is in it. */
  static void openAll(FileSystem files, Path folder) throws IOException {
    Optional<java.nio.file.Path> local = WholeFile.local(files, folder);
    if (local.isPresent()) {
      // Hadoop would start a process for every file to know its rights.
      try (Stream<java.nio.file.Path> all = Files.walk(local.get())) {
        for (java.nio.file.Path one : (Iterable<java.nio.file.Path>) all::iterator) {
          open(one, Files.isDirectory(one) ? FOLDER : FILE);
        }
      }
      return;
    }
    open(files, folder, FOLDER);
    for (FileStatus one : files.listStatus(folder)) {
      if (one.isDirectory()) {
        openAll(files, one.getPath());
      } else {
        files.setPermission(one.getPath(), FILE);
      }
    }
  }

  /** Opens a folder, and not what is in it. */
  static void open(FileSystem files, Path folder) throws IOException {
    open(files, folder, FOLDER);
  }

  private static void open(FileSystem files, Path path, FsPermission rights) throws IOException {
    Optional<java.nio.file.Path> local = WholeFile.local(files, path);
    if (local.isPresent()) {
      open(local.get(), rights);
    } else {
      files.setPermission(path, rights);
    }
  }

  private static void open(java.nio.file.Path path, FsPermission rights) throws IOException {
    Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(rights.toString());
    if (Files.getFileStore(path).supportsFileAttributeView("posix")
        && !Files.getPosixFilePermissions(path).equals(wanted)) {
      Files.setPosixFilePermissions(path, wanted);
    }
  }
}
