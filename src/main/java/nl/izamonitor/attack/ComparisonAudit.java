package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Looks for hidden counts in figures that are derived from published rows: in comparisons, in the
 * parts of a restatement, and in figures of owners. A number that is made of a hidden row gives
 * that row away.
 *
 * <p>A comparison may only have numbers of rows that are shown. A restatement with one cause
 * differs by two published counts, which the blocks know already; one with more causes is split by
 * counts of its own, and these are sums of published ones only where nothing of the category is
 * hidden.
 */
final class ComparisonAudit {

  private static final String COMPARISONS = "vergelijkingen";
  private static final String RESTATEMENTS = "overzicht/herzieningen.csv";
  private static final String FIGURES_OF_OWNERS = "overzicht/naast_gepubliceerd.csv";
  private static final String COUNTRY = "nederland";

  private final Set<RowKey> hidden = new HashSet<>();

  /** Hidden rows without their category. */
  private final Set<RowKey> hiddenGroups = new HashSet<>();

  /** Hidden rows without their publication and region. */
  private final Set<RowKey> hiddenSomewhere = new HashSet<>();

  private final List<Finding> findings = new ArrayList<>();

  /** The region that stands for the country. */
  private String country = "";

  private ComparisonAudit(List<PublishedFolder> folders) {
    for (PublishedFolder folder : folders) {
      for (PublishedRow row : folder.rows()) {
        RowKey key = row.key();
        if (key.level().equals(COUNTRY) && !row.isMissing()) {
          country = key.region();
        }
        if (row.isHidden()) {
          hidden.add(key);
          hiddenGroups.add(withoutCategory(key));
          hiddenSomewhere.add(withoutRegion(key));
        }
      }
    }
  }

  private static RowKey withoutCategory(RowKey key) {
    return key.with(RowKey.CATEGORY, "");
  }

  private static RowKey withoutRegion(RowKey key) {
    return new RowKey(
        "", "", key.indicator(), key.period(), "", "", key.breakdown(), key.category());
  }

  /** What is found in the folders together. */
  static List<Finding> findings(List<PublishedFolder> folders) {
    ComparisonAudit audit = new ComparisonAudit(folders);
    folders.forEach(
        folder -> CsvFile.in(folder.path().resolve(COMPARISONS)).forEach(audit::comparisons));
    folders.forEach(folder -> ifThere(folder, RESTATEMENTS, audit::restatements));
    folders.forEach(folder -> ifThere(folder, FIGURES_OF_OWNERS, audit::figures));
    return audit.findings;
  }

  private static void ifThere(PublishedFolder folder, String name, Consumer<CsvFile> audit) {
    CsvFile file = new CsvFile(folder.path().resolve(name));
    if (file.exists()) {
      audit.accept(file);
    }
  }

  private void comparisons(CsvFile file) {
    file.readRows(
        List.of("comparison", "compared_with", "value", "other_value", "estimate"),
        (key, cells) -> comparison(key, cells.get(0), cells.get(1), cells.subList(2, 5)));
  }

  /** The numbers of a comparison are the value, that of the other row, and what they differ. */
  private void comparison(RowKey key, String kind, String with, List<String> numbers) {
    boolean ofOther = numbers.get(1) != null || numbers.get(2) != null;
    if ((ofOther || numbers.get(0) != null) && hidden.contains(key)) {
      found(key, "a comparison of it (" + kind + ")");
    }
    if (!ofOther || with == null) {
      return;
    }
    others(key, with)
        .filter(hidden::contains)
        .forEach(
            other -> found(other, "a comparison with it (%s of %s)".formatted(kind, key.region())));
    if (with.equals(key.breakdown()) && hiddenGroups.contains(withoutCategory(key))) {
      found(key, "a comparison over groups of which one is hidden (%s)".formatted(kind));
    }
  }

  /**
   * The rows that a value may be compared with. What a table names is a period, a category or the
   * country, whatever the kind of comparison; a norm or a level is no row.
   */
  private Stream<RowKey> others(RowKey key, String with) {
    return Stream.of(
            key.with(RowKey.PERIOD, with),
            key.with(RowKey.CATEGORY, with),
            with.equals(COUNTRY)
                ? key.with(RowKey.LEVEL, COUNTRY).with(RowKey.REGION, country)
                : key)
        .filter(other -> !other.equals(key));
  }

  private void restatements(CsvFile file) {
    Map<RowKey, Integer> parts = new LinkedHashMap<>();
    file.readRows(
        List.of("restated_from"),
        (key, cells) -> {
          parts.merge(key, 1, Integer::sum);
          String[] from = cells.get(0).split("/", -1);
          RowKey before =
              key.with(RowKey.METING, from[0]).with(RowKey.REVISION, from[from.length - 1]);
          if (hidden.contains(before)) {
            found(before, "what is said of its difference with later");
          }
        });
    parts.forEach(
        (key, number) -> {
          if (hidden.contains(key)) {
            found(key, "a part of its difference with before");
          }
          if (number > 1 && hiddenSomewhere.contains(withoutRegion(key))) {
            found(key, "parts of a difference of which hidden rows are part too");
          }
        });
  }

  private void figures(CsvFile file) {
    file.readRows(
        List.of("value"),
        (key, cells) -> {
          if (cells.get(0) != null && hidden.contains(key)) {
            found(key, "a figure of an owner beside it");
          }
        });
  }

  private void found(RowKey row, String by) {
    findings.add(new Finding(row, Finding.Count.NUMERATOR, Finding.Kind.DERIVABLE, null, null, by));
  }
}
