package nl.izamonitor.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Counts by number, and which of them add up to others: a region to its smaller areas, a population
 * to the categories of a dimension. Regions and categories may overlap; what they have in common is
 * then a count of its own that nobody publishes.
 */
final class LinearRelations {

  private final Map<String, BitSet> all;
  private final ReleaseUnits releases;

  /** Per population and set of {@link ReleaseUnits#units} its number. */
  private final Map<Population, Map<BitSet, Integer>> numbers = new LinkedHashMap<>();

  private final Map<Population, Map<ReleaseArea, Integer>> areas = new LinkedHashMap<>();
  private final Map<Collection<BitSet>, List<BitSet>> partsOf = new HashMap<>();
  private final Set<Combination> equations = new LinkedHashSet<>();
  private int size;

  /**
   * No counts yet.
   *
   * @param all the units of every dimension
   */
  LinearRelations(Map<String, BitSet> all, ReleaseUnits releases) {
    this.all = all;
    this.releases = releases;
  }

  /** The number of a count, the same for the same population in the same units. */
  int number(Population population, ReleaseArea area) {
    return areas
        .computeIfAbsent(population, p -> new LinkedHashMap<>())
        .computeIfAbsent(
            area,
            a ->
                numbers
                    .computeIfAbsent(population, p -> new LinkedHashMap<>())
                    .computeIfAbsent(releases.units(population, a), units -> size++));
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
    int published = size;
    // In their order, so that numbers are the same each time.
    Set<Population> own = new LinkedHashSet<>(areas.keySet());
    own.stream().filter(population -> !population.isBox()).forEach(u -> addUnion(u, own));
    addJoins(own);
    int before = 0;
    while (size > before) {
      before = size;
      dimensions().forEach(dimension -> byCategory(dimension, own));
      addWholes(own);
    }
    byRegion();
    while (equations.removeAll(empty(published))) {}
    return List.copyOf(equations);
  }

  /** Equations with a count that is not published and stands in no other: they tell nothing. */
  private Set<Combination> empty(int published) {
    int[] times = new int[size];
    equations.forEach(equation -> equation.counts().forEach(count -> times[count]++));
    return equations.stream()
        .filter(e -> e.counts().anyMatch(count -> count >= published && times[count] == 1))
        .collect(Collectors.toSet());
  }

  private Set<String> dimensions() {
    TreeSet<String> dimensions = new TreeSet<>();
    areas.keySet().forEach(population -> dimensions.addAll(population.dimensions()));
    return dimensions;
  }

  private void byRegion() {
    numbers.forEach(
        (population, counts) -> {
          List<BitSet> regions = List.copyOf(counts.keySet());
          List<BitSet> parts = partsOf.computeIfAbsent(regions, LinearRelations::parts);
          for (BitSet region : regions) {
            add(
                counts.get(region),
                within(region, parts).stream()
                    .map(part -> counts.computeIfAbsent(part, p -> size++))
                    .toList());
          }
        });
  }

  /**
   * Populations that ask the same of all other dimensions are unions of parts of this one, in every
   * area where they are counted.
   */
  private void byCategory(String dimension, Set<Population> published) {
    Map<Population, Map<BitSet, Population>> alike = new LinkedHashMap<>();
    for (Population population : areas.keySet()) {
      if (population.isBox() && population.addsUpOver(dimension)) {
        alike
            .computeIfAbsent(population.with(dimension, null), p -> new LinkedHashMap<>())
            .put(population.box().getOrDefault(dimension, all.get(dimension)), population);
      }
    }
    alike.forEach(
        (rest, own) ->
            inAreas(own)
                .forEach(
                    (units, where) ->
                        byCategory(new Alike(rest, dimension, own), units, where, published)));
  }

  /**
   * What a part in several dimensions is a part of when one of them is left out: a cross of the
   * categories that it crosses, two conditions together of either. Published or not, such wholes
   * join what is published of their parts.
   */
  private void addWholes(Set<Population> published) {
    for (Population part : List.copyOf(areas.keySet())) {
      if (part.isBox() && part.box().size() > 1) {
        for (String dimension : part.dimensions()) {
          Population whole = part.with(dimension, null);
          releases.addDifference(whole, sameMeasure(part, published));
          List.copyOf(areas.get(part).keySet()).forEach(area -> number(whole, area));
        }
      }
    }
  }

  /** Populations that differ in one dimension only, by their units of it. */
  private record Alike(Population rest, String dimension, Map<BitSet, Population> byUnits) {

    Population of(BitSet units) {
      return byUnits.computeIfAbsent(units, u -> rest.with(dimension, u));
    }
  }

  /** Which of them are counted together, and where. */
  private Map<Set<BitSet>, List<ReleaseArea>> inAreas(Map<BitSet, Population> alike) {
    Map<ReleaseArea, Set<BitSet>> byArea = new LinkedHashMap<>();
    alike.forEach(
        (units, population) ->
            areas
                .get(population)
                .keySet()
                .forEach(
                    area -> byArea.computeIfAbsent(area, a -> new LinkedHashSet<>()).add(units)));
    Map<Set<BitSet>, List<ReleaseArea>> together = new LinkedHashMap<>();
    byArea.forEach(
        (area, units) -> together.computeIfAbsent(units, u -> new ArrayList<>()).add(area));
    return together;
  }

  private void byCategory(
      Alike alike, Set<BitSet> units, List<ReleaseArea> where, Set<Population> published) {
    List<BitSet> parts = partsOf.computeIfAbsent(units, LinearRelations::parts);
    for (BitSet whole : units) {
      List<Population> within = within(whole, parts).stream().map(alike::of).toList();
      List<Population> of = new ArrayList<>(within.stream().filter(published::contains).toList());
      of.add(alike.of(whole));
      within.forEach(part -> releases.addDifference(part, of));
      for (ReleaseArea area : where) {
        add(
            number(alike.of(whole), area),
            within.stream().map(part -> number(part, area)).toList());
      }
    }
  }

