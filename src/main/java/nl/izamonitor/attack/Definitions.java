package nl.izamonitor.attack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The definitions that were published with a folder.
 *
 * @param indicators by code
 * @param contracts by source
 * @param lists by name
 * @param floors per unit the smallest count above zero that may be published
 * @param zeros the sources whose zeros are secret too
 */
record Definitions(
    Map<String, Definition> indicators,
    Map<String, Contract> contracts,
    Map<String, CategoryList> lists,
    Map<String, Long> floors,
    Set<String> zeros) {

  static Definitions read(Path folder) {
    Path all = folder.resolve("definities");
    Map<String, Definition> indicators = new HashMap<>();
    Yaml methods = Yaml.read(all.resolve("methoden.yml"));
    Yaml.below(all.resolve("indicators"))
        .forEach((code, yaml) -> indicators.put(code, Definition.of(yaml, methods)));
    Map<String, Contract> contracts = new HashMap<>();
    Yaml.below(all.resolve("sources"))
        .forEach((source, yaml) -> contracts.put(source, Contract.of(yaml)));
    Map<String, CategoryList> lists = new HashMap<>();
    Yaml.below(all.resolve("reference").resolve("categories"))
        .forEach((list, yaml) -> lists.put(list, CategoryList.of(yaml)));
    Map<String, Long> floors = new HashMap<>();
    Yaml disclosure = Yaml.read(all.resolve("base").resolve("disclosure.yml"));
    Yaml units = disclosure.below("floors");
    units.keys().keySet().forEach(unit -> floors.put(unit, Long.valueOf(units.text(unit))));
    Set<String> zeros = Set.copyOf(disclosure.texts("protect_zeros"));
    return new Definitions(indicators, contracts, lists, floors, zeros);
  }

  /** The definition of the indicator that a file is called after. */
  Definition indicator(String code, Path file) {
    Definition definition = indicators.get(code);
    if (definition == null) {
      throw missing("indicator", code, file);
    }
    for (Side side : new Side[] {definition.numerator(), definition.denominator()}) {
      if (side != null && !contracts.containsKey(side.table())) {
        throw missing("source", side.table(), file);
      }
    }
    for (String breakdown : definition.breakdowns().keySet()) {
      for (String dimension : breakdown.split("\\*", -1)) {
        if (!lists.containsKey(dimension)) {
          throw missing("category list", dimension, file);
        }
      }
    }
    return definition;
  }

  private static AttackException missing(String kind, String name, Path file) {
    return new AttackException(
        "The %s %s is not defined in definities beside %s: publish the folder again, with its definitions."
            .formatted(kind, name, file));
  }
}
