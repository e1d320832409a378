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
 * @param counts the numbers of its counts in the whole problem
 * @param rows the numbers of its rows there
 * @param secrets the numbers of its secrets
 */
record LinkedPart(
    ProtectionProblem problem, List<Integer> counts, List<Integer> rows, List<Integer> secrets) {

  /**
   * The parts with secrets, when all is published but what is hidden from the start and these
   * candidates.
   */
  static List<LinkedPart> of(ProtectionProblem whole, BitSet candidates) {
    return new Split(whole, candidates).parts();
  }

  /** Joins counts that stand in one sum, or in one row that may be hidden. */
  private static final class Split {

    private final ProtectionProblem whole;
    private final BitSet candidates;
    private final BitSet known = new BitSet();
    private final int[] joined;

    Split(ProtectionProblem whole, BitSet candidates) {
      this.whole = whole;
      this.candidates = candidates;
      this.joined = IntStream.range(0, whole.counts()).toArray();
      for (int row = 0; row < whole.rows().size(); row++) {
        if (!whole.rows().get(row).hidden() && !candidates.get(row)) {
          whole.rows().get(row).counts().forEach(known::set);
        }
      }
      known.or(zeros());
      whole.equations().forEach(sum -> join(unknown(sum.counts())));
      whole.notNegative().forEach(sum -> join(unknown(sum.counts())));
      candidates.stream().forEach(row -> join(unknown(row)));
      whole.secrets().forEach(secret -> join(unknown(secret.what().counts())));
    }

    /**
     * What is zero is taken to be known, unless it is a secret: it can follow from a sum of zero.
     * All that is unknown then is above zero, and can be a little more or less, so that it does not
     * follow from counts not being below zero either.
     */
    private BitSet zeros() {
      BitSet zeros = new BitSet();
      IntStream.range(0, whole.counts())
          .filter(count -> whole.values().get(count) == 0)
          .forEach(zeros::set);
      whole.secrets().stream()
          .filter(secret -> secret.what().size() == 1)
          .forEach(secret -> zeros.clear(secret.what().count(0)));
      return zeros;
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

    List<LinkedPart> parts() {
      Map<Integer, List<Integer>> secrets =
          byRoot(whole.secrets().stream().map(s -> unknown(s.what().counts())).toList());
      Map<Integer, List<Integer>> sums =
          byRoot(whole.equations().stream().map(s -> unknown(s.counts())).toList());
      Map<Integer, List<Integer>> differences =
          byRoot(whole.notNegative().stream().map(s -> unknown(s.counts())).toList());
      List<int[]> open = new ArrayList<>();
      for (int row = 0; row < whole.rows().size(); row++) {
        open.add(candidates.get(row) ? unknown(row) : new int[0]);
      }
      Map<Integer, List<Integer>> rows = byRoot(open);
      List<LinkedPart> parts = new ArrayList<>();
      secrets.forEach(
          (root, own) -> {
            CountNumbers numbers = new CountNumbers(whole, known);
            List<Integer> ownRows = rows.getOrDefault(root, List.of());
            ProtectionProblem problem =
                new ProtectionProblem(
                    numbers.values(),
                    numbers.sums(whole.equations(), sums.getOrDefault(root, List.of())),
                    numbers.sums(whole.notNegative(), differences.getOrDefault(root, List.of())),
                    numbers.rows(ownRows),
                    numbers.secrets(own));
            parts.add(new LinkedPart(problem, numbers.wholes(), ownRows, own));
          });
      return parts;
    }

    /** Which of these belong together; what is known already has no root, and stands under -1. */
    private Map<Integer, List<Integer>> byRoot(List<int[]> counts) {
      Map<Integer, List<Integer>> byRoot = new LinkedHashMap<>();
      for (int i = 0; i < counts.size(); i++) {
        int root = counts.get(i).length == 0 ? -1 : root(counts.get(i)[0]);
        byRoot.computeIfAbsent(root, r -> new ArrayList<>()).add(i);
      }
      return byRoot;
    }
  }
}
