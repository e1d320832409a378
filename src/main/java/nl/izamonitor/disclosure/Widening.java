package nl.izamonitor.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which rows to hide beside secrets that are too narrow: one more in a sum they stand in. */
final class Widening {

  private final Problem problem;
  private final List<List<Integer>> rowsOf = new ArrayList<>();
  private final List<List<Integer>> sumsOf = new ArrayList<>();
  private final BitSet hidden = new BitSet();
  private final Set<Integer> widened = new HashSet<>();

  /** A problem of which the hidden rows are hidden from the start. */
  Widening(Problem problem) {
    this.problem = problem;
    for (int count = 0; count < problem.counts(); count++) {
      rowsOf.add(new ArrayList<>());
      sumsOf.add(new ArrayList<>());
    }
    for (int row = 0; row < problem.rows().size(); row++) {
      for (int count : problem.rows().get(row).counts()) {
        rowsOf.get(count).add(row);
      }
    }
    for (int sum = 0; sum < problem.equations().size(); sum++) {
      for (int count : problem.equations().get(sum).counts().toArray()) {
        sumsOf.get(count).add(sum);
      }
    }
  }

  /** Hides a row for a secret, unless one was hidden in the same sum a moment ago. */
  void widen(Secret secret) {
    Set<Integer> near = new HashSet<>();
    secret.what().counts().forEach(near::add);
    Set<Integer> seen = new HashSet<>();
    while (!near.isEmpty()) {
      Set<Integer> sums = new HashSet<>();
      near.forEach(count -> sums.addAll(sumsOf.get(count)));
      if (sums.stream().anyMatch(widened::contains)) {
        return;
      }
      Optional<Integer> found = best(sums, secret.width());
      if (found.isPresent()) {
        hide(found.get());
        return;
      }
      seen.addAll(near);
      near = new HashSet<>();
      for (int sum : sums) {
        near.addAll(problem.equations().get(sum).counts().boxed().toList());
      }
      near.removeAll(seen);
    }
  }

  /** The count that is least worth of those that are large enough; else the largest. */
  private Optional<Integer> best(Set<Integer> sums, long width) {
    int[] shown =
        sums.stream()
            .flatMapToInt(sum -> problem.equations().get(sum).counts())
            .distinct()
            .filter(this::isShown)
            .sorted()
            .toArray();
    Optional<Integer> enough =
        IntStream.of(shown)
            .filter(count -> problem.values().get(count) >= width)
            .boxed()
            .min((one, other) -> Double.compare(worth(one), worth(other)));
    return enough.isPresent()
        ? enough
        : IntStream.of(shown).boxed().max((one, other) -> Long.compare(value(one), value(other)));
  }

  private boolean isShown(int count) {
    return rowsOf.get(count).stream().anyMatch(row -> !problem.rows().get(row).hidden())
        && worth(count) < Row.KNOWN;
  }

  private double worth(int count) {
    return rowsOf.get(count).stream().mapToDouble(row -> problem.rows().get(row).worth()).sum();
  }

  private long value(int count) {
    return problem.values().get(count);
  }

  private void hide(int count) {
    rowsOf.get(count).forEach(hidden::set);
    widened.addAll(sumsOf.get(count));
  }

  /** The problem with these rows hidden; empty when there was nothing left to hide. */
  Optional<Problem> problem() {
    return hidden.isEmpty() ? Optional.empty() : Optional.of(problem.hiding(hidden));
  }
}
