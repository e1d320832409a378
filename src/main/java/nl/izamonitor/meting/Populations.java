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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Source;
import nl.izamonitor.meting.Population.Units;

/**
 * Reads from the definitions what the sides of indicators count. A condition on a category is a
 * part of its dimension; any other condition is only known by its text.
 */
public final class Populations implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int OLDEST = 150;
  private static final String AND = "(?i)\\s+and\\s+";
  private static final Pattern TEXT = Pattern.compile("(\\w+)\\s*(=|<>|!=)\\s*'([^']*)'");
  private static final Pattern LISTED = Pattern.compile("(?i)(\\w+)\\s+in\\s*\\(([^)]*)\\)");
  private static final Pattern EMPTY = Pattern.compile("(?i)(\\w+)\\s+is\\s+(not\\s+)?null");
  private static final Pattern NUMBER = Pattern.compile("(\\w+)\\s*(=|>=|<=|>|<)\\s*(\\d+)");

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
        .flatMap(measure -> Stream.of(measure.value().where().strip().split(AND, -1)))
        .map(condition -> EMPTY.matcher(condition.strip()))
        .filter(empty -> empty.matches() && !all.containsKey(empty.group(1)))
        .map(empty -> empty.group(1))
        .filter(column -> !parts.containsKey(column))
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

  /**
   * What of the conditions of an indicator protection cannot follow: everything but {@code =},
   * {@code <>} and {@code in} on the categories of a list, {@code is null} and {@code is not null},
   * and bounds on an age, joined by {@code and}.
   */
  public static List<String> notFollowed(
      Collection<CategoryList> lists, Map<String, Source> sources, Indicator.Measure measure) {
    if (measure == null || measure.value().where() == null) {
      return List.of();
    }
    Populations populations = new Populations(codes(lists), lists, sources, List.of());
    return Stream.of(measure.value().where().strip().split(AND, -1))
        .map(String::strip)
        .filter(condition -> !EMPTY.matcher(condition).matches())
        .filter(condition -> populations.units(condition).isEmpty())
        .toList();
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
    if (value.where() != null) {
      for (String condition : value.where().strip().split(AND, -1)) {
        Population wider = population;
        population =
            units(condition.strip())
                .flatMap(wider::within)
                .orElseGet(() -> wider.where(condition.strip()));
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

  /** The units for which a condition holds; empty when it is not about a category. */
  private Optional<Units> units(String condition) {
    Matcher text = TEXT.matcher(condition);
    if (text.matches()) {
      return listed(text.group(1), List.of(text.group(3)), text.group(2).equals("="));
    }
    Matcher listed = LISTED.matcher(condition);
    if (listed.matches()) {
      List<String> codes =
          Stream.of(listed.group(2).split(",", -1))
              .map(code -> code.strip().replaceAll("^'|'$", ""))
              .toList();
      return listed(listed.group(1), codes, true);
    }
    Matcher empty = EMPTY.matcher(condition);
    if (empty.matches()) {
      return listed(empty.group(1), List.of(CategoryList.ONBEKEND), empty.group(2) == null);
    }
    Matcher number = NUMBER.matcher(condition);
    boolean age = number.matches() && isBanded(number.group(1));
    return age
        ? Optional.of(ages(number.group(1), number.group(2), Integer.parseInt(number.group(3))))
        : Optional.empty();
  }

  private boolean isBanded(String column) {
    return all.containsKey(column) && !parts.containsKey(column);
  }

  private Optional<Units> listed(String column, List<String> codes, boolean within) {
    Map<String, Units> own = parts.get(column);
    if (own == null || !own.keySet().containsAll(codes)) {
      return Optional.empty();
    }
    String dimension = own.get(CategoryList.ONBEKEND).dimension();
    BitSet units = new BitSet();
    codes.forEach(code -> units.or(own.get(code).units()));
    if (!within) {
      BitSet others = (BitSet) all.get(dimension).clone();
      others.andNot(units);
      // An empty value satisfies no comparison.
      others.andNot(own.get(CategoryList.ONBEKEND).units());
      return Optional.of(new Units(dimension, others));
    }
    return Optional.of(new Units(dimension, units));
  }

  private static Units ages(String column, String sign, int age) {
    int bound = Math.min(age, OLDEST);
    BitSet units = new BitSet();
    switch (sign) {
      case "=" -> units.set(bound);
      case ">=" -> units.set(bound, OLDEST + 1);
      case ">" -> units.set(bound + 1, OLDEST + 1);
      case "<=" -> units.set(0, bound + 1);
      default -> units.set(0, bound);
    }
    return new Units(column, units);
  }
}
