package nl.izamonitor.model;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which deliveries the ids in tallies stand for.
 *
 * @param slices {@code source/leverancier/datajaar} by id
 * @param origins the code of the {@link Origin} by id
 */
public record Deliveries(Map<String, String> slices, Map<String, String> origins)
    implements Serializable {

  private static final String BETWEEN = " ";

  /** The ids in a text of a tally. */
  public static List<String> ids(String text) {
    return List.of(text.split(BETWEEN, -1));
  }

  /** Only these ids, as a manifest keeps them. */
  public Deliveries only(Set<String> ids) {
    Map<String, String> kept = new TreeMap<>(slices);
    kept.keySet().retainAll(ids);
    Map<String, String> of = new TreeMap<>(origins);
    of.keySet().retainAll(ids);
    return new Deliveries(kept, of);
  }

  /** Whether one of these ids, with spaces between them, is of a synthetic delivery. */
  public boolean isSynthetic(String ids) {
    return ids(ids).stream().anyMatch(id -> Origin.SYNTHETISCH.code().equals(origins.get(id)));
  }

  /** The synthetic ones, as {@code source/leverancier/datajaar}. */
  public List<String> synthetic() {
    return slices.entrySet().stream()
        .filter(slice -> isSynthetic(slice.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .toList();
  }
}
