package nl.izamonitor.tally;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.TextTable;
import nl.izamonitor.model.Place;

/** Compares what an example gives with what it says it gives. */
public final class ExampleOutcome {

  private static final String GIVES = "gives";
  private static final String LEVEL = "level";
  private static final String BREAKDOWN = "breakdown";
  private static final List<String> KEY = List.of("period", LEVEL, "region", BREAKDOWN, "category");

  private ExampleOutcome() {}

  /**
   * Compares every column that {@code gives} names, for the levels and breakdowns it names.
   *
   * @param actual the values as text by column
   */
  public static void compare(
      Indicator indicator, List<Map<String, String>> actual, List<Mistake> problems) {
    String text = indicator.example().get(GIVES);
    if (text == null) {
      problem(indicator, "The example says nothing of what it gives: add 'gives'.", problems);
      return;
    }
    try {
      compare(indicator, TextTable.parse(text), actual, problems);
    } catch (IllegalArgumentException e) {
      problem(indicator, e.getMessage(), problems);
    }
  }

  private static void compare(
      Indicator indicator,
      TextTable gives,
      List<Map<String, String>> actual,
      List<Mistake> problems) {
    Map<String, Map<String, String>> expected = new LinkedHashMap<>();
    gives.rows().forEach(row -> put(expected, cells(gives, row)));
    Set<String> shown =
        expected.values().stream().map(ExampleOutcome::part).collect(Collectors.toSet());
    Map<String, Map<String, String>> found = new TreeMap<>();
    actual.stream().filter(row -> shown.contains(part(row))).forEach(row -> put(found, row));
    expected.forEach(
        (key, row) -> {
          Map<String, String> other = found.remove(key);
          if (other == null) {
            problem(indicator, "The example does not give the row %s.".formatted(key), problems);
          } else {
            compareRow(indicator, gives, row, other, problems);
          }
        });
    found.forEach(
        (key, row) ->
            problem(
                indicator,
                "The example also gives the row %s with %s: add it to 'gives'.".formatted(key, row),
                problems));
  }

  private static void compareRow(
      Indicator indicator,
      TextTable gives,
      Map<String, String> expected,
      Map<String, String> found,
      List<Mistake> problems) {
    for (String column : gives.columns()) {
      if (!same(expected.get(column), found.get(column))) {
        problem(
            indicator,
            "The example gives %s %s where 'gives' says %s, in %s."
                .formatted(column, found.get(column), expected.get(column), key(expected)),
            problems);
      }
    }
  }

  private static Map<String, String> cells(TextTable table, List<String> row) {
    Map<String, String> cells = new HashMap<>();
    cells.put(BREAKDOWN, Place.TOTAAL);
    cells.put("category", Place.TOTAAL);
    for (int i = 0; i < row.size(); i++) {
      cells.put(table.columns().get(i), row.get(i));
    }
    return cells;
  }

  private static void put(Map<String, Map<String, String>> rows, Map<String, String> row) {
    rows.put(key(row), row);
  }

  private static String key(Map<String, String> row) {
    return KEY.stream().map(row::get).collect(Collectors.joining(" "));
  }

  private static String part(Map<String, String> row) {
    return row.get(LEVEL) + " " + row.get(BREAKDOWN);
  }

  /** Numbers are the same when their values are, however they are written. */
  private static boolean same(String expected, String found) {
    if (expected == null || found == null) {
      return expected == null && found == null;
    }
    try {
      return new BigDecimal(expected).compareTo(new BigDecimal(found)) == 0;
    } catch (NumberFormatException e) {
      return expected.equals(found);
    }
  }

  private static void problem(Indicator indicator, String what, List<Mistake> problems) {
    problems.add(indicator.location().problem("example." + GIVES, what));
  }
}
