package nl.izamonitor.meting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.disclosure.Cell;
import nl.izamonitor.disclosure.Combination;
import nl.izamonitor.disclosure.ContributorRule;
import nl.izamonitor.disclosure.Contributors;
import nl.izamonitor.disclosure.Primary;
import nl.izamonitor.disclosure.Protection;
import nl.izamonitor.disclosure.ProtectionProblem;
import nl.izamonitor.disclosure.Row;
import nl.izamonitor.disclosure.Secret;
import nl.izamonitor.disclosure.Thresholds;
import nl.izamonitor.region.Regions;

/**
 * Protects the rows of indicators whose counts hang together, in one period: what is hidden in one
 * may not follow from what another shows, nor from what was frozen before.
 */
final class Linked {

  /** Hiding a zero hardly protects anything. */
  private static final double ZERO = 1000;

  /** What was hidden before is hidden rather than something else. */
  private static final double HIDDEN_BEFORE = 0.1;

  private final List<Edition> editions;
  private final Editions units;
  private final Sums sums;
  private final List<Row> rows = new ArrayList<>();
  private final HiddenSums hiddenSums = new HiddenSums();
  private final Set<Secret> secrets = new LinkedHashSet<>();
  private final Set<Combination> notNegative = new LinkedHashSet<>();

  /** The counts by number. */
  private final Map<Integer, Long> values = new HashMap<>();

  /** The counts of rows that were hidden before. */
  private final Set<List<Integer>> hiddenBefore = new HashSet<>();

  /**
   * With which floors the latest revision that has a row hides it; empty where it shows the row.
   * The last revision of the meting itself comes before all others, so that making it again changes
   * nothing.
   */
  private final Map<List<Integer>, Optional<Thresholds>> hiddenLast = new HashMap<>();

  private final Map<List<Integer>, Optional<Thresholds>> hiddenOwn = new HashMap<>();

  private Linked(List<Edition> editions) {
    this.editions = editions;
    Map<String, BitSet> all = new HashMap<>();
    editions.forEach(edition -> all.putAll(edition.populations().units()));
    units = new Editions(bouwstenen(editions), editions.size());
    sums = new Sums(all, units);
  }

  private static int bouwstenen(List<Edition> editions) {
    return editions.stream()
        .flatMap(edition -> edition.laid().stream())
        .mapToInt(Laid::bouwstenen)
        .max()
        .orElse(0);
  }

  /**
   * Per indicator of the meting that is made which of its rows are hidden, by their place among its
   * keys.
   *
   * @param editions the meting that is made, then what was frozen before, the latest first
   */
  static List<BitSet> hidden(List<Edition> editions) {
    return new Linked(editions).hidden();
  }

  private List<BitSet> hidden() {
    for (int edition = 0; edition < editions.size(); edition++) {
      for (Laid laid : editions.get(edition).laid()) {
        for (Key key : Stream.concat(laid.counted().stream(), laid.nothing().stream()).toList()) {
          count(edition, laid, key);
        }
      }
    }
    for (int edition = editions.size() - 1; edition > 0; edition--) {
      addEarlier(edition);
    }
    List<Map<Key, Integer>> numbers = editions.get(0).laid().stream().map(this::addMade).toList();
    List<Combination> equations = new ArrayList<>(sums.equations());
    List<Long> all = allValues();
    sums.lessPersons().forEach(d -> (isZero(d, all) ? equations : notNegative).add(d));
    BitSet hidden = hidden(all, equations, country(numbers));
    return IntStream.range(0, numbers.size())
        .mapToObj(i -> hidden(editions.get(0).laid().get(i), numbers.get(i), hidden))
        .toList();
  }

  /** Protects again as long as what is hidden has sums that contributors may not learn. */
  private BitSet hidden(List<Long> all, List<Combination> equations, BitSet country) {
    BitSet hidden = new BitSet();
    boolean more = true;
    while (more) {
      ProtectionProblem problem =
          new ProtectionProblem(
              all, equations, List.copyOf(notNegative), rows, List.copyOf(secrets));
      hidden = Protection.hidden(problem, country);
      more = secrets.addAll(hiddenSums.secrets(equations, all, shown(hidden)));
    }
    return hidden;
  }

  private BitSet shown(BitSet hidden) {
    BitSet shown = new BitSet();
    for (int row = 0; row < rows.size(); row++) {
      if (!hidden.get(row)) {
        rows.get(row).counts().forEach(shown::set);
      }
    }
    return shown;
  }

  /** The rows of the whole country. */
  private static BitSet country(List<Map<Key, Integer>> numbers) {
    BitSet country = new BitSet();
    numbers.stream()
        .flatMap(rows -> rows.entrySet().stream())
        .filter(row -> row.getKey().level().equals(Regions.NEDERLAND))
        .forEach(row -> country.set(row.getValue()));
    return country;
  }

  /** As many rows as persons can be known from larger counts, like what is zero. */
  private static boolean isZero(Combination less, List<Long> values) {
    return values
        .get(less.counts().findFirst().orElseThrow())
        .equals(values.get(less.counts().skip(1).findFirst().orElseThrow()));
  }

  private static BitSet hidden(Laid laid, Map<Key, Integer> numbers, BitSet hidden) {
    BitSet own = new BitSet();
    for (int key = 0; key < laid.keys().size(); key++) {
      Integer row = numbers.get(laid.keys().get(key));
      own.set(key, row != null && hidden.get(row));
    }
    return own;
  }

