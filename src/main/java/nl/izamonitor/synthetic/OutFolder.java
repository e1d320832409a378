package nl.izamonitor.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.DeliveryTable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder that the deliveries come in, each with the mark that it is synthetic. A marker says
 * that it is ours and what is in it; until all is written it says so, and a killed run can be done
 * again.
 */
final class OutFolder {

  static final String MARKER = "_synthetic";

  /** Begins with a dot, as {@link #STAGING}: it is no delivery. */
  static final String TRUTH = ".truth";

  private static final String MARK =
      "Deze levering is verzonnen: gemaakt met jobs/iza synthesize, de mensen erin bestaan niet.\nLaat dit bestand bij de levering.\n";

  private static final String UNFINISHED = "unfinished";
  private static final String SOURCES = "sources=";
  private static final String CORRECTED = "corrected=";

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

  /** Whether the deliveries of exactly this description are in it, corrected or not. */
  boolean holds(String description) throws IOException {
    return files.exists(marker()) && marked().get(0).equals(description);
  }

  private Path marker() {
    return new Path(root, MARKER);
  }

  private List<String> marked() throws IOException {
    try (var in = files.open(marker())) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.isBlank() ? List.of("") : text.lines().toList();
    }
  }

  private List<String> marked(String name) throws IOException {
    if (!files.exists(marker())) {
      return List.of();
    }
    return marked().stream()
        .filter(line -> line.startsWith(name))
        .flatMap(line -> Arrays.stream(line.substring(name.length()).split(" ", -1)))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The deliveries in it that are there in their corrected version. */
  List<Slice> corrected() throws IOException {
    return marked(CORRECTED).stream().map(Slice::fromText).toList();
  }

  /**
   * Takes the folder, and removes what an earlier run made in it.
   *
   * @throws UserError with exit code 2 when it holds something that is not ours
   */
  void take(List<String> sources) throws IOException {
    boolean filled = files.exists(root) && files.listStatus(root).length > 0;
    if (!files.exists(marker()) && filled) {
      throw notOurs(root);
    }
    TreeSet<String> made = new TreeSet<>(marked(SOURCES));
    for (String source : sources) {
      Path folder = new Path(root, source);
      if (files.exists(folder) && !made.contains(source)) {
        throw notOurs(folder);
      }
    }
    made.addAll(sources);
    mark(UNFINISHED, List.copyOf(made), List.of());
    for (String source : made) {
      files.delete(new Path(root, source), true);
    }
    clear();
  }

  private static UserError notOurs(Path folder) {
    return UserError.configuration(
        "The folder %s holds files that were not made here: name an empty or new folder."
            .formatted(folder));
  }

  /** Removes the slices that are to be replaced, and says until the end that it is unfinished. */
  void replace(List<String> sources, List<Slice> slices) throws IOException {
    mark(UNFINISHED, sources, List.of());
    for (Slice slice : slices) {
      files.delete(new Path(root, slice.toString()), true);
    }
    clear();
  }

  private void clear() throws IOException {
    files.delete(new Path(root, TRUTH), true);
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
        begin(to);
        move(year.getPath(), to);
      }
    }
  }

  /** Makes the folder of a delivery, which says from the start that it is synthetic. */
  private void begin(Path folder) throws IOException {
    files.mkdirs(folder);
    try (OutputStream out = files.create(new Path(folder, DeliveryTable.SYNTHETIC_MARK), true)) {
      out.write(MARK.getBytes(StandardCharsets.UTF_8));
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

  /** Moves what Spark wrote as one file beside the deliveries, where nobody looks for them. */
  void placeTruth() throws IOException {
    Path to = new Path(root, TRUTH);
    files.mkdirs(to);
    move(new Path(staging(TRUTH)), to);
  }

  /** Writes a whole delivery of one file. */
  void write(Slice slice, byte[] content) throws IOException {
    Path folder = new Path(root, slice.toString());
    begin(folder);
    try (OutputStream out = files.create(new Path(folder, slice.source() + ".csv"), true)) {
      out.write(content);
    }
  }

  /** Says what is in the folder. */
  void finish(String description, Order order) throws IOException {
    files.delete(new Path(root, STAGING), true);
    mark(description, order.sources(), order.corrected().stream().map(Slice::toString).toList());
  }

  private void mark(String text, List<String> sources, List<String> corrected) throws IOException {
    String marker =
        String.join(
            "\n",
            text,
            SOURCES + String.join(" ", sources),
            CORRECTED + String.join(" ", corrected),
            "");
    try (OutputStream out = files.create(marker(), true)) {
      out.write(marker.getBytes(StandardCharsets.UTF_8));
    }
  }
}
