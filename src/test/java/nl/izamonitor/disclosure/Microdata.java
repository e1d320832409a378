package nl.izamonitor.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.model.Condition;
import nl.izamonitor.model.Condition.Allowed;
import nl.izamonitor.model.Place;

/** The rows of a source {@code t} in two gemeenten, and what indicators count of them. */
final class Microdata {

  private static final List<String> REGIONS = List.of("GM0001", "GM0002", Place.ONBEKEND);

  private final TreeMap<String, List<String>> columns;
  private final List<Group> groups = new ArrayList<>();
  private final Map<Group, Long> numbers = new HashMap<>();

  /**
   * Rows that are alike.
   *
   * @param values of columns; one that is not named is empty
   */
  record Group(String region, Map<String, String> values) {}

  /**
   * No rows yet.
   *
   * @param columns the values of each column
   */
  Microdata(Map<String, List<String>> columns) {
    this.columns = new TreeMap<>(columns);
    List<Map<String, String>> all = List.of(Map.of());
    for (Map.Entry<String, List<String>> column : this.columns.entrySet()) {
      List<Map<String, String>> longer = new ArrayList<>(all);
      for (Map<String, String> shorter : all) {
        for (String value : column.getValue()) {
          Map<String, String> more = new HashMap<>(shorter);
          more.put(column.getKey(), value);
          longer.add(Map.copyOf(more));
        }
      }
      all = longer;
    }
    for (String region : REGIONS) {
      all.forEach(values -> groups.add(new Group(region, values)));
    }
  }

  /** All that there could be, with every value of every column and without one. */
  List<Group> groups() {
    return groups;
  }

  /** Rows that are there. */
  Microdata add(String region, Map<String, String> values, long number) {
    numbers.merge(new Group(region, Map.copyOf(values)), number, Long::sum);
    return this;
  }

  /** What an indicator counts of them. */
  LinkedTable table(Indicator indicator, Thresholds thresholds) {
    GemeenteTable table = new GemeenteTable(indicator, columns).thresholds(thresholds);
    numbers.forEach(
        (group, number) -> {
          if (holds(indicator.numerator().value().where(), group)) {
            table.count(GemeenteTable.total(group.region()), number);
            for (String breakdown : indicator.breakdowns().keySet()) {
              String code = category(breakdown, group);
              table.count(GemeenteTable.place(breakdown, code, group.region()), number);
            }
          }
        });
    return table.build();
  }

  private static String category(String breakdown, Group group) {
    return Place.crossed(
        Place.dimensions(breakdown).stream()
            .map(column -> group.values().getOrDefault(column, Place.ONBEKEND))
            .toList());
  }

  /** Whether rows that are alike count in a cell of an indicator. */
  static boolean isIn(Group group, Indicator indicator, Place place) {
    return holds(indicator.numerator().value().where(), group)
        && (place.isCountry() || place.region().equals(group.region()))
        && category(place.breakdown(), group).equals(place.category());
  }

  private static boolean holds(Condition where, Group group) {
    return where == null
        || where.anyOf().stream()
            .anyMatch(
                one ->
                    one.columns().entrySet().stream()
                        .allMatch(
                            asked -> holds(asked.getValue(), group.values().get(asked.getKey()))));
  }

  private static boolean holds(Allowed allowed, String value) {
    if (value == null) {
      return allowed.empty();
    }
    boolean isAmong = allowed.values().isEmpty() || allowed.values().contains(value);
    boolean isWithin =
        !allowed.isRange()
            || ((allowed.min() == null || Long.parseLong(value) >= allowed.min())
                && (allowed.max() == null || Long.parseLong(value) <= allowed.max()));
    return allowed.filled() && isAmong && isWithin;
  }

  /** The cells of each indicator that are too small to be shown. */
  static List<Set<Place>> sensitive(List<LinkedTable> tables) {
    List<Set<Place>> sensitive = new ArrayList<>();
    for (LinkedTable table : tables) {
      Set<Place> own = new HashSet<>();
      table.cells().stream()
          .filter(cell -> !table.counted(cell).sensitive(table.thresholds()).isEmpty())
          .forEach(cell -> own.add(cell.place()));
      sensitive.add(own);
    }
    return sensitive;
  }

  /**
   * The hidden cells above zero that an outsider computes from those that are shown, or narrows
   * down to less than the interval that they must keep.
   */
  List<Place> found(double least, List<LinkedTable> tables, List<Set<Place>> hidden) {
    List<Place> found = new ArrayList<>();
    try (Outsider outsider = new Outsider(this, least, tables, hidden)) {
      for (int number = 0; number < tables.size(); number++) {
        LinkedTable table = tables.get(number);
        Set<Place> own = hidden.get(number);
        table.cells().stream()
            .filter(cell -> own.contains(cell.place()) && cell.numerator() > 0)
            .filter(cell -> !outsider.allows(table, cell))
            .map(LinkedCell::place)
            .forEach(found::add);
      }
    }
    return found;
  }

  @Override
  public String toString() {
    return new TreeMap<>(
            numbers.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .collect(
                    Collectors.toMap(
                        entry -> entry.getKey().region() + new TreeMap<>(entry.getKey().values()),
                        Map.Entry::getValue)))
        .toString();
  }
}
