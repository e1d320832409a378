package nl.izamonitor.attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for hidden counts in what is said of the figures of a folder: in comparisons, and in the
 * parts of what was published otherwise before. A number that is made of a hidden row gives it
 * away.
 *
 * <p>A comparison may only have numbers of rows that are shown. What has one cause differs by two
 * published counts, which the blocks know already; what has more is split by counts of its own, and
 * these are sums of published ones only where nothing of the category is hidden.
 */
final class Said {

  private static final String COMPARISONS = "vergelijkingen";
  private static final String RESTATED = "overzicht/herzieningen.csv";
  private static final String CHECKED = "overzicht/naast_gepubliceerd.csv";
  private static final String COUNTRY = "nederland";
  private static final List<String> KEY =
      List.of(
          "meting", "revision", "indicator", "period", "level", "region", "breakdown", "category");
  private static final int PERIOD = 3;
  private static final int LEVEL = 4;
  private static final int REGION = 5;
  private static final int BREAKDOWN = 6;
  private static final int CATEGORY = 7;

  private final Set<List<String>> hidden = new HashSet<>();

  /** Indicator, period, breakdown and category of which a row is hidden. */
  private final Set<List<String>> partlyHidden = new HashSet<>();

  /** The same with level and region, of a breakdown. */
  private final Set<List<String>> hiddenGroups = new HashSet<>();

  private final List<Finding> findings = new ArrayList<>();

  /** The region that stands for the country. */
  private String country = "";

  private Said() {}

  /** What is found in the folders together. */
  static List<Finding> findings(List<Folder> folders) {
    Said said = new Said();
    folders.forEach(said::learn);
    folders.forEach(said::compared);
    folders.forEach(said::restated);
    folders.forEach(said::checked);
    return said.findings;
  }

  private void learn(Folder folder) {
    for (Row row : folder.rows()) {
      if (row.level().equals(COUNTRY) && !row.isMissing()) {
        country = row.region();
      }
      if (row.isHidden()) {
        List<String> key = Judge.key(row);
        hidden.add(key);
        hiddenGroups.add(key.subList(0, CATEGORY));
        partlyHidden.add(category(key));
      }
    }
  }

  /** Without meting, level and region. */
  private static List<String> category(List<String> key) {
    return List.of(key.get(2), key.get(PERIOD), key.get(BREAKDOWN), key.get(CATEGORY));
  }

  private void compared(Folder folder) {
    List<String> columns = new ArrayList<>(KEY);
    columns.addAll(List.of("comparison", "compared_with", "value", "other_value", "estimate"));
    for (Path file : Csv.files(folder.path().resolve(COMPARISONS))) {
      Csv.read(file, columns, this::comparison);
    }
  }

  private void comparison(String[] line) {
    List<String> key = Arrays.asList(line).subList(0, KEY.size());
    String kind = line[KEY.size()];
    String with = line[KEY.size() + 1];
    boolean ofOther = line[KEY.size() + 3] != null || line[KEY.size() + 4] != null;
    if (line[KEY.size() + 2] != null && hidden.contains(key)) {
      found(key, "a comparison of it (" + kind + ")");
    }
    List<String> other = other(key, kind, with);
    if (ofOther && hidden.contains(other)) {
      found(other, "a comparison with it (%s of %s)".formatted(kind, key.get(REGION)));
    }
    if (ofOther && kind.equals("helling") && hiddenGroups.contains(key.subList(0, CATEGORY))) {
      found(key, "a slope over groups of which one is hidden");
    }
  }

  /** The row that a value is compared with; itself where that is none. */
  private List<String> other(List<String> key, String kind, String with) {
    List<String> other = new ArrayList<>(key);
    switch (kind) {
      case "vorige", "0-meting" -> other.set(PERIOD, with);
      case "kloof" -> other.set(CATEGORY, with);
      case "rest van Nederland", "trechter" -> {
        other.set(LEVEL, COUNTRY);
        other.set(REGION, country);
      }
      default -> {
        // A trend, a place and a norm are about the row itself.
      }
    }
    return other;
  }

  private void restated(Folder folder) {
    Path file = folder.path().resolve(RESTATED);
    if (!Files.exists(file)) {
      return;
    }
    List<String> columns = new ArrayList<>(KEY);
    columns.add("restated_from");
    Map<List<String>, Integer> parts = new HashMap<>();
    Csv.read(
        file,
        columns,
        line -> {
          List<String> key = List.copyOf(Arrays.asList(line).subList(0, KEY.size()));
          parts.merge(key, 1, Integer::sum);
          String[] from = line[KEY.size()].split("/", -1);
          List<String> before = new ArrayList<>(key);
          before.set(0, from[0]);
          before.set(1, from[from.length - 1]);
          if (hidden.contains(before)) {
            found(before, "what is said of its difference with later");
          }
        });
    parts.forEach(
        (key, number) -> {
          if (hidden.contains(key)) {
            found(key, "a part of its difference with before");
          }
          if (number > 1 && partlyHidden.contains(category(key))) {
            found(key, "parts of a difference of which hidden rows are part too");
          }
        });
  }

  /** Figures of owners beside ours. */
  private void checked(Folder folder) {
    Path file = folder.path().resolve(CHECKED);
    List<String> columns = new ArrayList<>(KEY);
    columns.add("value");
    if (Files.exists(file)) {
      Csv.read(
          file,
          columns,
          line -> {
            List<String> key = List.copyOf(Arrays.asList(line).subList(0, KEY.size()));
            if (line[KEY.size()] != null && hidden.contains(key)) {
              found(key, "a figure of an owner beside it");
            }
          });
    }
  }

  private void found(List<String> row, String by) {
    findings.add(
        new Finding(List.copyOf(row), Cell.NUMERATOR, Finding.Kind.DERIVABLE, null, null, by));
  }
}
