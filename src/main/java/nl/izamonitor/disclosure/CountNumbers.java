package nl.izamonitor.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Unknown counts with numbers of their own, in the order in which they are met. */
final class CountNumbers {

  private final ProtectionProblem whole;
  private final BitSet known;
  private final Map<Integer, Integer> numbers = new LinkedHashMap<>();

  /** Their values, which grow with them. */
  private final List<Long> values = new ArrayList<>();

  CountNumbers(ProtectionProblem whole, BitSet known) {
    this.whole = whole;
    this.known = known;
  }

  List<Long> values() {
    return values;
  }

  /** By number which number it had. */
  List<Integer> wholes() {
    return List.copyOf(numbers.keySet());
  }

  List<Combination> sums(List<Combination> all, List<Integer> own) {
    return own.stream().map(all::get).map(this::renumbered).toList();
  }

  List<Cell> rows(List<Integer> own) {
    return own.stream()
        .map(row -> whole.rows().get(row))
        .map(
            row ->
                new Cell(
                    row.counts().stream().filter(c -> !known.get(c)).map(this::number).toList(),
                    row.worth(),
                    false))
        .toList();
  }

  List<SensitiveSum> secrets(List<Integer> own) {
    return own.stream()
        .map(secret -> whole.secrets().get(secret))
        .map(secret -> new SensitiveSum(renumbered(secret.what()), secret.width()))
        .toList();
  }

  /** What is known of a sum becomes the number in it. */
  private Combination renumbered(Combination sum) {
    int[] own = IntStream.range(0, sum.size()).filter(i -> !known.get(sum.count(i))).toArray();
    long rest =
        sum.rest()
            + IntStream.range(0, sum.size())
                .filter(i -> known.get(sum.count(i)))
                .mapToLong(i -> sum.times(i) * whole.values().get(sum.count(i)))
                .sum();
    return new Combination(
        IntStream.of(own).map(i -> number(sum.count(i))).toArray(),
        IntStream.of(own).map(sum::times).toArray(),
        rest);
  }

  private int number(int count) {
    return numbers.computeIfAbsent(
        count,
        c -> {
          values.add(whole.values().get(c));
          return values.size() - 1;
        });
  }
}
