package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.izamonitor.attack.IndicatorDefinition.RowCondition.Allowed;
import nl.izamonitor.attack.IndicatorDefinition.Side;
import nl.izamonitor.attack.PublishedDefinitions.CodeList;
import nl.izamonitor.attack.PublishedDefinitions.CodeList.Code;
import nl.izamonitor.attack.PublishedDefinitions.Contract;
import nl.izamonitor.attack.ValueBox.Dimension;

/**
 * Which part of a population the conditions and categories of a folder stand for. Bands are
 * intervals of numbers, and lists that nest are sets of the finest codes. A condition that is not
 * understood is something that is so or is not.
 */
final class Dimensions {

  private static final String CROSS = "*";

  private final PublishedDefinitions definitions;
  private final ColumnValues columns;

  /** Per list without bands the finer list that nests in it. */
  private final Map<String, String> finer = new HashMap<>();

  /** Per source the dimensions of which each of its persons has one value. */
  private final Map<String, Set<Dimension>> ofPersons = new HashMap<>();

  Dimensions(PublishedDefinitions definitions, ColumnValues columns) {
    this.definitions = definitions;
    this.columns = columns;
    for (CodeList list : new TreeMap<>(definitions.lists()).values()) {
      if (list.into() != null && list.of() == null) {
        finer.putIfAbsent(list.into(), list.list());
      }
    }
    definitions.contracts().forEach((table, contract) -> ofPersons.put(table, persons(contract)));
  }

  /** A person has one age, and one value of what its contract calls attributes. */
  private Set<Dimension> persons(Contract contract) {
    Set<Dimension> own = new HashSet<>();
    definitions.lists().values().stream()
        .filter(list -> list.of() != null)
        .forEach(list -> own.add(columns.dimension(list.of())));
    for (String column : contract.ofPersons()) {
      String list = listOf(contract, column);
      own.add(list == null ? columns.dimension(column) : dimension(list));
    }
    return own;
  }

  /** The codes of a breakdown, in order, with what is unknown; of a cross every combination. */
  List<String> categories(String breakdown) {
    if (breakdown.equals(PublishedRow.TOTAL)) {
      return List.of(PublishedRow.TOTAL);
    }
    List<String> all = List.of("");
    for (String dimension : PublishedDefinitions.crossed(breakdown)) {
      List<String> codes = new ArrayList<>(definitions.lists().get(dimension).codes().keySet());
      codes.add(PublishedRow.UNKNOWN);
      all =
          all.stream()
              .flatMap(a -> codes.stream().map(code -> a.isEmpty() ? code : a + CROSS + code))
              .toList();
    }
    return all;
  }

  /**
   * What a side of an indicator counts in a category, in boxes that have nothing in common; none
   * where nothing can be counted in it.
   *
   * @param breakdown {@code totaal} where it does not divide this side
   */
  List<ValueBox> boxes(Side side, String breakdown, String category) {
    ValueBox group = group(breakdown, category);
    List<ValueBox> cases =
        side.where().cases().stream().map(one -> population(side.table(), one).and(group)).toList();
    return side.ofPersons()
        ? ValueBox.disjoint(cases, ofPersons.get(side.table())::contains)
        : ValueBox.disjoint(cases);
  }

  private ValueBox group(String breakdown, String category) {
    ValueBox group = ValueBox.ALL;
    if (!breakdown.equals(PublishedRow.TOTAL)) {
      List<String> lists = PublishedDefinitions.crossed(breakdown);
      String[] codes = category.split("\\*", lists.size());
      for (int i = 0; i < lists.size(); i++) {
        String code = i < codes.length ? codes[i] : "";
        group = group.and(dimension(lists.get(i)), values(lists.get(i), code));
      }
    }
    return group;
  }

  /** The rows of a source for which a case of a condition holds. */
  private ValueBox population(String table, Map<String, Allowed> asked) {
    ValueBox box = ValueBox.ALL;
    for (Map.Entry<String, Allowed> one : asked.entrySet()) {
      String column = one.getKey();
      Allowed allowed = one.getValue();
      String list = listOf(definitions.contracts().get(table), column);
      if (list == null) {
        box = box.and(columns.dimension(column), columns.allowed(column, allowed));
      } else if (allowed.isRange()) {
        box = box.and(ValueBox.holds(column + " " + allowed));
      } else {
        box = box.and(dimension(list), values(list, allowed));
      }
    }
    return box;
  }

  /** The list that the codes of a column are of; a column may be called after it; null for none. */
  private String listOf(Contract contract, String column) {
    String list = contract.lists().getOrDefault(column, column);
    return definitions.lists().containsKey(list) ? list : null;
  }

  private Dimension dimension(String name) {
    CodeList list = definitions.lists().get(name);
    if (list.of() != null) {
      return columns.dimension(list.of());
    }
    return finer.containsKey(name)
        ? dimension(finer.get(name))
        : new Dimension(name + list.codes().keySet(), list.codes().size() + 1);
  }

  private BitSet values(String list, Allowed allowed) {
    BitSet values = new BitSet();
    Collection<String> codes =
        allowed.codes() == null ? definitions.lists().get(list).codes().keySet() : allowed.codes();
    codes.forEach(code -> values.or(values(list, code)));
    if (allowed.empty()) {
      values.or(values(list, PublishedRow.UNKNOWN));
    }
    return values;
  }

  /** The values of a code; what is unknown comes last in every dimension. */
  private BitSet values(String name, String code) {
    CodeList list = definitions.lists().get(name);
    BitSet values = new BitSet();
    if (code.equals(PublishedRow.UNKNOWN)) {
      values.set(dimension(name).size() - 1);
      return values;
    }
    Code own = list.codes().get(code);
    if (own == null) {
      throw new AttackException(
          "The category %s is not in the list %s of the definitions: publish the folder again, with its definitions."
              .formatted(code, name));
    }
    if (list.of() != null) {
      return columns.between(list.of(), own.from(), own.to());
    }
    String fine = finer.get(name);
    if (fine == null) {
      values.set(List.copyOf(list.codes().keySet()).indexOf(code));
    } else {
      definitions.lists().get(fine).codes().entrySet().stream()
          .filter(one -> code.equals(one.getValue().within()))
          .forEach(one -> values.or(values(fine, one.getKey())));
    }
    return values;
  }
}
