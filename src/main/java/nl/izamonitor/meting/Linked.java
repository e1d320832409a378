package nl.izamonitor.meting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.disclosure.Cell;
import nl.izamonitor.disclosure.Combination;
import nl.izamonitor.disclosure.Primary;
import nl.izamonitor.disclosure.Problem;
import nl.izamonitor.disclosure.Protection;
import nl.izamonitor.disclosure.Row;
import nl.izamonitor.disclosure.Secret;

/**
 * Protects the rows of indicators whose counts hang together, in one period: what is hidden in one
 * may not follow from what another shows.
 */
final class Linked {

  /** Hiding a zero hardly protects anything. */
  private static final double ZERO = 1000;

  private final Places places;
  private final Populations populations;
  private final Sums sums;
  private final List<Row> rows = new ArrayList<>();
  private final List<Secret> secrets = new ArrayList<>();
  private final List<Combination> notNegative = new ArrayList<>();

  /** The counts by number. */
  private final Map<Integer, Long> values = new HashMap<>();

  private final Map<Population, Counted> countedAs = new HashMap<>();

  /** The row of every key, per indicator. */
  private final List<Map<Key, Integer>> numbers = new ArrayList<>();

  private Linked(Places places, Populations populations) {
    this.places = places;
    this.populations = populations;
    this.sums = new Sums(populations.units());
  }

  /** Per indicator which of its rows are hidden, by their place among its keys. */
  static List<BitSet> hidden(List<Laid> family, Places places, Populations populations) {
    Linked linked = new Linked(places, populations);
    family.forEach(linked::add);
    List<Combination> equations = linked.sums.equations();
    BitSet hidden =
        Protection.hidden(
            new Problem(
                linked.allValues(), equations, linked.notNegative, linked.rows, linked.secrets));
    List<BitSet> perIndicator = new ArrayList<>();
    for (int i = 0; i < family.size(); i++) {
      BitSet own = new BitSet();
      for (int key = 0; key < family.get(i).keys().size(); key++) {
        Integer row = linked.numbers.get(i).get(family.get(i).keys().get(key));
        own.set(key, row != null && hidden.get(row));
      }
      perIndicator.add(own);
    }
    return perIndicator;
  }

  /** The counts by number; of parts of dimensions that nobody publishes we do not say. */
  private List<Long> allValues() {
    sums.forEach(
        (population, bouwstenen, number) -> {
          Counted counted = countedAs.get(population);
          if (counted != null && !values.containsKey(number)) {
            values.put(number, counted.in(bouwstenen));
          }
        });
    return IntStream.range(0, sums.size())
        .mapToObj(number -> values.getOrDefault(number, Problem.UNTOLD))
        .toList();
  }

  /** Where the counts of a population stand in the tally. */
  private record Counted(Laid laid, Key key, int sum) {

    long in(BitSet bouwstenen) {
      return laid.counted(key, sum, bouwstenen);
    }
  }

  private void add(Laid laid) {
    Map<Key, Integer> own = new HashMap<>();
    for (Key key : laid.counted()) {
      own.put(key, rows.size());
      add(laid, key);
    }
    for (Key key : laid.nothing()) {
      Side side = side(laid, key);
      rows.add(new Row(List.of(side.numerator()), Row.KNOWN, false));
      if (laid.dividesBoth(key)) {
        rows.add(new Row(List.of(side.denominator()), Row.KNOWN, false));
      }
    }
    numbers.add(own);
  }

  private void add(Laid laid, Key key) {
    Cell cell = laid.cell(key);
    Side side = side(laid, key);
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
    double worth = cell.numerator() == 0 ? ZERO : cell.numerator();
    rows.add(new Row(side.published(laid), worth, !small.isEmpty()));
  }

  /** The counts of a row by number; without a denominator the numerator stands for it. */
  private record Side(int numerator, int denominator) {

    List<Integer> published(Laid laid) {
      return laid.spec().indicator().method().isWeighted()
          ? List.of(denominator)
          : List.of(numerator, denominator);
    }
  }

  private Side side(Laid laid, Key key) {
    Indicator indicator = laid.spec().indicator();
    BitSet bouwstenen = places.bouwstenen(key.level(), key.region());
    bouwstenen.andNot(laid.uncovered());
    Population population =
        populations.of(populations.of(indicator.numerator()), key.breakdown(), key.category());
    countedAs.putIfAbsent(population, new Counted(laid, key, PlaceSums.NUMERATOR));
    int numerator = sums.number(population, bouwstenen);
    values.put(numerator, laid.counts(key).numerator());
    if (indicator.denominator() == null) {
      return new Side(numerator, numerator);
    }
    Population whole = populations.of(indicator.denominator());
    Population divided =
        laid.dividesBoth(key) ? populations.of(whole, key.breakdown(), key.category()) : whole;
    countedAs.putIfAbsent(divided, new Counted(laid, key, PlaceSums.DENOMINATOR));
    int denominator = sums.number(divided, bouwstenen);
    values.put(denominator, laid.counts(key).denominator());
    return new Side(numerator, denominator);
  }
}
