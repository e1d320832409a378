package nl.izamonitor.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.conf.UserError;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of one report. Files are written beside it and take its place together, so a reader
 * finds the old report or the new one and never half of both.
 */
final class Folder implements AutoCloseable {

  /** The page that every report has; a folder without it is not ours to replace. */
  static final String INDEX = "index.html";

  private final FileSystem files;
  private final Path target;
  private final Path staging;

  private Folder(FileSystem files, Path target, Path staging) {
    this.files = files;
    this.target = target;
    this.staging = staging;
  }

  /**
   * Begins a new report that will be {@code name} under {@code parent}.
   *
   * @throws UserError when something else stands there, or it cannot be written
   */
  static Folder begin(Configuration configuration, String parent, String name) {
    Path target = new Path(parent, name);
    try {
      FileSystem files = target.getFileSystem(configuration);
      if (files instanceof LocalFileSystem local) {
        // Checksum files beside every page would be published with them.
        files = local.getRawFileSystem();
      }
      Path staging = new Path(target.getParent(), "_" + target.getName() + ".new");
      Folder folder = new Folder(files, files.makeQualified(target), files.makeQualified(staging));
      folder.prepare();
      return folder;
    } catch (IOException e) {
      throw UserError.configuration(
          "The report cannot be written to %s (%s): check the path and its rights."
              .formatted(target, e.getMessage()));
    }
  }

  /** A folder in this one, which is put in place with it. */
  Folder below(String name) {
    return new Folder(files, new Path(target, name), new Path(staging, name));
  }

  private void prepare() throws IOException {
    boolean ours =
        !files.exists(target)
            || files.exists(new Path(target, INDEX))
            || files.exists(new Path(target, DataPackage.FILE));
    if (!ours && files.listStatus(target).length > 0) {
      throw UserError.configuration(
          "The folder %s holds something that is not a report: move it, or give another folder for the report."
              .formatted(target));
    }
    files.delete(staging, true);
    if (!files.mkdirs(staging)) {
      throw new IOException("folder " + staging + " cannot be made");
    }
  }

  OutputStream create(String name) {
    try {
      return files.create(new Path(staging, name), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void text(String name, String text) {
    try (OutputStream out = create(name)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a file that lies beside the templates. */
  void resource(String name) {
    try (InputStream in = Folder.class.getResourceAsStream(name);
        OutputStream out = create(name)) {
      in.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the new report in the place of the old one. */
  Summary finish(long rows) {
    try {
      files.delete(target, true);
      if (!files.rename(staging, target)) {
        throw new IOException("The folder %s cannot be put in place.".formatted(target));
      }
      List<Long> sizes = sizes(target);
      long bytes = sizes.stream().mapToLong(Long::longValue).sum();
      return new Summary(target.toString(), sizes.size(), rows, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
