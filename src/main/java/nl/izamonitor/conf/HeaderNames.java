package nl.izamonitor.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The names of a column in the headers of files.
 *
 * @param byDatajaar the names from a datajaar on; those under {@link #ALWAYS} have no first one
 */
public record HeaderNames(SortedMap<Integer, List<String>> byDatajaar) {

  /** In the place of a datajaar, before all of them. */
  public static final int ALWAYS = 0;

  /** Names that do not differ from year to year. */
  public static HeaderNames of(String... names) {
    return new HeaderNames(new TreeMap<>(Map.of(ALWAYS, List.of(names))));
  }

  /** The names in a datajaar; before the first datajaar it is the name of the column itself. */
  List<String> of(String column, int datajaar) {
    SortedMap<Integer, List<String>> before = byDatajaar.headMap(datajaar + 1);
    return before.isEmpty() ? List.of(column) : before.get(before.lastKey());
  }

  /** The names in all years. */
  public List<String> all(String column) {
    List<String> all = new ArrayList<>();
    if (byDatajaar.firstKey() != ALWAYS) {
      all.add(column);
    }
    byDatajaar.values().forEach(all::addAll);
    return all.stream().distinct().toList();
  }

  /** Whether names differ from year to year. */
  boolean isDated() {
    return byDatajaar.firstKey() != ALWAYS;
  }
}
