package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.model.Place;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.RegionNames;

/** The words for the codes of levels, regions, breakdowns and categories. */
final class Labels {

  private final Conf conf;
  private final List<Level> levels;
  private final RegionNames regions;

  Labels(Conf conf, Indeling indeling) {
    this.conf = conf;
    List<Level> largestFirst = new ArrayList<>(indeling.levels());
    Collections.reverse(largestFirst);
    this.levels = List.copyOf(largestFirst);
    this.regions = new RegionNames(indeling);
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
    return regions.of(level, region);
  }

  /** The title of a breakdown; of a cross both, with a sign between them. */
  String breakdown(String breakdown) {
    return Place.parts(breakdown).stream()
        .map(list -> conf.categories().containsKey(list) ? list(list).title() : list)
        .collect(Collectors.joining(" × "));
  }

  /** A category of a breakdown as people read it. */
  String category(String breakdown, String category) {
    List<String> lists = Place.parts(breakdown);
    List<String> codes = Place.parts(category);
    if (lists.size() != codes.size()) {
      return category;
    }
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      labels.add(label(lists.get(i), codes.get(i)));
    }
    return String.join(", ", labels);
  }

  /**
   * Where a category stands in its breakdown, for the order of rows; what is unknown comes last.
   */
  String order(String breakdown, String category) {
    List<String> lists = Place.parts(breakdown);
    List<String> codes = Place.parts(category);
    StringBuilder order = new StringBuilder();
    for (int i = 0; i < codes.size(); i++) {
      List<String> known =
          i < lists.size() && conf.categories().containsKey(lists.get(i))
              ? list(lists.get(i)).codes()
              : List.of();
      int at = known.indexOf(codes.get(i));
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
}