  /**
   * A union of boxes is the sum of the smallest boxes that its own sides, and those of other
   * populations of several dimensions, cut it into.
   */
  private void addUnion(Population union, Set<Population> published) {
    List<Population> sameMeasure = sameMeasure(union, published);
    Map<String, List<BitSet>> sides = new TreeMap<>();
    for (String dimension : union.dimensions()) {
      Set<BitSet> cuts = new LinkedHashSet<>(List.of(all.get(dimension)));
      sameMeasure.stream()
          .filter(p -> p.equals(union) || p.dimensions().size() > 1)
          .filter(p -> union.dimensions().containsAll(p.dimensions()))
          .flatMap(p -> p.boxes().stream())
          .filter(box -> box.containsKey(dimension))
          .forEach(box -> cuts.add(box.get(dimension)));
      sides.put(dimension, parts(cuts));
    }
    List<Population> of =
        sameMeasure.stream().filter(p -> releases.isCountedWith(p, union)).toList();
    Population whole = Population.all(union.table(), union.measure(), union.over());
    List<Population> grid = List.of(whole);
    for (Map.Entry<String, List<BitSet>> side : sides.entrySet()) {
      List<Population> finer = new ArrayList<>(grid);
      for (Population box : grid) {
        side.getValue().forEach(units -> finer.add(box.with(side.getKey(), units)));
      }
      grid = finer;
    }
    List<Population> boxes = grid;
    boxes.forEach(box -> releases.addDifference(box, of));
    List<Population> within =
        boxes.stream()
            .filter(box -> box.box().keySet().equals(sides.keySet()))
            .filter(box -> union.boxes().stream().anyMatch(own -> isWithin(box.box(), own)))
            .toList();
    for (ReleaseArea area : List.copyOf(areas.get(union).keySet())) {
      boxes.forEach(box -> number(box, area));
      add(number(union, area), within.stream().map(box -> number(box, area)).toList());
    }
  }

  private static List<Population> sameMeasure(Population one, Set<Population> published) {
    return published.stream()
        .filter(p -> p.table().equals(one.table()) && p.measure().equals(one.measure()))
        .toList();
  }

  private static boolean isWithin(
      SortedMap<String, BitSet> inner, SortedMap<String, BitSet> outer) {
    return outer.entrySet().stream()
        .allMatch(side -> isWithin(inner.get(side.getKey()), side.getValue()));
  }

  private static boolean isWithin(BitSet inner, BitSet outer) {
    BitSet out = (BitSet) inner.clone();
    out.andNot(outer);
    return out.isEmpty();
  }

  /**
   * Where one population is a part of another in one dimension and the other of it in another, both
   * are parts of what is whole in both.
   */
  private void addJoins(Set<Population> published) {
    Map<List<Object>, List<Population>> alike = new LinkedHashMap<>();
    for (Population population : areas.keySet()) {
      if (published.contains(population) && population.isBox() && population.box().size() > 1) {
        List<Object> key =
            List.of(population.table(), population.measure(), population.dimensions());
        alike.computeIfAbsent(key, k -> new ArrayList<>()).add(population);
      }
    }
    for (List<Population> own : alike.values()) {
      for (Population one : own) {
        for (Population other : own) {
          join(one, other).ifPresent(whole -> addJoin(whole, one, other));
        }
      }
    }
  }

  private void addJoin(Population whole, Population one, Population other) {
    releases.addDifference(whole, List.of(one, other));
    Set<ReleaseArea> both = new HashSet<>(areas.get(one).keySet());
    both.retainAll(areas.get(other).keySet());
    // In the order of one of them, so that numbers are the same each time.
    List.copyOf(areas.get(one).keySet()).stream()
        .filter(both::contains)
        .forEach(area -> number(whole, area));
  }

  /** The box with the wider side in every dimension; empty where it is one of the two. */
  private static Optional<Population> join(Population one, Population other) {
    Population whole = one;
    for (Map.Entry<String, BitSet> side : one.box().entrySet()) {
      BitSet others = other.box().get(side.getKey());
      if (isWithin(side.getValue(), others)) {
        whole = whole.with(side.getKey(), others);
      } else if (!isWithin(others, side.getValue())) {
        return Optional.empty();
      }
    }
    return whole.equals(one) || whole.equals(other) ? Optional.empty() : Optional.of(whole);
  }

  /** Rows less the persons that they are of: below 0 for no count. */
  List<Combination> lessPersons() {
    List<Combination> differences = new ArrayList<>();
    areas.forEach(
        (persons, counts) -> {
          Map<ReleaseArea, Integer> rows =
              persons.isPersons() ? areas.getOrDefault(persons.rows(), Map.of()) : Map.of();
          counts.forEach(
              (area, number) -> {
                Integer whole = rows.get(area);
                if (whole != null) {
                  differences.add(Combination.less(whole, number));
                }
              });
        });
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
  private static List<BitSet> parts(Collection<BitSet> sets) {
    Map<BitSet, BitSet> bySignature = new LinkedHashMap<>();
    List<BitSet> ordered = List.copyOf(sets);
    BitSet all = new BitSet();
    ordered.forEach(all::or);
    all.stream()
        .forEach(
            unit -> {
              BitSet signature = new BitSet();
              for (int i = 0; i < ordered.size(); i++) {
                signature.set(i, ordered.get(i).get(unit));
              }
              bySignature.computeIfAbsent(signature, s -> new BitSet()).set(unit);
            });
    return List.copyOf(bySignature.values());
  }
}
