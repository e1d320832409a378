package nl.izamonitor.disclosure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.CategoryList.Category;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Measure;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceColumn;
import nl.izamonitor.disclosure.Population.Units;
import nl.izamonitor.model.Condition;
import nl.izamonitor.model.Condition.Allowed;
import nl.izamonitor.model.Place;

/**
 * Reads from the definitions of a release what the sides of its indicators count. A condition, and
 * a category of a breakdown, is a part of the dimension that its column is; so it is known which of
 * them overlap and which add up to others. Dimensions have the same units in all releases.
 */
public final class Populations implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Map<Field, Axis> axes;
  private final Map<String, BitSet> all = new TreeMap<>();

  /** Per column and code of its list the part of a dimension that it is. */
  private final Map<Field, Map<String, Units>> parts = new HashMap<>();

  private final Map<Measure, Population> measures = new HashMap<>();

  /** A column of a table. */
  private record Field(String table, String column) implements Serializable {

    /** As the name of a dimension. */
    String dimension() {
      return table + "." + column;
    }
  }

  /** The definitions of a release. */
  public record Definitions(
      Collection<CategoryList> lists, Map<String, Source> sources, List<Indicator> indicators) {

    private Stream<Measure> measures() {
      return indicators.stream()
          .flatMap(indicator -> Stream.of(indicator.numerator(), indicator.denominator()))
          .filter(measure -> measure != null);
    }

    private Optional<CategoryList> list(String name) {
      return lists.stream().filter(list -> list.list().equals(name)).findFirst();
    }

    /** The list of the codes in a column, as far as it has one. */
    private Optional<CategoryList> codes(Field field) {
      return list(field.column())
          .or(
              () -> {
                Source source = sources.get(field.table());
                SourceColumn column = source == null ? null : source.columns().get(field.column());
                return column == null ? Optional.empty() : list(column.codes());
              });
    }

    private boolean isBanded(String column) {
      return lists.stream().anyMatch(list -> column.equals(list.of()));
    }

    /** The column that a coarser one is made of; itself where it is not made of another. */
    private Field finest(Field field) {
      Source source = sources.get(field.table());
      String finer = source == null ? null : source.derive().get(field.column());
      return finer == null ? field : finest(new Field(field.table(), finer));
    }

    private boolean isWhole(Field field) {
      Source source = sources.get(field.table());
      SourceColumn column = source == null ? null : source.columns().get(field.column());
      return column == null
          || column.type() == SourceColumn.Type.WHOLE
          || column.type() == SourceColumn.Type.COUNT;
    }
  }

  private Populations(Map<Field, Axis> axes) {
    this.axes = axes;
    axes.forEach((field, axis) -> all.put(field.dimension(), axis.all()));
  }

  /** Those of releases, in their order. */
  public static List<Populations> of(List<Definitions> releases) {
    Map<Field, Axis> axes = axes(releases);
    List<Populations> all = new ArrayList<>();
    for (Definitions release : releases) {
      Populations own = new Populations(axes);
      release
          .measures()
          .forEach(m -> own.measures.put(m, own.population(m, release).simplified(own.all)));
      own.addCategories(release);
      all.add(own);
    }
    return all;
  }

  private static Map<Field, Axis> axes(List<Definitions> releases) {
    Set<Field> fields = new LinkedHashSet<>();
    Map<Field, List<Allowed>> asked = new HashMap<>();
    for (Definitions release : releases) {
      Set<String> tables = new TreeSet<>(release.sources().keySet());
      release.measures().map(Measure::table).forEach(tables::add);
      for (String table : tables) {
        release
            .lists()
            .forEach(list -> fields.add(dimension(new Field(table, list.list()), release)));
      }
      release.measures().forEach(measure -> gather(measure, release, fields, asked));
    }
    Map<Field, Axis> axes = new HashMap<>();
    fields.forEach(f -> axes.put(f, axis(f, releases, asked.getOrDefault(f, List.of()))));
    return axes;
  }

  private static void gather(
      Measure measure, Definitions release, Set<Field> fields, Map<Field, List<Allowed>> asked) {
    Condition where = measure.value().where();
    for (Condition.Case one : where == null ? List.<Condition.Case>of() : where.anyOf()) {
      one.columns()
          .forEach(
              (column, allowed) -> {
                Field field = dimension(new Field(measure.table(), column), release);
                fields.add(field);
                asked.computeIfAbsent(field, f -> new ArrayList<>()).add(allowed);
              });
    }
  }

  /** The column whose values a column is about: ages for bands of them, a finer list for a list. */
  private static Field dimension(Field field, Definitions release) {
    Field finest = release.finest(field);
    String of = release.list(finest.column()).map(CategoryList::of).orElse(null);
    return of == null ? finest : new Field(field.table(), of);
  }

  private static Axis axis(Field field, List<Definitions> releases, List<Allowed> asked) {
    if (releases.stream().anyMatch(release -> release.isBanded(field.column()))) {
      return new Axis.Ages();
    }
    Set<String> codes = new LinkedHashSet<>();
    releases.forEach(r -> r.codes(field).ifPresent(list -> codes.addAll(list.codes())));
    boolean isListed = !codes.isEmpty();
    if (!isListed && asked.stream().anyMatch(Allowed::isRange)) {
      return Axis.Numbers.of(asked, releases.stream().allMatch(r -> r.isWhole(field)));
    }
    asked.forEach(allowed -> codes.addAll(allowed.values()));
    return new Axis.Codes(List.copyOf(codes), !isListed);
  }

  private void addCategories(Definitions release) {
    Set<String> tables = new TreeSet<>(release.sources().keySet());
    measures.keySet().forEach(measure -> tables.add(measure.table()));
    for (String table : tables) {
      for (CategoryList list : release.lists()) {
        Field field = new Field(table, list.list());
        parts.put(field, parts(field, list, release));
      }
    }
  }

  private Map<String, Units> parts(Field field, CategoryList list, Definitions release) {
    Field dimension = dimension(field, release);
    Axis axis = axes.get(dimension);
    BitSet unknown = axis.all();
    Map<String, Units> own = new HashMap<>();
    for (Category category : list.categories()) {
      BitSet units = units(category, field, list, release);
      unknown.andNot(units);
      own.put(category.code(), new Units(dimension.dimension(), units));
    }
    own.put(Place.ONBEKEND, new Units(dimension.dimension(), unknown));
    return own;
  }

  private BitSet units(Category category, Field field, CategoryList list, Definitions release) {
    if (list.of() != null && release.finest(field).equals(field)) {
      return ((Axis.Ages) axes.get(new Field(field.table(), list.of())))
          .between(category.from(), category.to());
    }
    Field dimension = release.finest(field);
    if (dimension.equals(field)) {
      return ((Axis.Codes) axes.get(field)).code(category.code());
    }
    // A coarser list: all that lies in it of the list that it is made of.
    String finer = release.sources().get(field.table()).derive().get(field.column());
    CategoryList fine = release.codes(new Field(field.table(), finer)).orElseThrow();
    BitSet units = new BitSet();
    fine.categories().stream()
        .filter(part -> category.code().equals(part.within()))
        .forEach(part -> units.or(units(part, new Field(field.table(), finer), fine, release)));
    return units;
  }

  private Population population(Measure measure, Definitions release) {
    Indicator.Value value = measure.value();
    Source source = release.sources().get(measure.table());
    boolean persons = value.of() == Indicator.Kind.PERSONS;
    String rows = value.sum() == null ? Population.ROWS : "sum of " + value.sum();
    Population whole =
        Population.all(
            measure.table(),
            persons ? Population.PERSONS : rows,
            persons ? personal(measure.table(), source, release) : Population.EVERYTHING);
    if (value.where() == null) {
      return whole;
    }
    List<Optional<Population>> cases =
        value.where().anyOf().stream().map(one -> population(whole, one, release)).toList();
    if (cases.stream().allMatch(Optional::isPresent)) {
      return cases.stream().map(Optional::get).reduce(Population::or).orElseThrow();
    }
    // Persons do not add up over what their rows have: of one case the rest is known still.
    return cases.size() > 1
        ? whole.where(value.where().toString())
        : textual(whole, value.where().anyOf().get(0), release);
  }

  /** Of which a case holds; empty where it is about what persons do not add up over. */
  private Optional<Population> population(
      Population whole, Condition.Case one, Definitions release) {
    Optional<Population> population = Optional.of(whole);
    for (Map.Entry<String, Allowed> asked : one.columns().entrySet()) {
      Units units = units(whole.table(), asked.getKey(), asked.getValue(), release);
      population = population.flatMap(wider -> wider.within(units));
    }
    return population;
  }

  private Population textual(Population whole, Condition.Case one, Definitions release) {
    Population population = whole;
    for (Map.Entry<String, Allowed> asked : one.columns().entrySet()) {
      Population wider = population;
      population =
          wider
              .within(units(whole.table(), asked.getKey(), asked.getValue(), release))
              .orElseGet(() -> wider.where(asked.getKey() + " " + asked.getValue()));
    }
    return population;
  }

  /** The units of a dimension that a condition allows. */
  private Units units(String table, String column, Allowed allowed, Definitions release) {
    Field field = new Field(table, column);
    Field dimension = dimension(field, release);
    Axis axis = axes.get(dimension);
    if (dimension.equals(field)) {
      return new Units(dimension.dimension(), axis.units(allowed));
    }
    Map<String, Units> codes = parts(field, release.list(column).orElseThrow(), release);
    BitSet units = new BitSet();
    BitSet unknown = codes.get(Place.ONBEKEND).units();
    if (allowed.filled() && allowed.values().isEmpty()) {
      units.or(axis.all());
      units.andNot(unknown);
    }
    allowed.values().forEach(code -> units.or(codes.get(code).units()));
    if (allowed.empty()) {
      units.or(unknown);
    }
    return new Units(dimension.dimension(), units);
  }

  /** A person has one age, and one value of what the contract calls an attribute. */
  private static List<String> personal(String table, Source source, Definitions release) {
    Set<String> own = new LinkedHashSet<>();
    if (source != null && source.person() != null) {
      source.person().attributes().stream()
          .map(column -> dimension(new Field(table, column), release).dimension())
          .forEach(own::add);
    }
    release.lists().stream()
        .filter(list -> list.of() != null)
        .map(list -> new Field(table, list.of()).dimension())
        .forEach(own::add);
    return List.copyOf(own);
  }

  /** All units of every dimension. */
  Map<String, BitSet> units() {
    return all;
  }

  /** What a side of an indicator counts. */
  Population of(Measure measure) {
    return measures.get(measure);
  }

  /** The part of a population in a category of a breakdown, or in a combination of them. */
  Population of(Population whole, Place place) {
    List<String> dimensions = Place.dimensions(place.breakdown());
    List<String> codes = Place.parts(place.category());
    Population part = whole;
    for (int i = 0; i < dimensions.size(); i++) {
      Population wider = part;
      String text = dimensions.get(i) + " " + codes.get(i);
      Units units = parts.get(new Field(whole.table(), dimensions.get(i))).get(codes.get(i));
      part = wider.within(units).orElseGet(() -> wider.where(text));
    }
    return part.simplified(all);
  }
}
