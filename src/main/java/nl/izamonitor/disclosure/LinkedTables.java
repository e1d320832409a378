package nl.izamonitor.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.izamonitor.model.Contributors;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Quantity;

/**
 * Protects the tables of indicators whose counts hang together, in one period: what is hidden in
 * one may not follow from what another shows, nor from what was published before.
 */
public final class LinkedTables {

  /** Hiding a zero hardly protects anything. */
  private static final double ZERO = 1000;

  /** What was hidden before is hidden rather than something else. */
  private static final double HIDDEN_BEFORE = 0.1;

  private final List<LinkedRelease> releases;
  private final ReleaseUnits units;
  private final LinearRelations relations;
  private final List<Cell> cells = new ArrayList<>();
  private final HiddenSums hiddenSums = new HiddenSums();
  private final Set<SensitiveSum> secrets = new LinkedHashSet<>();
  private final Set<Combination> notNegative = new LinkedHashSet<>();

  /** The counts by number. */
  private final Map<Integer, Long> values = new HashMap<>();

  /** The counts of cells that were hidden before. */
  private final Set<List<Integer>> hiddenBefore = new HashSet<>();

  /**
   * With which floors the latest release that has a cell hides it; empty where it shows the cell.
   * The last revision of the meting itself comes before all others, so that making it again changes
   * nothing.
   */
  private final Map<List<Integer>, Optional<Thresholds>> hiddenLast = new HashMap<>();

  private final Map<List<Integer>, Optional<Thresholds>> hiddenOwn = new HashMap<>();

  private LinkedTables(List<LinkedRelease> releases) {
    this.releases = releases;
    Map<String, BitSet> all = new HashMap<>();
    releases.forEach(release -> all.putAll(release.populations().units()));
    int bouwstenen =
        releases.stream()
            .flatMap(release -> release.tables().stream())
            .mapToInt(LinkedTable::bouwstenen)
            .max()
            .orElse(0);
    units = new ReleaseUnits(bouwstenen, releases.size());
    relations = new LinearRelations(all, units);
  }

  /**
   * Per table of the release that is made the cells that are hidden.
   *
   * @param releases the one that is made, then those before it, the latest first
   */
  public static List<Set<Place>> hidden(List<LinkedRelease> releases) {
    return new LinkedTables(releases).hidden();
  }

  private List<Set<Place>> hidden() {
    for (int release = 0; release < releases.size(); release++) {
      for (LinkedTable table : releases.get(release).tables()) {
        for (LinkedCell cell :
            Stream.concat(table.cells().stream(), table.empty().stream()).toList()) {
          count(release, table, cell.place());
        }
      }
    }
    for (int release = releases.size() - 1; release > 0; release--) {
      addEarlier(release);
    }
    List<LinkedTable> made = releases.get(0).tables();
    List<Integer> firsts = made.stream().map(this::addMade).toList();
    List<Combination> equations = new ArrayList<>(relations.equations());
    List<Long> all = allValues();
    relations.lessPersons().forEach(d -> (isZero(d, all) ? equations : notNegative).add(d));
    BitSet hidden = hidden(all, equations, country(made, firsts));
    return IntStream.range(0, made.size())
        .mapToObj(i -> hidden(made.get(i), firsts.get(i), hidden))
        .toList();
  }

  /** Protects again as long as what is hidden has sums that contributors may not learn. */
  private BitSet hidden(List<Long> all, List<Combination> equations, BitSet country) {
    BitSet hidden = new BitSet();
    boolean more = true;
    while (more) {
      ProtectionProblem problem =
          new ProtectionProblem(
              all, equations, List.copyOf(notNegative), cells, List.copyOf(secrets));
      hidden = SecondarySuppression.hidden(problem, country);
      more = secrets.addAll(hiddenSums.secrets(equations, all, shown(hidden)));
    }
    return hidden;
  }

  private BitSet shown(BitSet hidden) {
    BitSet shown = new BitSet();
    for (int cell = 0; cell < cells.size(); cell++) {
      if (!hidden.get(cell)) {
        cells.get(cell).counts().forEach(shown::set);
      }
    }
    return shown;
  }

  /** The cells of the whole country. */
  private static BitSet country(List<LinkedTable> made, List<Integer> firsts) {
    BitSet country = new BitSet();
    for (int table = 0; table < made.size(); table++) {
      List<LinkedCell> own = made.get(table).cells();
      for (int cell = 0; cell < own.size(); cell++) {
        country.set(firsts.get(table) + cell, own.get(cell).place().isCountry());
      }
    }
    return country;
  }

  private static Set<Place> hidden(LinkedTable table, int first, BitSet hidden) {
    return IntStream.range(0, table.cells().size())
        .filter(cell -> hidden.get(first + cell))
        .mapToObj(cell -> table.cells().get(cell).place())
        .collect(Collectors.toSet());
  }

  /** As many rows as persons can be known from larger counts, like what is zero. */
  private static boolean isZero(Combination less, List<Long> values) {
    return values
        .get(less.counts().findFirst().orElseThrow())
        .equals(values.get(less.counts().skip(1).findFirst().orElseThrow()));
  }

  /** The counts by number; of parts of dimensions that nobody publishes we do not say. */
  private List<Long> allValues() {
    relations.forEach(
        (population, own, number) ->
            values.computeIfAbsent(number, n -> units.value(population, own)));
    return IntStream.range(0, relations.size())
        .mapToObj(number -> values.getOrDefault(number, ProtectionProblem.UNKNOWN))
        .toList();
  }