  /** The counts by number; of parts of dimensions that nobody publishes we do not say. */
  private List<Long> allValues() {
    sums.forEach(
        (population, own, number) ->
            values.computeIfAbsent(number, n -> units.value(population, own)));
    return IntStream.range(0, sums.size())
        .mapToObj(number -> values.getOrDefault(number, ProtectionProblem.UNTOLD))
        .toList();
  }

  /** What a row counts; the denominator is null when it has none. */
  private record Counting(Population numerator, Population denominator) {}

  private Counting counts(int edition, Laid laid, Key key) {
    Populations populations = editions.get(edition).populations();
    Indicator indicator = laid.spec().indicator();
    Population numerator =
        populations.of(populations.of(indicator.numerator()), key.breakdown(), key.category());
    if (indicator.denominator() == null) {
      return new Counting(numerator, null);
    }
    Population whole = populations.of(indicator.denominator());
    return new Counting(
        numerator,
        laid.dividesBoth(key) ? populations.of(whole, key.breakdown(), key.category()) : whole);
  }

  private void count(int edition, Laid laid, Key key) {
    Counting counts = counts(edition, laid, key);
    units.add(edition, counts.numerator(), new Editions.Counted(laid, key, PlaceSums.NUMERATOR));
    if (counts.denominator() != null) {
      units.add(
          edition, counts.denominator(), new Editions.Counted(laid, key, PlaceSums.DENOMINATOR));
    }
  }

  private void addEarlier(int edition) {
    Edition earlier = editions.get(edition);
    for (Laid laid : earlier.laid()) {
      for (Key key : laid.counted()) {
        Side side = side(edition, laid, key);
        List<Integer> shown = side.published(laid);
        boolean hidden = laid.wasHidden(key);
        rows.add(new Row(shown, hidden ? 0 : Row.KNOWN, hidden));
        if (hidden) {
          addSecrets(laid, key, side);
          hiddenBefore.add(shown);
        }
        (earlier.isLast() ? hiddenOwn : hiddenLast)
            .put(shown, hidden ? Optional.of(laid.spec().thresholds()) : Optional.empty());
      }
      addNothing(edition, laid);
    }
  }

  /** Gives per key the number of its row. */
  private Map<Key, Integer> addMade(Laid laid) {
    Map<Key, Integer> own = new HashMap<>();
    for (Key key : laid.counted()) {
      own.put(key, rows.size());
      Side side = side(0, laid, key);
      List<Integer> shown = side.published(laid);
      boolean small = addSecrets(laid, key, side);
      // What was enough to keep the secrets then is enough for the same ones now.
      boolean before =
          hiddenOwn
              .getOrDefault(shown, hiddenLast.getOrDefault(shown, Optional.empty()))
              .filter(laid.spec().thresholds()::equals)
              .isPresent();
      rows.add(new Row(shown, worth(laid.cell(key), shown), small || before));
    }
    addNothing(0, laid);
    return own;
  }

  private double worth(Cell cell, List<Integer> shown) {
    double worth = cell.numerator() == 0 ? ZERO : cell.numerator();
    return hiddenBefore.contains(shown) ? worth * HIDDEN_BEFORE : worth;
  }

  private void addNothing(int edition, Laid laid) {
    for (Key key : laid.nothing()) {
      Side side = side(edition, laid, key);
      rows.add(new Row(List.of(side.numerator()), Row.KNOWN, false));
      if (laid.dividesBoth(key)) {
        rows.add(new Row(List.of(side.denominator()), Row.KNOWN, false));
      }
    }
  }

  /** The small counts of a row become secrets; whether there are any. */
  private boolean addSecrets(Laid laid, Key key, Side side) {
    Cell cell = laid.cell(key);
    Set<Primary> small = Primary.of(cell, laid.spec().thresholds());
    for (Primary reason : small) {
      long width = laid.spec().width() ? reason.width(cell, laid.spec().thresholds()) : 0;
      Combination what =
          switch (reason) {
            case NUMERATOR -> Combination.of(laid.isSum() ? side.denominator() : side.numerator());
            case DENOMINATOR -> Combination.of(side.denominator());
            case REST -> Combination.less(side.denominator(), side.numerator());
          };
      secrets.add(new Secret(what, width));
    }
    if (cell.complement() && !small.isEmpty()) {
      notNegative.add(Combination.less(side.denominator(), side.numerator()));
    }
    return !small.isEmpty();
  }

  /** The counts of a row by number; without a denominator the numerator stands for it. */
  private record Side(int numerator, int denominator) {

    List<Integer> published(Laid laid) {
      return laid.spec().indicator().method().isWeighted()
          ? List.of(denominator)
          : List.of(numerator, denominator);
    }
  }

  private Side side(int edition, Laid laid, Key key) {
    Spot spot = new Spot(edition, laid.covered(key));
    Counting counts = counts(edition, laid, key);
    ContributorRule rule = laid.spec().thresholds().contributors();
    Map<Primary, Contributors> who = laid.counts(key).contributors();
    int numerator = sums.number(counts.numerator(), spot);
    values.put(numerator, laid.counts(key).numerator());
    hiddenSums.add(numerator, rule, who.get(Primary.NUMERATOR));
    if (counts.denominator() == null) {
      return new Side(numerator, numerator);
    }
    int denominator = sums.number(counts.denominator(), spot);
    values.put(denominator, laid.counts(key).denominator());
    hiddenSums.add(denominator, rule, who.get(Primary.DENOMINATOR));
    return new Side(numerator, denominator);
  }
}
