package nl.izamonitor.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.izamonitor.comparison.BaselinePeriod;
import nl.izamonitor.comparison.Comparisons;
import nl.izamonitor.comparison.PreviousPeriod;
import nl.izamonitor.model.Comparison;
import nl.izamonitor.model.Place;

/** What was published of the regions, all categories together: verdicts, sentences and limits. */
final class RegionSentences {

  private static final List<String> KINDS = Comparisons.said();

  private record Key(String indicator, Place place) {}

  private final Map<Key, Map<String, Comparison>> comparisons = new HashMap<>();

  /** Keeps a comparison, where it is about all people of a region. */
  void add(Comparison one) {
    String kind = one.against().kind();
    if (!one.place().isCountry() && one.place().isTotal() && KINDS.contains(kind)) {
      comparisons
          .computeIfAbsent(new Key(one.indicator().code(), one.place()), k -> new HashMap<>())
          .put(kind, one);
    }
  }

  /** What a value was compared with, in this kind of comparison. */
  Optional<Comparison> of(String indicator, Place place, String kind) {
    return Optional.ofNullable(all(indicator, place).get(kind));
  }

  /** The sentences for a page of the region, in the order of reading. */
  List<String> sentences(String indicator, Place place) {
    Map<String, Comparison> own = all(indicator, place);
    return KINDS.stream()
        .filter(kind -> !kind.equals(PreviousPeriod.CODE) || !own.containsKey(BaselinePeriod.CODE))
        .filter(own::containsKey)
        .map(kind -> own.get(kind).judgement().sentence())
        .toList();
  }

  private Map<String, Comparison> all(String indicator, Place place) {
    return comparisons.getOrDefault(new Key(indicator, place), Map.of());
  }
}
