package nl.izamonitor.attack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.attack.Finding.Count;

/**
 * The counts that must be kept secret: used for the verdict alone, never as knowledge.
 *
 * @param widths per row its secret counts, each with how wide its feasibility interval must be; 0
 *     for a count that may only not follow exactly
 */
record RequiredWidths(Map<RowKey, Map<Count, Long>> widths) {

  static RequiredWidths read(Path path) {
    Map<RowKey, Map<Count, Long>> widths = new LinkedHashMap<>();
    new CsvFile(path)
        .readRows(
            List.of("count", "width"),
            (key, cells) ->
                widths
                    .computeIfAbsent(key, row -> new EnumMap<>(Count.class))
                    .put(count(path, cells.get(0)), width(path, cells.get(1))));
    return new RequiredWidths(widths);
  }

  private static Count count(Path path, String text) {
    for (Count count : Count.values()) {
      if (count.toString().equals(text)) {
        return count;
      }
    }
    throw new AttackException(
        "The file %s judges '%s', which is no count: write numerator, denominator or rest."
            .formatted(path, text));
  }

  private static long width(Path path, String text) {
    try {
      return Long.parseLong(String.valueOf(text));
    } catch (NumberFormatException e) {
      throw new AttackException(
          "The file %s has the width '%s', which is no whole number: write one, such as 10."
              .formatted(path, text));
    }
  }

  /** Refuses rows that are in none of the folders. */
  void check(List<PublishedFolder> folders) {
    Set<RowKey> missing = new LinkedHashSet<>(widths.keySet());
    folders.forEach(folder -> folder.rows().forEach(row -> missing.remove(row.key())));
    for (RowKey row : missing) {
      throw new AttackException(
          "The judged row %s is in none of the folders: judge the cells of these metingen only."
              .formatted(String.join(" ", row.texts())));
    }
  }
}
