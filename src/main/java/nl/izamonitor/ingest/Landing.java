package nl.izamonitor.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.PathMatcher;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.DeliveryTable;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of deliveries: {@code <source>/<leverancier>/<datajaar>/<files>}. A delivery is
 * synthetic when the mark of it lies among its files.
 */
public final class Landing {

  /**
   * Which deliveries a run takes; an empty list means all.
   *
   * @param sources names of sources
   * @param leveranciers names of leveranciers
   * @param years datajaren
   */
  public record Selection(List<String> sources, List<String> leveranciers, List<Integer> years) {

    public static final Selection ALL = new Selection(List.of(), List.of(), List.of());

    private static <T> boolean takes(List<T> wanted, T one) {
      return wanted.isEmpty() || wanted.contains(one);
    }
  }

  private final Conf conf;
  private final FileSystem files;
  private final Path root;
  private final Selection selection;
  private final List<Found> found = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<String> remarks = new LinkedHashSet<>();

  /** A folder of files that were not looked into yet. */
  private record Found(Source source, Delivery.Slice slice, String origin, Path folder) {}

  private Landing(Conf conf, FileSystem files, Path root, Selection selection) {
    this.conf = conf;
    this.files = files;
    this.root = root;
    this.selection = selection;
  }

  /**
   * Finds the deliveries that are asked for, without opening a file.
   *
   * @throws UserError with exit code 2 when the folder is not there
   */
  public static Landing look(Conf conf, String folder, Configuration hadoop, Selection selection) {
    try {
      FileSystem files = LandingFile.files(new Path(folder), hadoop);
      Path root = files.makeQualified(new Path(folder));
      if (!files.exists(root)) {
        throw UserError.configuration(
            "There is no landing folder %s: name it with --landing.".formatted(folder));
      }
      Landing landing = new Landing(conf, files, root, selection);
      landing.find();
      return landing;
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /** Whether a datajaar is asked for; files with several are looked into to know theirs. */
  boolean takes(int datajaar) {
    return Selection.takes(selection.years(), datajaar);
  }

  /** The sources of the deliveries. */
  Set<Source> sources() {
    return found.stream().map(Found::source).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Inspects the files of the deliveries.
   *
   * @throws RefusedDeliveries with every fault of every delivery when there are any
   */
  List<Delivery> deliveries() {
    List<Delivery> deliveries = new ArrayList<>();
    Map<String, List<String>> refused = new LinkedHashMap<>();
    if (!faults.isEmpty()) {
      refused.put("", List.copyOf(faults));
    }
    try {
      for (Found one : found) {
        int before = faults.size();
        deliveries.add(delivery(one));
        if (faults.size() > before) {
          refused.put(one.slice().toString(), List.copyOf(faults.subList(before, faults.size())));
        }
      }
    } catch (IOException e) {
      throw unreadable(root.toString(), e);
    }
    if (!refused.isEmpty()) {
      throw new RefusedDeliveries(refused);
    }
    return deliveries;
  }

  /** What a person should look at, a sentence each: what is not read, and rows that are unusual. */
  public Set<String> remarks() {
    return remarks;
  }

  private Delivery delivery(Found one) throws IOException {
    List<Delivery.File> inspected = inspect(one);
    // Another contract makes another delivery of the same files.
    String contract = conf.files().texts().get(one.source().location().file());
    String id = Delivery.id(contract, one.slice(), one.origin(), inspected);
    return new Delivery(one.source(), one.slice(), one.origin(), id, inspected);
  }

  private static UserError unreadable(String folder, IOException e) {
    return UserError.data(
        "The landing folder %s cannot be read (%s): check its rights."
            .formatted(folder, Bsn.masked(String.valueOf(e.getMessage()))));
  }

  private void find() throws IOException {
    for (Path folder : folders(root)) {
      String name = folder.getName();
      Source source = conf.sources().get(name);
      if (source == null) {
        fault(
            folder,
            "is not a known source: use one of %s, or add conf/sources/%s.yml."
                .formatted(conf.sources().keySet(), Bsn.masked(name)));
      } else if (Selection.takes(selection.sources(), name)) {
        findLeveranciers(source, folder);
      }
    }
  }

  private void findLeveranciers(Source source, Path folder) throws IOException {
    List<String> expected = source.dekking().expected();
    for (Path leverancier : folders(folder)) {
      if (!expected.contains(leverancier.getName())) {
        fault(
            leverancier,
            "is of an unknown leverancier: use one of %s, or add it to the dekking in conf/%s."
                .formatted(expected, source.location().file()));
      } else if (Selection.takes(selection.leveranciers(), leverancier.getName())) {
        findYears(source, leverancier);
      }
    }
  }

  private void findYears(Source source, Path leverancier) throws IOException {
    for (Path year : folders(leverancier)) {
      String name = year.getName();
      if (!name.matches("(19|20)\\d{2}")) {
        fault(year, "is not a datajaar: call it by its year, as 2024.");
      } else if (source.period() != null || takes(Integer.parseInt(name))) {
        boolean isSynthetic =
            source.origin() == Source.Origin.SYNTHETISCH
                || files.exists(new Path(year, DeliveryTable.SYNTHETIC_MARK));
        found.add(
            new Found(
                source,
                new Delivery.Slice(source.source(), leverancier.getName(), Integer.parseInt(name)),
                DeliveryTable.origin(isSynthetic),
                year));
      }
    }
  }

  private boolean matches(PathMatcher pattern, Path path) {
    boolean isMark = path.getName().equals(DeliveryTable.SYNTHETIC_MARK);
    try {
      return !isMark && pattern.matches(java.nio.file.Path.of(path.getName()));
    } catch (InvalidPathException e) {
      faults.add(unknownName(path));
      return false;
    }
  }

  private String unknownName(Path path) {
    return "The file %s cannot be opened by its name: rename it, or mend the link that it is."
        .formatted(Bsn.masked(relative(path)));
  }

  private void remark(String kind, Path path, String what) {
    remarks.add("The %s %s %s".formatted(kind, Bsn.masked(relative(path)), what));
  }

  private void fault(Path folder, String what) {
    // A name that somebody gave a folder or file may tell of a person too.
    faults.add("The folder %s %s".formatted(Bsn.masked(relative(folder)), what));
  }

  private List<Delivery.File> inspect(Found found) throws IOException {
    Source source = found.source();
    Path folder = found.folder();
    PathMatcher pattern =
        FileSystems.getDefault().getPathMatcher("glob:" + source.files().pattern());
    List<Delivery.File> inspected = new ArrayList<>();
    int before = faults.size();
    for (FileStatus file : sorted(folder)) {
      Path path = file.getPath();
      if (file.isDirectory()) {
        remark(
            "folder",
            path,
            "lies in a delivery and is not read: lay its files beside the others, or move it away.");
      } else if (Bsn.isIn(path.getName())) {
        fault(folder, "has a file with a burgerservicenummer in its name: give it another one.");
      } else if (matches(pattern, path)) {
        LandingFile its = new LandingFile(files, path, relative(path));
        Delivery.File one = inspect(source, its, found.slice().datajaar(), faults);
        one.remarks().forEach(remark -> remark("file", path, remark));
        inspected.add(one);
      } else if (!path.getName().equals(DeliveryTable.SYNTHETIC_MARK)) {
        remark(
            "file",
            path,
            "is not read: its name is not as the pattern '%s' in %s says. Rename it, or move it away."
                .formatted(source.files().pattern(), source.location().file()));
      }
    }
    if (inspected.isEmpty() && faults.size() == before) {
      fault(
          folder,
          "has no file %s: deliver one, or remove the folder.".formatted(source.files().pattern()));
    }
    refuseEqual(folder, inspected);
    if (faults.size() == before) {
      FormatReaders.of(source).faults(inspected).forEach(what -> fault(folder, what));
    }
    return inspected;
  }

  /** A file that is there under two names would count double. */
  private void refuseEqual(Path folder, List<Delivery.File> inspected) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    inspected.forEach(
        file -> names.computeIfAbsent(file.checksum(), c -> new ArrayList<>()).add(file.name()));
    names.values().stream()
        .filter(same -> same.size() > 1)
        .forEach(
            same ->
                fault(
                    folder,
                    "has one file under %d names, %s: remove all but one."
                        .formatted(same.size(), String.join(" and ", same))));
  }

  /** Inspects a file; whole sentences on what is wrong with it are added to the faults. */
  static Delivery.File inspect(Source source, LandingFile file, int datajaar, List<String> faults) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    Inspection inspection;
    try (InputStream bytes = new DigestInputStream(file.open(), digest)) {
      inspection = FormatReaders.of(source).inspect(source, file, bytes);
      // The checksum is of all bytes, however far the reader looked.
      bytes.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      inspection =
          Inspection.refused(
              "cannot be read (%s): check the file and its rights.".formatted(e.getMessage()));
    }
    inspection
        .faults(source, datajaar)
        .forEach(fault -> faults.add("The file %s %s".formatted(file.label(), fault)));
    List<String> remarks = new ArrayList<>(inspection.remarks());
    if (source.period() == null && !inspection.header().isEmpty()) {
      remarks.addAll(new HeaderLayout(source, inspection.header()).remarks(datajaar));
    }
    return new Delivery.File(
        file.path().toString(),
        file.path().getName(),
        Hex.encodeHexString(digest.digest()),
        inspection.rows(),
        inspection.header(),
        inspection.bounds(),
        remarks,
        inspection.next(),
        false);
  }

  /** The folders in a folder that is no delivery, in which nothing else is read. */
  private List<Path> folders(Path folder) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (FileStatus status : sorted(folder)) {
      Path path = status.getPath();
      if (status.isFile()) {
        remark(
            "file",
            path,
            "is of no delivery and is not read: lay it in <source>/<leverancier>/<datajaar>, or move it away.");
      } else if (path.getName().startsWith(".")) {
        remark("folder", path, "is not read: its name begins with a dot.");
      } else {
        folders.add(path);
      }
    }
    return folders;
  }

  /** What is in a folder; names that Hadoop leaves out of its list without a word are faults. */
  private List<FileStatus> sorted(Path folder) throws IOException {
    List<FileStatus> found =
        Arrays.stream(files.listStatus(folder))
            .filter(status -> !isChecksum(status.getPath().getName()))
            .sorted(Comparator.comparing((FileStatus status) -> status.getPath().getName()))
            .toList();
    String[] names =
        files.getUri().getScheme().equals("file")
            ? new java.io.File(folder.toUri().getPath()).list()
            : null;
    if (names != null) {
      Set<String> left = new TreeSet<>(List.of(names));
      found.forEach(status -> left.remove(status.getPath().getName()));
      left.stream()
          .filter(name -> !isChecksum(name))
          .forEach(name -> faults.add(unknownName(new Path(folder, new Path(null, null, name)))));
    }
    return found;
  }

  /** What Hadoop lays beside the local files that it writes. */
  private static boolean isChecksum(String name) {
    return name.startsWith(".") && name.endsWith(".crc");
  }

  private String relative(Path path) {
    return path.toUri().getPath().substring(root.toUri().getPath().length()).replaceFirst("^/", "");
  }
}
