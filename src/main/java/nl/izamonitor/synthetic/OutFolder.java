package nl.izamonitor.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.DeliveryTable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder that the deliveries come in, each with the mark that it is synthetic. A marker says
 * that the folder is ours and what is in it. Until all is written it says that it is unfinished, so
 * that a killed run can be done again.
 */
final class OutFolder {

  static final String MARKER = "_synthetic";

  /** Begins with a dot, as {@link #STAGING}: whoever looks for deliveries passes it by. */
  private static final String TRUTH = ".truth";

  private static final String STAGING = ".unfinished";
  private static final String UNFINISHED = "unfinished";
  private static final String SOURCES = "sources=";
  private static final String CORRECTED = "corrected=";
  private static final String MARK =
      "Deze levering is verzonnen: gemaakt met jobs/iza synthesize, de mensen erin bestaan niet.\nLaat dit bestand bij de levering.\n";

  private final FileSystem files;
  private final Path root;
  private final Path marker;

  OutFolder(Configuration hadoop, String folder) throws IOException {
    FileSystem found = new Path(folder).getFileSystem(hadoop);
    root = found.makeQualified(new Path(folder));
    marker = new Path(root, MARKER);
    // A local folder gets no checksum files: deliveries have none either.
    files = found instanceof ChecksumFileSystem checked ? checked.getRawFileSystem() : found;
  }

  /** Whether the deliveries of exactly this description are in it, corrected or not. */
  boolean holds(String description) throws IOException {
    return marked().findFirst().filter(description::equals).isPresent();
  }

  /** The deliveries in it that are there in their corrected version. */
  List<Slice> corrected() throws IOException {
    return marked(CORRECTED).map(Slice::fromText).toList();
  }

  private Stream<String> marked(String name) throws IOException {
    return marked()
        .filter(line -> line.startsWith(name))
        .flatMap(line -> Arrays.stream(line.substring(name.length()).split(" ", -1)))
        .filter(word -> !word.isEmpty());
  }

  /** The lines of the marker; none where it is not there. */
  private Stream<String> marked() throws IOException {
    if (!files.exists(marker)) {
      return Stream.of();
    }
    try (var in = files.open(marker)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    }
  }

  /**
   * Takes the folder for deliveries of these sources, and removes what an earlier run made in it.
   *
   * @throws UserError with exit code 2 when it holds something that is not ours
   */
  void take(List<String> sources) throws IOException {
    if (!files.exists(marker) && files.exists(root) && files.listStatus(root).length > 0) {
      throw notOurs(root);
    }
    TreeSet<String> made = new TreeSet<>(marked(SOURCES).toList());
    for (String source : sources) {
      Path folder = new Path(root, source);
      if (files.exists(folder) && !made.contains(source)) {
        throw notOurs(folder);
      }
    }
    made.addAll(sources);
    replace(List.copyOf(made), List.copyOf(made));
  }

  private static UserError notOurs(Path folder) {
    return UserError.configuration(
        "The folder %s holds files that were not made here: name an empty or new folder."
            .formatted(folder));
  }

  /** Removes these folders and the truth, and says until the end that it is unfinished. */
  void replace(List<String> sources, List<String> folders) throws IOException {
    mark(UNFINISHED, sources, List.of());
    for (String folder : folders) {
      files.delete(new Path(root, folder), true);
    }
    files.delete(new Path(root, TRUTH), true);
    files.delete(new Path(root, STAGING), true);
  }

  /** Where Spark writes the deliveries of a source. */
  String staging(String source) {
    return new Path(root, STAGING + "/" + source).toString();
  }

  /** Where Spark writes the truth. */
  String stagingOfTruth() {
    return staging(TRUTH);
  }

  /** Moves what Spark wrote of a source to {@code <source>/<leverancier>/<datajaar>/}. */
  void place(String source) throws IOException {
    for (Path year : found(new Path(staging(source), "*=*/*=*"))) {
      String slice = source + "/" + value(year.getParent()) + "/" + value(year);
      move(year, begun(slice));
    }
  }

  /** The value in the name of a folder such as {@code datajaar=2024}. */
  private static String value(Path folder) {
    return folder.getName().substring(folder.getName().indexOf('=') + 1);
  }

  /** Moves the truth that Spark wrote beside the deliveries. */
  void placeTruth() throws IOException {
    Path to = new Path(root, TRUTH);
    files.mkdirs(to);
    move(new Path(stagingOfTruth()), to);
  }

  private void move(Path from, Path to) throws IOException {
    List<Path> parts = found(new Path(from, "part-*"));
    for (int i = 0; i < parts.size(); i++) {
      Path target = new Path(to, "deel-%04d.csv".formatted(i + 1));
      if (!files.rename(parts.get(i), target)) {
        throw new IOException("cannot move a file to " + target);
      }
    }
  }

  private List<Path> found(Path pattern) throws IOException {
    return Arrays.stream(files.globStatus(pattern)).map(file -> file.getPath()).sorted().toList();
  }

  /** Writes a whole delivery of one file. */
  void write(Slice slice, String content) throws IOException {
    write(new Path(begun(slice.toString()), slice.source() + ".csv"), content);
  }

  /** Makes the folder of a delivery, which says from the start that it is synthetic. */
  private Path begun(String slice) throws IOException {
    Path folder = new Path(root, slice);
    files.mkdirs(folder);
    write(new Path(folder, DeliveryTable.SYNTHETIC_MARK), MARK);
    return folder;
  }

  private void write(Path file, String text) throws IOException {
    try (OutputStream out = files.create(file, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Says what is in the folder. */
  void finish(String description, Order order) throws IOException {
    files.delete(new Path(root, STAGING), true);
    mark(description, order.sources(), order.corrected().stream().map(Slice::toString).toList());
  }

  private void mark(String text, List<String> sources, List<String> corrected) throws IOException {
    String sourcesLine = SOURCES + String.join(" ", sources);
    write(
        marker, String.join("\n", text, sourcesLine, CORRECTED + String.join(" ", corrected), ""));
  }
}
