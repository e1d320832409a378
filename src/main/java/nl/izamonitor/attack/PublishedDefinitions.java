package nl.izamonitor.attack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.attack.IndicatorDefinition.Side;

/**
 * The definitions that were published with a folder.
 *
 * @param indicators by code
 * @param contracts by source
 * @param lists by name
 * @param floors per unit the smallest count above zero that may be published
 * @param zeros the sources whose zeros are secret too
 */
record PublishedDefinitions(
    Map<String, IndicatorDefinition> indicators,
    Map<String, Contract> contracts,
    Map<String, CodeList> lists,
    Map<String, Long> floors,
    Set<String> zeros) {

  /**
   * What the contract of a source says of its columns.
   *
   * @param lists per column the list that its codes are of
   * @param ofPersons the columns that say something of a person, not of one row of many
   * @param amounts the columns with amounts, each with whether it is told whose they are
   */
  record Contract(Map<String, String> lists, Set<String> ofPersons, Map<String, Boolean> amounts) {

    private static final String AMOUNT = "amount";

    static Contract of(Yaml source) {
      Map<String, String> lists = new HashMap<>();
      Map<String, Boolean> amounts = new HashMap<>();
      Yaml columns = source.below("columns");
      for (String column : columns.keys().keySet()) {
        if (AMOUNT.equals(columns.below(column).text("type"))) {
          boolean isTold = source.has("contributor") || columns.below(column).has("persons");
          amounts.put(column, isTold);
          if (source.below("unpivot").below("columns").has(column)) {
            amounts.put(source.below("unpivot").needed("into"), isTold);
          }
        }
        String list = columns.below(column).text("codes");
        if (list != null) {
          lists.put(column, list);
        }
      }
      return new Contract(
          lists, Set.copyOf(source.below("person").texts("attributes")), Map.copyOf(amounts));
    }
  }

  /**
   * A list of categories.
   *
   * @param of the number that its bands divide; null for codes
   * @param into the coarser list that it nests in; null for none
   * @param codes per code its band, and the code of the coarser list
   */
  record CodeList(String list, String of, String into, Map<String, Code> codes) {

    /**
     * A category.
     *
     * @param from the lowest number in it; null for no bound
     * @param to the highest number in it; null for no bound
     * @param within the code of the coarser list; null for none
     */
    record Code(Long from, Long to, String within) {}

    static CodeList of(Yaml yaml) {
      Map<String, Code> codes = new LinkedHashMap<>();
      for (Yaml code : yaml.list("categories")) {
        codes.put(
            code.needed("code"),
            new Code(code.number("from"), code.number("to"), code.text("within")));
      }
      return new CodeList(yaml.needed("list"), yaml.text("of"), yaml.text("into"), codes);
    }
  }

  static PublishedDefinitions read(Path folder) {
    Path all = folder.resolve("definities");
    Yaml methods = Yaml.read(all.resolve("methoden.yml"));
    Yaml disclosure = Yaml.read(all.resolve("base").resolve("disclosure.yml"));
    return new PublishedDefinitions(
        Yaml.below(all.resolve("indicators"), one -> IndicatorDefinition.of(one, methods)),
        Yaml.below(all.resolve("sources"), Contract::of),
        Yaml.below(all.resolve("reference").resolve("categories"), CodeList::of),
        disclosure.below("floors").numbers(),
        Set.copyOf(disclosure.texts("protect_zeros")));
  }

  /** The definition of the indicator that a file is called after. */
  IndicatorDefinition indicator(CsvFile file) {
    IndicatorDefinition definition = defined(indicators, "indicator", file.name(), file);
    definition.sides().forEach(side -> defined(contracts, "source", side.table(), file));
    for (String breakdown : definition.breakdowns().keySet()) {
      for (String dimension : crossed(breakdown)) {
        defined(lists, "category list", dimension, file);
      }
    }
    return definition;
  }

  /** Whether a side adds up amounts, which may be below zero. */
  boolean isAmount(Side side) {
    return side.column() != null
        && contracts.get(side.table()).amounts().containsKey(side.column());
  }

  /** Whether a side adds up amounts of which nobody is told whose they are: they are no secret. */
  boolean isOpen(Side side) {
    return isAmount(side) && !contracts.get(side.table()).amounts().get(side.column());
  }

  /** The smallest count of a side that is no small group; 0 where there is no such side. */
  long floor(Side side) {
    return side == null ? 0 : floors.getOrDefault(side.unit(), 0L);
  }

  private static <T> T defined(Map<String, T> all, String kind, String name, CsvFile file) {
    if (!all.containsKey(name)) {
      throw new AttackException(
          "The %s %s is not defined in definities beside %s: publish the folder again, with its definitions."
              .formatted(kind, name, file.path()));
    }
    return all.get(name);
  }

  /** The dimensions of a breakdown. */
  static List<String> crossed(String breakdown) {
    return List.of(breakdown.split("\\*", -1));
  }
}
