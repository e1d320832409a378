package nl.izamonitor.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A part of a problem that has nothing to do with the rest: its unknown counts with numbers of
 * their own, the rows that may be hidden, and its secrets.
 *
 * @param rows the numbers of its rows in the whole problem
 */
record Part(Problem problem, List<Integer> rows) {

  /**
   * The parts with secrets, when all is published but what is hidden from the start and these
   * candidates.
   */
  static List<Part> of(Problem whole, BitSet candidates) {
    return new Split(whole, candidates).parts();
  }

  /** Joins counts that stand in one sum, or in one row that may be hidden. */
  private static final class Split {

    private final Problem whole;
    private final BitSet candidates;
    private final BitSet known = new BitSet();
    private final int[] joined;

    Split(Problem whole, BitSet candidates) {
      this.whole = whole;
      this.candidates = candidates;
      this.joined = IntStream.range(0, whole.counts()).toArray();
      for (int row = 0; row < whole.rows().size(); row++) {
        if (!whole.rows().get(row).hidden() && !candidates.get(row)) {
          whole.rows().get(row).counts().forEach(known::set);
        }
      }
      whole.equations().forEach(sum -> join(unknown(sum.counts())));
      candidates.stream().forEach(row -> join(unknown(row)));
      whole.secrets().forEach(secret -> join(unknown(secret.what().counts())));
    }

    private int[] unknown(IntStream counts) {
      return counts.filter(count -> !known.get(count)).toArray();
    }

    private int[] unknown(int row) {
      return unknown(whole.rows().get(row).counts().stream().mapToInt(Integer::intValue));
    }

    private void join(int[] counts) {
      for (int i = 1; i < counts.length; i++) {
        joined[root(counts[i])] = root(counts[0]);
      }
    }

    private int root(int count) {
      int root = count;
      while (joined[root] != root) {
        joined[root] = joined[joined[root]];
        root = joined[root];
      }
      return root;
    }

    List<Part> parts() {
      Map<Integer, List<Secret>> secrets = new LinkedHashMap<>();
      for (Secret secret : whole.secrets()) {
        int[] counts = unknown(secret.what().counts());
        int at = counts.length == 0 ? -1 : root(counts[0]);
        secrets.computeIfAbsent(at, root -> new ArrayList<>()).add(secret);
      }
      Map<Integer, List<Combination>> sums = new LinkedHashMap<>();
      for (Combination sum : whole.equations()) {
        int[] counts = unknown(sum.counts());
        if (counts.length > 0) {
          sums.computeIfAbsent(root(counts[0]), root -> new ArrayList<>()).add(sum);
        }
      }
      Map<Integer, List<Integer>> rows = new LinkedHashMap<>();
      candidates.stream()
          .filter(row -> unknown(row).length > 0)
          .forEach(
              row -> rows.computeIfAbsent(root(unknown(row)[0]), r -> new ArrayList<>()).add(row));
      List<Part> parts = new ArrayList<>();
      secrets.forEach(
          (root, own) ->
              parts.add(
                  part(
                      sums.getOrDefault(root, List.of()),
                      rows.getOrDefault(root, List.of()),
                      own)));
      return parts;
    }

    private Part part(List<Combination> sums, List<Integer> rows, List<Secret> secrets) {
      Map<Integer, Integer> numbers = new LinkedHashMap<>();
      List<Combination> ownSums = sums.stream().map(sum -> renumbered(sum, numbers)).toList();
      List<Row> ownRows =
          rows.stream()
              .map(
                  row ->
                      new Row(
                          IntStream.of(unknown(row))
                              .mapToObj(count -> number(numbers, count))
                              .toList(),
                          whole.rows().get(row).worth(),
                          false))
              .toList();
      List<Secret> ownSecrets =
          secrets.stream()
              .map(secret -> new Secret(renumbered(secret.what(), numbers), secret.width()))
              .toList();
      return new Part(new Problem(numbers.size(), ownSums, ownRows, ownSecrets), rows);
    }

    private Combination renumbered(Combination sum, Map<Integer, Integer> numbers) {
      int[] own = IntStream.range(0, sum.size()).filter(i -> !known.get(sum.count(i))).toArray();
      return new Combination(
          IntStream.of(own).map(i -> number(numbers, sum.count(i))).toArray(),
          IntStream.of(own).map(sum::times).toArray());
    }

    private static int number(Map<Integer, Integer> numbers, int count) {
      return numbers.computeIfAbsent(count, c -> numbers.size());
    }
  }
}
