package nl.izamonitor.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.izamonitor.conf.UserError;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of one report or of its open data. Files are written beside it. When all are there the
 * old folder is renamed, the new one takes its place, and then the old one is removed: a reader
 * finds the one or the other, for a moment none, and never half of both.
 *
 * <p>Two folders may be left beside it by a run that was killed: an old one, which is always whole,
 * and files that nobody needs.
 */
public final class WholeFolder implements AutoCloseable {

  /** The page that every report has. */
  public static final String INDEX = "index.html";

  /** The file that all open data have. A folder with neither is not ours to replace. */
  public static final String DATA_PACKAGE = "datapackage.json";

  /**
   * What was written.
   *
   * @param folder where it lies
   * @param files how many files there are
   * @param bytes how large they are together
   */
  public record Contents(String folder, int files, long bytes) {}

  private final FileSystem files;
  private final Path target;
  private final Path staging;
  private final Path old;
  private final boolean isPublic;

  private WholeFolder(FileSystem files, Path target, Path staging, boolean isPublic) {
    this.files = files;
    this.isPublic = isPublic;
    this.target = target;
    this.staging = staging;
    this.old = new Path(target.getParent(), "_" + target.getName() + ".old");
  }

  /**
   * Begins a new report that will be {@code name} under {@code parent}, for all to read.
   *
   * @throws UserError when something else stands there, or it cannot be written
   */
  public static WholeFolder begin(Configuration configuration, String parent, String name) {
    return begin(configuration, parent, name, true);
  }

  /** The same for what nobody else may read. */
  public static WholeFolder beginPrivate(Configuration configuration, String parent, String name) {
    return begin(configuration, parent, name, false);
  }

  private static WholeFolder begin(
      Configuration configuration, String parent, String name, boolean isPublic) {
    Path target = new Path(parent, name);
    try {
      FileSystem files = target.getFileSystem(configuration);
      if (files instanceof LocalFileSystem local) {
        // Checksum files beside every page would be published with them.
        files = local.getRawFileSystem();
      }
      Path staging = new Path(target.getParent(), "_" + target.getName() + ".new");
      WholeFolder folder =
          new WholeFolder(
              files, files.makeQualified(target), files.makeQualified(staging), isPublic);
      folder.prepare();
      return folder;
    } catch (IOException e) {
      throw UserError.configuration(
          "The report cannot be written to %s (%s): check the path and its rights."
              .formatted(target, e.getMessage()));
    }
  }

  /** A folder in this one, which is put in place with it. */
  public WholeFolder below(String name) {
    return new WholeFolder(files, new Path(target, name), new Path(staging, name), isPublic);
  }

  private void prepare() throws IOException {
    Set<String> left = names(target);
    if (left.isEmpty() && files.exists(old)) {
      // A run was killed before the new report took its place.
      remove(target);
      move(old, target);
    } else if (!left.isEmpty() && !isReport(target)) {
      mend(left);
    }
    remove(staging);
    removeOld();
    if (isPublic) {
      PublicFiles.make(files, target.getParent());
    }
    if (!files.mkdirs(staging)) {
      throw new IOException("folder " + staging + " cannot be made");
    }
  }

  /**
   * A report that was half removed has no names but those of the whole one beside it, which takes
   * its place. Anything else is not ours.
   */
  private void mend(Set<String> left) throws IOException {
    for (Path whole : List.of(old, staging)) {
      if (isReport(whole) && names(whole).containsAll(left)) {
        remove(target);
        move(whole, target);
        return;
      }
    }
    throw UserError.configuration(
        "The folder %s holds something that is not a report: move it, or give another folder for the report."
            .formatted(target));
  }

  private Set<String> names(Path folder) throws IOException {
    Set<String> names = new HashSet<>();
    if (files.exists(folder)) {
      for (FileStatus file : files.listStatus(folder)) {
        names.add(file.getPath().getName());
      }
    }
    return names;
  }

  private boolean isReport(Path folder) throws IOException {
    return files.exists(new Path(folder, INDEX)) || files.exists(new Path(folder, DATA_PACKAGE));
  }

  /** Renames a folder. Hadoop would move it into one that is there, or copy it file by file. */
  private void move(Path from, Path to) throws IOException {
    if (files.exists(to)) {
      throw new IOException("%s is in the way".formatted(to));
    }
    if (files.getUri().getScheme().equals("file")) {
      Files.move(
          java.nio.file.Path.of(from.toUri().getPath()),
          java.nio.file.Path.of(to.toUri().getPath()),
          StandardCopyOption.ATOMIC_MOVE);
    } else if (!files.rename(from, to)) {
      throw new IOException("%s cannot be renamed to %s".formatted(from, to));
    }
  }

  private void remove(Path folder) throws IOException {
    if (!files.delete(folder, true) && files.exists(folder)) {
      throw new IOException("%s cannot be removed".formatted(folder));
    }
  }

  public OutputStream create(String name) {
    try {
      return files.create(new Path(staging, name), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void text(String name, String text) {
    try (OutputStream out = create(name)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a file that lies beside a class. */
  public void resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name);
        OutputStream out = create(name)) {
      in.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Puts the new report in the place of the old one.
   *
   * @throws UserError with exit code 1 when that fails: the old one is there then, unless it says
   *     otherwise
   */
  public Contents finish() {
    try {
      List<Long> sizes = sizes(staging);
      if (isPublic) {
        PublicFiles.openAll(files, staging);
      }
      if (files.exists(target)) {
        replace();
      } else {
        move(staging, target);
      }
      long bytes = sizes.stream().mapToLong(Long::longValue).sum();
      return new Contents(target.toString(), sizes.size(), bytes);
    } catch (IOException e) {
      throw UserError.failed(
          "The report %s cannot be put in place (%s), and what was there is there still: see to the rights of its folder and run it again."
              .formatted(target, e.getMessage()));
    }
  }

  private void replace() throws IOException {
    move(target, old);
    try {
      move(staging, target);
    } catch (IOException e) {
      putBack(e);
      throw e;
    }
    try {
      removeOld();
    } catch (IOException e) {
      throw UserError.failed(
          "The report %s is new, but the one before cannot be removed (%s): see to its rights and remove it."
              .formatted(target, e.getMessage()));
    }
  }

  private void putBack(IOException cause) {
    try {
      move(old, target);
    } catch (IOException e) {
      throw UserError.failed(
          "The report %s cannot be put in place (%s), and the one before is in %s: see to the rights of their folder and run it again."
              .formatted(target, cause.getMessage(), old));
    }
  }

  /** Under another name first, so that half an old report is never taken for a whole one. */
  private void removeOld() throws IOException {
    if (files.exists(old)) {
      move(old, staging);
      remove(staging);
    }
  }

  /** Folder by folder: a recursive listing asks for the rights of every file, which is slow. */
  private List<Long> sizes(Path folder) throws IOException {
    List<Long> sizes = new ArrayList<>();
    for (FileStatus file : files.listStatus(folder)) {
      if (file.isDirectory()) {
        sizes.addAll(sizes(file.getPath()));
      } else {
        sizes.add(file.getLen());
      }
    }
    return sizes;
  }

  /** Removes what was left unfinished. */
  @Override
  public void close() {
    try {
      files.delete(staging, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
