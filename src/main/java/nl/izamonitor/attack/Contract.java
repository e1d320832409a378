package nl.izamonitor.attack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the contract of a source says of its columns.
 *
 * @param lists per column the list that its codes are of
 * @param ofPersons the columns that say something of a person, not of one row of many
 */
record Contract(Map<String, String> lists, Set<String> ofPersons) {

  static Contract of(Yaml source) {
    Map<String, String> lists = new HashMap<>();
    Yaml columns = source.below("columns");
    for (String column : columns.keys().keySet()) {
      String list = columns.below(column).text("codes");
      if (list != null) {
        lists.put(column, list);
      }
    }
    Set<String> ofPersons = new HashSet<>(source.below("person").texts("attributes"));
    return new Contract(lists, ofPersons);
  }
}