  /** What a cell counts; the denominator is null when it has none. */
  private record Counted(Population numerator, Population denominator) {}

  private Counted counted(int release, LinkedTable table, Place place) {
    Populations populations = releases.get(release).populations();
    Population numerator = populations.of(populations.of(table.indicator().numerator()), place);
    if (table.indicator().denominator() == null) {
      return new Counted(numerator, null);
    }
    Population whole = populations.of(table.indicator().denominator());
    return new Counted(numerator, table.dividesBoth(place) ? populations.of(whole, place) : whole);
  }

  private void count(int release, LinkedTable table, Place place) {
    Counted counted = counted(release, table, place);
    units.add(
        release, counted.numerator(), new ReleaseUnits.Counted(table, place, Quantity.NUMERATOR));
    if (counted.denominator() != null) {
      units.add(
          release,
          counted.denominator(),
          new ReleaseUnits.Counted(table, place, Quantity.DENOMINATOR));
    }
  }

  private void addEarlier(int release) {
    LinkedRelease earlier = releases.get(release);
    for (LinkedTable table : earlier.tables()) {
      for (LinkedCell cell : table.cells()) {
        Numbers numbers = numbers(release, table, cell);
        List<Integer> shown = numbers.published(table);
        cells.add(new Cell(shown, cell.wasHidden() ? 0 : Cell.KNOWN, cell.wasHidden()));
        if (cell.wasHidden()) {
          addSecrets(table, cell, numbers);
          hiddenBefore.add(shown);
        }
        (earlier.isLast() ? hiddenOwn : hiddenLast)
            .put(shown, cell.wasHidden() ? Optional.of(table.thresholds()) : Optional.empty());
      }
      addEmpty(release, table);
    }
  }

  /** Gives the number of the first of its cells. */
  private int addMade(LinkedTable table) {
    int first = cells.size();
    for (LinkedCell cell : table.cells()) {
      Numbers numbers = numbers(0, table, cell);
      List<Integer> shown = numbers.published(table);
      boolean sensitive = addSecrets(table, cell, numbers);
      // What was enough to keep the secrets then is enough for the same ones now.
      boolean before =
          hiddenOwn
              .getOrDefault(shown, hiddenLast.getOrDefault(shown, Optional.empty()))
              .filter(table.thresholds()::equals)
              .isPresent();
      cells.add(new Cell(shown, worth(table.counted(cell), shown), sensitive || before));
    }
    addEmpty(0, table);
    return first;
  }

  private double worth(CountedCell cell, List<Integer> shown) {
    double worth = cell.numerator() == 0 ? ZERO : cell.numerator();
    return hiddenBefore.contains(shown) ? worth * HIDDEN_BEFORE : worth;
  }

  private void addEmpty(int release, LinkedTable table) {
    for (LinkedCell cell : table.empty()) {
      Numbers numbers = numbers(release, table, cell);
      cells.add(new Cell(List.of(numbers.numerator()), Cell.KNOWN, false));
      if (table.dividesBoth(cell.place())) {
        cells.add(new Cell(List.of(numbers.denominator()), Cell.KNOWN, false));
      }
    }
  }

  /** The sensitive counts of a cell become secrets; whether there are any. */
  private boolean addSecrets(LinkedTable table, LinkedCell cell, Numbers numbers) {
    CountedCell counted = table.counted(cell);
    Set<Quantity> sensitive = counted.sensitive(table.thresholds());
    for (Quantity quantity : sensitive) {
      Combination what =
          switch (quantity) {
            case NUMERATOR ->
                Combination.of(
                    table.numerator().isCount() ? numbers.numerator() : numbers.denominator());
            case DENOMINATOR -> Combination.of(numbers.denominator());
            case REST -> Combination.less(numbers.denominator(), numbers.numerator());
          };
      secrets.add(new SensitiveSum(what, counted.interval(quantity, table.thresholds())));
    }
    if (counted.complement() && !sensitive.isEmpty()) {
      notNegative.add(Combination.less(numbers.denominator(), numbers.numerator()));
    }
    return !sensitive.isEmpty();
  }

  /** The counts of a cell by number; without a denominator the numerator stands for it. */
  private record Numbers(int numerator, int denominator) {

    List<Integer> published(LinkedTable table) {
      return table.numerator().isShown() ? List.of(numerator, denominator) : List.of(denominator);
    }
  }

  private Numbers numbers(int release, LinkedTable table, LinkedCell cell) {
    ReleaseArea area = new ReleaseArea(release, cell.area());
    Counted counted = counted(release, table, cell.place());
    int numerator = number(counted.numerator(), area, cell.numerator());
    addContributors(table, numerator, cell.contributors().get(Quantity.NUMERATOR));
    if (counted.denominator() == null) {
      return new Numbers(numerator, numerator);
    }
    int denominator = number(counted.denominator(), area, cell.denominator());
    addContributors(table, denominator, cell.contributors().get(Quantity.DENOMINATOR));
    return new Numbers(numerator, denominator);
  }

  private int number(Population population, ReleaseArea area, long value) {
    int number = relations.number(population, area);
    values.put(number, value);
    return number;
  }

  private void addContributors(LinkedTable table, int number, Contributors who) {
    hiddenSums.add(number, table.thresholds().contributors(), who);
  }
}
