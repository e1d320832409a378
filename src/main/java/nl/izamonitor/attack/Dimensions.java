package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * By what counts are divided, and the values that conditions and categories stand for. Bands of
 * ages are sets of years, lists that nest are sets of the finest codes; a condition that is not
 * understood is something that is so or is not.
 */
final class Dimensions {

  private static final String CROSS = "\\*";
  private static final int AGES = CategoryList.HIGHEST + 1;
  private static final int YES_OR_NO = 2;

  private final Definitions definitions;

  /** Per column without a list the codes that conditions name. */
  private final Map<String, TreeSet<String>> named = new HashMap<>();

  /** Per list without bands the finer list that nests in it. */
  private final Map<String, String> finer = new HashMap<>();

  private final Map<String, Integer> sizes = new HashMap<>();

  /** Some values of a dimension. */
  private record Part(String dimension, BitSet values) {}

  Dimensions(Definitions definitions) {
    this.definitions = definitions;
    for (CategoryList list : new TreeMap<>(definitions.lists()).values()) {
      if (list.into() != null && list.of() == null) {
        finer.putIfAbsent(list.into(), list.list());
      }
    }
    for (Definition definition : definitions.indicators().values()) {
      name(definition.numerator());
      name(definition.denominator());
    }
  }

  private void name(Side side) {
    if (side != null) {
      for (TreeMap<String, Condition.Allowed> one : side.where().cases()) {
        one.forEach(
            (column, allowed) ->
                named
                    .computeIfAbsent(side.table() + "." + column, c -> new TreeSet<>())
                    .addAll(allowed.codes()));
      }
    }
  }

  /** How many values the dimensions have that were met so far. */
  Map<String, Integer> sizes() {
    return sizes;
  }

  /** The codes of a breakdown, in order, with what is unknown; of a cross every combination. */
  List<String> categories(String breakdown) {
    if (breakdown.equals(Row.TOTAL)) {
      return List.of(Row.TOTAL);
    }
    List<String> all = List.of("");
    for (String dimension : breakdown.split(CROSS, -1)) {
      List<String> codes = new ArrayList<>(definitions.lists().get(dimension).codes());
      codes.add(Row.UNKNOWN);
      List<String> longer = new ArrayList<>();
      all.forEach(a -> codes.forEach(code -> longer.add(a.isEmpty() ? code : a + "*" + code)));
      all = longer;
    }
    return all;
  }

  /**
   * What is counted in a category, per dimension; a dimension that is not named is not divided.
   * Empty when nothing can be counted in it.
   *
   * @param breakdown {@code totaal} where it does not divide this side
   */
  Optional<SortedMap<String, BitSet>> sets(Side side, String breakdown, String category) {
    SortedMap<String, BitSet> sets = new TreeMap<>();
    TreeSet<String> opaque = new TreeSet<>();
    if (side.where().cases().size() > 1) {
      opaque.add(side.where().cases().toString());
    } else {
      side.where()
          .cases()
          .get(0)
          .forEach(
              (column, allowed) -> {
                Part part = part(side.table(), column, allowed);
                if (part == null || !divides(side, part)) {
                  opaque.add(column + " " + allowed);
                } else {
                  add(sets, part);
                }
              });
    }
    if (!breakdown.equals(Row.TOTAL)) {
      String[] dimensions = breakdown.split(CROSS, -1);
      String[] codes = category.split(CROSS, dimensions.length);
      for (int i = 0; i < dimensions.length; i++) {
        Part part = code(dimensions[i], i < codes.length ? codes[i] : "");
        if (divides(side, part)) {
          add(sets, part);
        } else {
          opaque.add(dimensions[i] + " = " + codes[i]);
        }
      }
    }
    // Of persons with such a row and persons with such another some are the same.
    (side.ofPersons() && opaque.size() > 1 ? List.of(String.join(" and ", opaque)) : opaque)
        .forEach(text -> add(sets, new Part(sized("? " + text, YES_OR_NO), range(0, 0))));
    sets.entrySet().removeIf(set -> set.getValue().cardinality() == sizes.get(set.getKey()));
    return sets.values().stream().anyMatch(BitSet::isEmpty) ? Optional.empty() : Optional.of(sets);
  }

