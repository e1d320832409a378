package nl.izamonitor.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Which populations of one measure are sums of others, each so many times, whoever is counted. A
 * population is a set of kinds of rows, one kind for every choice of a unit in each dimension.
 * There are too many kinds to write them out, so each population is tried: every unit of every
 * dimension gets a random weight, a kind has the product of the weights of its units, and a
 * population the sum of its kinds. With more trials than populations, sums that hold in all trials
 * hold always, but for a chance of one in a thousand million.
 */
final class PopulationSums {

  private static final Prime PRIME = Prime.FIRST;

  /** So many trials more than populations. */
  private static final int MORE = 4;

  /** No larger factors stand in a sum, nor larger denominators before it is made whole. */
  private static final int LARGEST = 1000;

  private static final long SEED = 1_000_003;

  private final Map<String, BitSet> all;
  private final int trials;
  private final Set<String> dimensions = new TreeSet<>();

  /** The weights of sets of units of a dimension. */
  private final Map<String, Map<BitSet, long[]>> sides = new HashMap<>();

  /**
   * What is left of each population when those before it are taken off, by the first trial in which
   * anything is: it is 1 there. After the trials stands how often each population is in it.
   */
  private final Map<Integer, long[]> left = new LinkedHashMap<>();

  private final List<Combination> sums = new ArrayList<>();

  private PopulationSums(List<Population> populations, Map<String, BitSet> all) {
    this.all = all;
    this.trials = populations.size() + MORE;
    populations.forEach(population -> dimensions.addAll(population.dimensions()));
  }

  /**
   * Sums that are 0, from which all others follow; their counts are places in the list. What is
   * added stands before what is taken off, and is one population if that can be.
   *
   * @param all the units of every dimension
   */
  static List<Combination> of(List<Population> populations, Map<String, BitSet> all) {
    PopulationSums sums = new PopulationSums(populations, all);
    for (int number = 0; number < populations.size(); number++) {
      long[] values = sums.values(List.copyOf(populations.get(number).boxes()));
      long[] row = Arrays.copyOf(values, sums.trials + populations.size());
      row[sums.trials + number] = 1;
      sums.add(row);
    }
    return sums.sums;
  }

  private void add(long[] row) {
    left.forEach(
        (pivot, other) -> {
          long times = row[pivot];
          for (int i = 0; i < row.length && times != 0; i++) {
            row[i] = PRIME.minus(row[i], PRIME.times(times, other[i]));
          }
        });
    int pivot = IntStream.range(0, trials).filter(t -> row[t] != 0).findFirst().orElse(trials);
    if (pivot == trials) {
      sums.add(whole(Arrays.copyOfRange(row, trials, row.length)));
    } else {
      long inverse = PRIME.inverse(row[pivot]);
      left.put(pivot, LongStream.of(row).map(number -> PRIME.times(number, inverse)).toArray());
    }
  }

  /** The sum in whole numbers. */
  private static Combination whole(long[] of) {
    for (int denominator = 1; denominator <= LARGEST; denominator++) {
      int[] factors = new int[of.length];
      boolean isWhole = true;
      for (int i = 0; i < of.length && isWhole; i++) {
        long factor = PRIME.signed(PRIME.times(of[i], denominator));
        isWhole = Math.abs(factor) <= LARGEST;
        factors[i] = (int) factor;
      }
      if (isWhole) {
        return ordered(factors);
      }
    }
    throw new IllegalStateException(
        "What some populations have in common has no sum in small whole numbers.");
  }

  private static Combination ordered(int[] factors) {
    long added = IntStream.of(factors).filter(factor -> factor > 0).count();
    long taken = IntStream.of(factors).filter(factor -> factor < 0).count();
    int sign = taken == 1 && added > 1 ? -1 : 1;
    int[] counts =
        IntStream.range(0, factors.length)
            .filter(i -> factors[i] != 0)
            .boxed()
            .sorted(Comparator.comparing(i -> sign * factors[i] < 0))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Combination(counts, IntStream.of(counts).map(i -> sign * factors[i]).toArray());
  }

  /** What boxes together have in each trial, where they overlap once. */
  private long[] values(List<SortedMap<String, BitSet>> boxes) {
    SortedMap<String, BitSet> first = boxes.get(0);
    long[] values = value(first);
    if (boxes.size() > 1) {
      List<SortedMap<String, BitSet>> rest = boxes.subList(1, boxes.size());
      long[] others = values(rest);
      List<SortedMap<String, BitSet>> both =
          rest.stream().map(box -> common(first, box)).filter(box -> !isEmpty(box)).toList();
      long[] twice = both.isEmpty() ? new long[trials] : values(both);
      for (int trial = 0; trial < trials; trial++) {
        values[trial] = PRIME.minus(PRIME.plus(values[trial], others[trial]), twice[trial]);
      }
    }
    return values;
  }

  private static SortedMap<String, BitSet> common(
      SortedMap<String, BitSet> one, SortedMap<String, BitSet> other) {
    SortedMap<String, BitSet> common = new TreeMap<>(one);
    other.forEach(
        (dimension, units) ->
            common.merge(
                dimension,
                units,
                (own, others) -> {
                  BitSet both = (BitSet) own.clone();
                  both.and(others);
                  return both;
                }));
    return common;
  }

  private static boolean isEmpty(SortedMap<String, BitSet> box) {
    return box.values().stream().anyMatch(BitSet::isEmpty);
  }

  private long[] value(SortedMap<String, BitSet> box) {
    long[] value = new long[trials];
    Arrays.fill(value, 1);
    for (String dimension : dimensions) {
      long[] side = side(dimension, box.getOrDefault(dimension, all.get(dimension)));
      Arrays.setAll(value, trial -> PRIME.times(value[trial], side[trial]));
    }
    return value;
  }

  /** The weight of units together in each trial. */
  private long[] side(String dimension, BitSet units) {
    return sides
        .computeIfAbsent(dimension, d -> new HashMap<>())
        .computeIfAbsent(units, u -> weight(dimension, u));
  }

  private long[] weight(String dimension, BitSet units) {
    long[] weight = new long[trials];
    for (int unit = units.nextSetBit(0); unit >= 0; unit = units.nextSetBit(unit + 1)) {
      // The same in every run, so that what is published is too.
      SplittableRandom random = new SplittableRandom(SEED * dimension.hashCode() + unit);
      Arrays.setAll(weight, trial -> PRIME.plus(weight[trial], PRIME.of(random.nextInt())));
    }
    return weight;
  }
}
