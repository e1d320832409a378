package nl.izamonitor.region;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows bouwstenen through the herindelingen. */
final class Replay {

  private final Map<String, List<Herindeling>> leaving;

  Replay(RegionTables tables) {
    leaving =
        tables.herindelingen().stream().map(CsvValue::value).collect(groupingBy(Herindeling::van));
  }

  /** The gemeente of a bouwsteen at a date; empty when a split does not say where it went. */
  Optional<String> gemeente(Bouwsteen bouwsteen, LocalDate date) {
    Optional<String> gemeente = Optional.of(bouwsteen.gemeente());
    LocalDate since = LocalDate.MIN;
    while (gemeente.isPresent()) {
      List<Herindeling> next = next(gemeente.get(), since, date);
      if (next.isEmpty()) {
        return gemeente;
      }
      gemeente = target(bouwsteen.code(), next);
      // Each step lies later than the one before, so that a circle of herindelingen ends.
      since = next.get(0).datum();
    }
    return gemeente;
  }

  private List<Herindeling> next(String gemeente, LocalDate since, LocalDate date) {
    List<Herindeling> due =
        leaving.getOrDefault(gemeente, List.of()).stream()
            .filter(step -> step.datum().isAfter(since) && !step.datum().isAfter(date))
            .toList();
    Optional<LocalDate> first = due.stream().map(Herindeling::datum).min(LocalDate::compareTo);
    return due.stream().filter(step -> step.datum().equals(first.orElseThrow())).toList();
  }

  /** Of a split gemeente the end of the code says which part this is. */
  private static Optional<String> target(String bouwsteen, List<Herindeling> next) {
    return next.stream()
        .map(Herindeling::naar)
        .filter(naar -> next.size() == 1 || bouwsteen.endsWith("." + naar))
        .findFirst();
  }
}
