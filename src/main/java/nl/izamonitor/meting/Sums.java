package nl.izamonitor.meting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.izamonitor.disclosure.Combination;

/**
 * Counts by number, and which of them add up to others: a region to its smaller areas, a population
 * to the categories of a dimension. Regions and categories may overlap; what they have in common is
 * then a count of its own that nobody publishes.
 */
final class Sums {

  private final Map<String, BitSet> all;
  private final Editions editions;

  /** Per population and set of {@link Editions#units} its number. */
  private final Map<Population, Map<BitSet, Integer>> numbers = new LinkedHashMap<>();

  private final Map<Population, Map<Spot, Integer>> spots = new LinkedHashMap<>();
  private final Map<List<BitSet>, List<BitSet>> partsOf = new HashMap<>();
  private final Set<Combination> equations = new LinkedHashSet<>();
  private int size;

  /**
   * No counts yet.
   *
   * @param all the units of every dimension
   */
  Sums(Map<String, BitSet> all, Editions editions) {
    this.all = all;
    this.editions = editions;
  }

  /** The number of a count, the same for the same population in the same units. */
  int number(Population population, Spot spot) {
    return spots
        .computeIfAbsent(population, p -> new LinkedHashMap<>())
        .computeIfAbsent(
            spot,
            s ->
                numbers
                    .computeIfAbsent(population, p -> new LinkedHashMap<>())
                    .computeIfAbsent(editions.units(population, s), units -> size++));
  }

  /** Every count: its population, units and number. */
  void forEach(Visitor visitor) {
    numbers.forEach(
        (population, counts) ->
            counts.forEach((units, number) -> visitor.visit(population, units, number)));
  }

  /** Looks at a count. */
  interface Visitor {
    void visit(Population population, BitSet units, int number);
  }

  /** How many counts there are; more when {@link #equations} were asked for. */
  int size() {
    return size;
  }

  /** What everybody knows of these counts: each is 0. */
  List<Combination> equations() {
    int own = size;
    Set<Population> published = Set.copyOf(numbers.keySet());
    for (String dimension : dimensions()) {
      byCategory(dimension, published);
    }
    byRegion();
    while (equations.removeAll(empty(own))) {}
    return List.copyOf(equations);
  }

  /** Equations with a count of our own that stands in no other: they tell nothing. */
  private Set<Combination> empty(int own) {
    int[] times = new int[size];
    equations.forEach(equation -> equation.counts().forEach(count -> times[count]++));
    return equations.stream()
        .filter(e -> e.counts().anyMatch(count -> count >= own && times[count] == 1))
        .collect(Collectors.toSet());
  }

  private Set<String> dimensions() {
    TreeSet<String> dimensions = new TreeSet<>();
    numbers.keySet().forEach(population -> dimensions.addAll(population.only().keySet()));
    return dimensions;
  }

  private void byRegion() {
    numbers.forEach(
        (population, counts) -> {
          List<BitSet> regions = List.copyOf(counts.keySet());
          List<BitSet> areas = partsOf.computeIfAbsent(regions, Sums::parts);
          for (BitSet region : regions) {
            add(
                counts.get(region),
                within(region, areas).stream()
                    .map(area -> counts.computeIfAbsent(area, a -> size++))
                    .toList());
          }
        });
  }

  private void byCategory(String dimension, Set<Population> published) {
    Map<Population, Map<BitSet, Population>> alike = new LinkedHashMap<>();
    for (Population population : numbers.keySet()) {
      if (population.addsUpOver(dimension)) {
        BitSet units = population.only().getOrDefault(dimension, all.get(dimension));
        alike
            .computeIfAbsent(population.without(dimension), p -> new LinkedHashMap<>())
            .put(units, population);
      }
    }
    alike.forEach(
        (rest, own) -> {
          List<BitSet> parts = parts(List.copyOf(own.keySet()));
          for (BitSet whole : List.copyOf(own.keySet())) {
            List<Population> within =
                within(whole, parts).stream()
                    .map(part -> own.computeIfAbsent(part, p -> part(rest, dimension, p)))
                    .toList();
            List<Population> shown = within.stream().filter(published::contains).toList();
            within.forEach(part -> addDifference(part, own.get(whole), shown));
            byCategory(own.get(whole), within, shown);
          }
        });
  }

  private void addDifference(Population part, Population whole, List<Population> others) {
    List<Population> of = new ArrayList<>(others);
    of.add(whole);
    editions.addDifference(part, of);
  }

  private static Population part(Population rest, String dimension, BitSet units) {
    return rest.within(new Population.Units(dimension, units)).orElseThrow();
  }

  /** Wherever there are counts of all categories that are published at all. */
  private void byCategory(Population whole, List<Population> parts, List<Population> shown) {
    for (Spot spot : List.copyOf(spots.get(whole).keySet())) {
      if (shown.stream().allMatch(part -> spots.get(part).containsKey(spot))) {
        add(number(whole, spot), parts.stream().map(part -> number(part, spot)).toList());
      }
    }
  }

  /** Rows less the persons that they are of: below 0 for no count. */
  List<Combination> lessPersons() {
    List<Combination> differences = new ArrayList<>();
    for (Population persons : spots.keySet()) {
      spots.keySet().stream()
          .filter(persons::isOfPersonsIn)
          .forEach(
              rows ->
                  spots
                      .get(persons)
                      .forEach(
                          (spot, number) -> {
                            Integer whole = spots.get(rows).get(spot);
                            if (whole != null) {
                              differences.add(Combination.less(whole, number));
                            }
                          }));
    }
    return differences;
  }

  private void add(int whole, List<Integer> parts) {
    if (!parts.isEmpty()) {
      equations.add(Combination.less(whole, parts.stream().mapToInt(Integer::intValue).toArray()));
    }
  }

  /** The smaller ones that a set is made of; none when it is one of them itself. */
  private static List<BitSet> within(BitSet whole, List<BitSet> parts) {
    return parts.stream().filter(p -> !p.equals(whole) && p.intersects(whole)).toList();
  }

  /** The largest sets of which each of these is a union. */
  private static List<BitSet> parts(List<BitSet> sets) {
    Map<BitSet, BitSet> bySignature = new LinkedHashMap<>();
    BitSet all = new BitSet();
    sets.forEach(all::or);
    all.stream()
        .forEach(
            unit -> {
              BitSet signature = new BitSet();
              for (int i = 0; i < sets.size(); i++) {
                signature.set(i, sets.get(i).get(unit));
              }
              bySignature.computeIfAbsent(signature, s -> new BitSet()).set(unit);
            });
    return List.copyOf(bySignature.values());
  }
}
