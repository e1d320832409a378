package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.Regio;
import nl.izamonitor.region.Regions;

/** The words for the codes of levels, regions, breakdowns and categories. */
final class Labels {

  private static final String CROSS = "\\*";

  private final Conf conf;
  private final List<Level> levels;
  private final Map<String, Map<String, String>> regions = new HashMap<>();

  Labels(Conf conf, Indeling indeling) {
    this.conf = conf;
    List<Level> largestFirst = new ArrayList<>(indeling.levels());
    Collections.reverse(largestFirst);
    this.levels = List.copyOf(largestFirst);
    for (Level level : levels) {
      regions.put(
          level.level(),
          indeling.regions(level.level()).stream()
              .collect(Collectors.toMap(Regio::regio, Regio::naam)));
    }
  }

  /** The levels of the meting, from large to small. */
  List<Level> levels() {
    return levels;
  }

  String level(String code) {
    return levels.stream()
        .filter(level -> level.level().equals(code))
        .map(Level::title)
        .findFirst()
        .orElse(code);
  }

  String region(String level, String region) {
    if (region.equals(Regions.ONBEKEND)) {
      return "Onbekend";
    }
    return regions.getOrDefault(level, Map.of()).getOrDefault(region, region);
  }

  /** The title of a breakdown; of a cross both, with a sign between them. */
  String breakdown(String breakdown) {
    return dimensions(breakdown)
        .map(list -> conf.categories().containsKey(list) ? list(list).title() : list)
        .collect(Collectors.joining(" × "));
  }

  /** A category of a breakdown as people read it. */
  String category(String breakdown, String category) {
    List<String> lists = dimensions(breakdown).toList();
    String[] codes = category.split(CROSS, -1);
    if (lists.size() != codes.length) {
      return category;
    }
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      labels.add(label(lists.get(i), codes[i]));
    }
    return String.join(", ", labels);
  }

  /**
   * Where a category stands in its breakdown, for the order of rows; what is unknown comes last.
   */
  String order(String breakdown, String category) {
    List<String> lists = dimensions(breakdown).toList();
    String[] codes = category.split(CROSS, -1);
    StringBuilder order = new StringBuilder();
    for (int i = 0; i < codes.length; i++) {
      List<String> known =
          i < lists.size() && conf.categories().containsKey(lists.get(i))
              ? list(lists.get(i)).codes()
              : List.of();
      int at = known.indexOf(codes[i]);
      order.append("%05d ".formatted(at < 0 ? known.size() : at));
    }
    return order + category;
  }

  private String label(String list, String code) {
    if (code.equals(CategoryList.ONBEKEND)) {
      return "onbekend";
    }
    return Stream.ofNullable(conf.categories().get(list))
        .flatMap(found -> found.categories().stream())
        .filter(category -> category.code().equals(code))
        .map(CategoryList.Category::label)
        .findFirst()
        .orElse(code);
  }

  private CategoryList list(String name) {
    return conf.categories().get(name);
  }

  private static Stream<String> dimensions(String breakdown) {
    return Stream.of(breakdown.split(CROSS, -1));
  }
}