  /** Whether each that is counted has one value of a dimension, so that parts add up. */
  private boolean divides(Side side, Part part) {
    return !side.ofPersons()
        || isNumber(part.dimension())
        || definitions.contracts().get(side.table()).ofPersons().stream()
            .map(column -> list(side.table(), column))
            .anyMatch(
                list ->
                    list != null && codes(list, List.of()).dimension().equals(part.dimension()));
  }

  private static void add(SortedMap<String, BitSet> sets, Part part) {
    BitSet own = (BitSet) part.values().clone();
    sets.merge(
        part.dimension(),
        own,
        (a, b) -> {
          a.and(b);
          return a;
        });
  }

  /** The values that a condition allows; null when it is not understood. */
  private Part part(String table, String column, Condition.Allowed allowed) {
    if (isNumber(column)) {
      return ages(column, allowed);
    }
    if (allowed.isRange()) {
      return null;
    }
    List<String> codes = new ArrayList<>(allowed.codes());
    if (allowed.empty()) {
      codes.add(Row.UNKNOWN);
    }
    if (!allowed.filled() || !allowed.codes().isEmpty()) {
      return of(table, column, codes);
    }
    String list = list(table, column);
    return list == null
        ? others(table, column, List.of())
        : codes(list, definitions.lists().get(list).codes());
  }

  private boolean isNumber(String column) {
    return definitions.lists().values().stream().anyMatch(list -> column.equals(list.of()));
  }

  private Part ages(String column, Condition.Allowed allowed) {
    sized(column, AGES + 1);
    BitSet ages = new BitSet();
    if (allowed.filled()) {
      int from = allowed.from() == null ? 0 : allowed.from();
      ages.or(range(from, allowed.to() == null ? CategoryList.HIGHEST : allowed.to()));
    }
    ages.set(AGES, allowed.empty());
    return new Part(column, ages);
  }

  private String list(String table, String column) {
    String list = definitions.contracts().get(table).lists().get(column);
    return list == null && definitions.lists().containsKey(column) ? column : list;
  }

  private Part of(String table, String column, List<String> codes) {
    String list = list(table, column);
    if (list != null) {
      return codes(list, codes);
    }
    TreeSet<String> all = named.get(table + "." + column);
    BitSet values = new BitSet();
    for (String code : codes) {
      values.set(code.equals(Row.UNKNOWN) ? all.size() + 1 : all.headSet(code).size());
    }
    return new Part(sized(table + "." + column + all, all.size() + 2), values);
  }

  /** What is known and none of these, in a column without a list. */
  private Part others(String table, String column, List<String> codes) {
    Part own = of(table, column, codes);
    BitSet values = range(0, sizes.get(own.dimension()) - 2);
    values.andNot(own.values());
    return new Part(own.dimension(), values);
  }

  private Part codes(String list, List<String> codes) {
    Part first = code(list, Row.UNKNOWN);
    BitSet values = new BitSet();
    codes.forEach(code -> values.or(code(list, code).values()));
    return new Part(first.dimension(), values);
  }

  private Part code(String name, String code) {
    CategoryList list = definitions.lists().get(name);
    boolean unknown = code.equals(Row.UNKNOWN);
    if (!unknown && !list.codes().contains(code)) {
      throw new AttackException(
          "The category %s is not in the list %s of the definitions: publish the folder again, with its definitions."
              .formatted(code, name));
    }
    if (list.of() != null) {
      int[] band = unknown ? new int[] {AGES, AGES} : list.bands().get(code);
      return new Part(sized(list.of(), AGES + 1), range(band[0], band[1]));
    }
    String fine = finer.get(name);
    if (fine != null) {
      Map<String, String> within = definitions.lists().get(fine).within();
      return codes(
          fine,
          unknown
              ? List.of(code)
              : within.keySet().stream().filter(c -> within.get(c).equals(code)).toList());
    }
    int place = unknown ? list.codes().size() : list.codes().indexOf(code);
    return new Part(sized(name + list.codes(), list.codes().size() + 1), range(place, place));
  }

  private String sized(String dimension, int size) {
    sizes.put(dimension, size);
    return dimension;
  }

  private static BitSet range(int from, int to) {
    BitSet values = new BitSet();
    values.set(from, Math.max(from, to + 1));
    return values;
  }
}
