package nl.izamonitor.attack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cells that must be kept: used for the verdict alone, never as knowledge.
 *
 * @param widths per row its counts, each with how far it must be able to differ; 0 for one that may
 *     only not follow exactly
 */
record Judge(Map<List<String>, Map<String, Long>> widths) {

  private static final List<String> COLUMNS =
      List.of(
          "meting",
          "revision",
          "indicator",
          "period",
          "level",
          "region",
          "breakdown",
          "category",
          "count",
          "width");
  private static final int ROW = 8;
  private static final Set<String> COUNTS = Set.of(Cell.NUMERATOR, Cell.DENOMINATOR, Cell.REST);

  static Judge read(Path file) {
    Map<List<String>, Map<String, Long>> widths = new LinkedHashMap<>();
    Csv.read(
        file,
        COLUMNS,
        line -> {
          if (!COUNTS.contains(String.valueOf(line[ROW]))) {
            throw new AttackException(
                "The file %s judges '%s', which is no count: write numerator, denominator or rest."
                    .formatted(file, line[ROW]));
          }
          widths
              .computeIfAbsent(Arrays.asList(line).subList(0, ROW), row -> new HashMap<>())
              .put(line[ROW], width(file, line[ROW + 1]));
        });
    return new Judge(widths);
  }

  private static long width(Path file, String text) {
    try {
      return Long.parseLong(String.valueOf(text));
    } catch (NumberFormatException e) {
      throw new AttackException(
          "The file %s has the width '%s', which is no whole number: write one, such as 10."
              .formatted(file, text));
    }
  }

  static List<String> key(Row row) {
    return List.of(
        row.meting(),
        row.revision(),
        row.indicator(),
        row.period(),
        row.level(),
        row.region(),
        row.breakdown(),
        row.category());
  }
}
