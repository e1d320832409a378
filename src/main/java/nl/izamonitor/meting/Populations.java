package nl.izamonitor.meting;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Source;
import nl.izamonitor.meting.Population.Units;
import nl.izamonitor.model.Condition.Allowed;

/**
 * Reads from the definitions what the sides of indicators count. A condition on a category is a
 * part of its dimension; any other condition is only known by its text.
 */
public final class Populations implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int OLDEST = 150;

  /** Per dimension and code its part. */
  private final Map<String, Map<String, Units>> parts = new TreeMap<>();

  /** Per dimension all its units; the last is what is unknown. */
  private final Map<String, BitSet> all = new TreeMap<>();

  private final HashMap<Indicator.Measure, Population> measures = new HashMap<>();

  /**
   * What these indicators count.
   *
   * @param codes of all editions, see {@link #codes}
   * @param sources the contracts of their tables
   */
  Populations(
      Map<String, List<String>> codes,
      Collection<CategoryList> lists,
      Map<String, Source> sources,
      Iterable<Indicator> indicators) {
    lists.forEach(list -> addUnits(list.list(), list, codes.get(list.list())));
    sources.values().forEach(source -> addColumns(source, lists, codes));
    indicators.forEach(this::addFilled);
    for (Indicator indicator : indicators) {
      Stream.of(indicator.numerator(), indicator.denominator())
          .filter(measure -> measure != null)
          .forEach(m -> measures.put(m, of(m, sources.get(m.table()))));
    }
  }

  /** A column without a list is filled or not: two units. */
  private void addFilled(Indicator indicator) {
    Stream.of(indicator.numerator(), indicator.denominator())
        .filter(measure -> measure != null && measure.value().where() != null)
        .flatMap(measure -> measure.value().where().anyOf().stream())
        .flatMap(one -> one.columns().keySet().stream())
        .filter(column -> !all.containsKey(column) && !parts.containsKey(column))
        .forEach(
            column -> {
              BitSet both = new BitSet();
              both.set(0, 2);
              BitSet empty = new BitSet();
              empty.set(1);
              all.put(column, both);
              parts.put(column, Map.of(CategoryList.ONBEKEND, new Units(column, empty)));
            });
  }

  /** Per list its codes in an order that holds for all editions; ages have an order already. */
  static SortedMap<String, List<String>> codes(Iterable<CategoryList> lists) {
    SortedMap<String, List<String>> codes = new TreeMap<>();
    for (CategoryList list : lists) {
      List<String> own = codes.computeIfAbsent(list.list(), l -> new ArrayList<>());
      list.codes().stream().filter(code -> !own.contains(code)).forEach(own::add);
    }
    return codes;
  }

  /** A column with the codes of a list of another name is a dimension of its own. */
  private void addColumns(
      Source source, Collection<CategoryList> lists, Map<String, List<String>> codes) {
    source
        .columns()
        .forEach(
            (name, column) ->
                lists.stream()
                    .filter(list -> list.list().equals(column.codes()) && list.of() == null)
                    .filter(list -> !parts.containsKey(name))
                    .forEach(list -> addUnits(name, list, codes.get(list.list()))));
  }

  private void addUnits(String name, CategoryList list, List<String> codes) {
    String dimension = list.of() == null ? name : list.of();
    int size = list.of() == null ? codes.size() + 1 : OLDEST + 2;
    BitSet rest = new BitSet();
    rest.set(0, size);
    all.put(dimension, (BitSet) rest.clone());
    Map<String, Units> own = new HashMap<>();
    for (CategoryList.Category category : list.categories()) {
      BitSet units = new BitSet();
      if (list.of() == null) {
        units.set(codes.indexOf(category.code()));
      } else {
        units.set(category.from(), 1 + (category.to() == null ? OLDEST : category.to()));
      }
      rest.andNot(units);
      own.put(category.code(), new Units(dimension, units));
    }
    own.put(CategoryList.ONBEKEND, new Units(dimension, rest));
    parts.put(name, own);
  }

  /** All units of every dimension. */
  Map<String, BitSet> units() {
    return all;
  }

  /** What a side of an indicator counts. */
  Population of(Indicator.Measure measure) {
    return measures.get(measure);
  }

  /** The part of a population in a category of a breakdown, or in a combination of them. */
  Population of(Population whole, String breakdown, String category) {
    if (breakdown.equals(BlockSpec.TOTAAL)) {
      return whole;
    }
    Population part = whole;
    String[] dimensions = breakdown.split("\\*", -1);
    String[] codes = category.split("\\*", -1);
    for (int i = 0; i < dimensions.length; i++) {
      Population wider = part;
      String text = dimensions[i] + " " + codes[i];
      part = part.within(parts.get(dimensions[i]).get(codes[i])).orElseGet(() -> wider.where(text));
    }
    return part;
  }

  private Population of(Indicator.Measure measure, Source source) {
    Indicator.Value value = measure.value();
    boolean persons = value.of() == Indicator.Kind.PERSONS;
    String rows = value.sum() == null ? Population.ROWS : "sum of %s of ".formatted(value.sum());
    Population population =
        new Population(
            (persons ? Population.PERSONS : rows) + measure.table(),
            persons ? personal(source) : Population.EVERYTHING,
            new TreeMap<>());
    if (value.where() != null && value.where().anyOf().size() > 1) {
      return population.where(value.where().toString());
    }
    if (value.where() != null) {
      for (Map.Entry<String, Allowed> asked : value.where().anyOf().get(0).columns().entrySet()) {
        Population wider = population;
        population =
            units(asked.getKey(), asked.getValue())
                .flatMap(wider::within)
                .orElseGet(() -> wider.where(asked.getKey() + " " + asked.getValue()));
      }
    }
    return population;
  }

  /** A person has one age, and one value of what the contract calls an attribute. */
  private List<String> personal(Source source) {
    List<String> own = new ArrayList<>(source.person().attributes());
    all.keySet().stream().filter(this::isBanded).forEach(own::add);
    return List.copyOf(own);
  }

  /** The units that a condition allows of a column; empty when it has none. */
  private Optional<Units> units(String column, Allowed allowed) {
    if (isBanded(column)) {
      return Optional.of(ages(column, allowed));
    }
    Map<String, Units> own = parts.get(column);
    if (own == null || !own.keySet().containsAll(allowed.values()) || allowed.isRange()) {
      return Optional.empty();
    }
    Units unknown = own.get(CategoryList.ONBEKEND);
    BitSet units = new BitSet();
    if (allowed.filled() && allowed.values().isEmpty()) {
      units.or(all.get(unknown.dimension()));
      units.andNot(unknown.units());
    }
    allowed.values().forEach(code -> units.or(own.get(code).units()));
    if (allowed.empty()) {
      units.or(unknown.units());
    }
    return Optional.of(new Units(unknown.dimension(), units));
  }

  private boolean isBanded(String column) {
    return all.containsKey(column) && !parts.containsKey(column);
  }

  private static Units ages(String column, Allowed allowed) {
    BitSet units = new BitSet();
    if (allowed.filled()) {
      int from = allowed.min() == null ? 0 : Math.toIntExact(Math.min(allowed.min(), OLDEST));
      int to = allowed.max() == null ? OLDEST : Math.toIntExact(Math.min(allowed.max(), OLDEST));
      units.set(Math.max(0, from), Math.max(0, to) + 1);
    }
    units.set(OLDEST + 1, allowed.empty());
    return new Units(column, units);
  }
}
