package nl.izamonitor.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.conf.UserError;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder that the deliveries come in. A marker says that it is ours and what is in it; until
 * all is written it says so, and a killed run can be done again.
 */
final class OutFolder {

  static final String MARKER = "_synthetic";

  private static final String UNFINISHED = "unfinished";

  /** Begins with a dot: whoever looks for deliveries passes it by. */
  private static final String STAGING = ".unfinished";

  private final FileSystem files;
  private final Path root;

  OutFolder(Configuration hadoop, String folder) throws IOException {
    FileSystem found = new Path(folder).getFileSystem(hadoop);
    root = found.makeQualified(new Path(folder));
    // A local folder gets no checksum files: deliveries have none either.
    files = found instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : found;
  }

  /** Whether the deliveries of exactly this description are in it. */
  boolean holds(String description) throws IOException {
    return files.exists(marker()) && marked().equals(description);
  }

  private Path marker() {
    return new Path(root, MARKER);
  }

  private String marked() throws IOException {
    try (var in = files.open(marker())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  /**
   * Takes the folder, and removes what an earlier run made in it.
   *
   * @throws UserError with exit code 2 when it holds something that is not ours
   */
  void take(List<String> sources) throws IOException {
    if (!files.exists(marker()) && files.exists(root) && files.listStatus(root).length > 0) {
      throw UserError.configuration(
          "The folder %s holds files that were not made here: name an empty or new folder."
              .formatted(root));
    }
    mark(UNFINISHED);
    for (String source : sources) {
      files.delete(new Path(root, source), true);
    }
    files.delete(new Path(root, STAGING), true);
  }

  String staging(String source) {
    return new Path(new Path(root, STAGING), source).toString();
  }

  /** Moves what Spark wrote to {@code <source>/<leverancier>/<datajaar>/}. */
  void place(String source) throws IOException {
    for (FileStatus leverancier : folders(new Path(staging(source)))) {
      for (FileStatus year : folders(leverancier.getPath())) {
        Path to = new Path(new Path(root, source), value(leverancier) + "/" + value(year));
        files.mkdirs(to);
        move(year.getPath(), to);
      }
    }
  }

  private void move(Path from, Path to) throws IOException {
    List<FileStatus> parts =
        sorted(from).filter(file -> file.getPath().getName().startsWith("part-")).toList();
    for (int i = 0; i < parts.size(); i++) {
      Path target = new Path(to, "deel-%04d.csv".formatted(i + 1));
      if (!files.rename(parts.get(i).getPath(), target)) {
        throw new IOException("cannot move a file to " + target);
      }
    }
  }

  private List<FileStatus> folders(Path folder) throws IOException {
    return sorted(folder).filter(FileStatus::isDirectory).toList();
  }

  private Stream<FileStatus> sorted(Path folder) throws IOException {
    return Arrays.stream(files.listStatus(folder))
        .sorted(Comparator.comparing((FileStatus status) -> status.getPath().getName()));
  }

  /** The value in a folder name such as {@code datajaar=2024}. */
  private static String value(FileStatus folder) {
    String name = folder.getPath().getName();
    return name.substring(name.indexOf('=') + 1);
  }

  void finish(String description) throws IOException {
    files.delete(new Path(root, STAGING), true);
    mark(description);
  }

  private void mark(String text) throws IOException {
    try (OutputStream out = files.create(marker(), true)) {
      out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
