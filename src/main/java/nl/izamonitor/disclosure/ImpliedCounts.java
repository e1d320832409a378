package nl.izamonitor.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Works out counts that we were not told. A count of which we do not know that it is 0 could be
 * found out to be so, and what it is a part of with it.
 */
final class ImpliedCounts {

  private final List<Combination> equations;
  private final long[] values;
  private final List<List<Integer>> equationsOf = new ArrayList<>();
  private final Deque<Integer> open = new ArrayDeque<>();

  private ImpliedCounts(List<Long> known, List<Combination> equations) {
    this.equations = equations;
    values = known.stream().mapToLong(Long::longValue).toArray();
    for (int count = 0; count < values.length; count++) {
      equationsOf.add(new ArrayList<>());
    }
    for (int i = 0; i < equations.size(); i++) {
      int equation = i;
      equations.get(i).counts().forEach(count -> equationsOf.get(count).add(equation));
      open.add(i);
    }
  }

  /** The counts by number, with all that follow from the others. */
  static List<Long> values(List<Long> known, List<Combination> equations) {
    ImpliedCounts implied = new ImpliedCounts(known, equations);
    while (!implied.open.isEmpty()) {
      implied.solve(implied.equations.get(implied.open.pop()));
    }
    return IntStream.range(0, implied.values.length).mapToObj(i -> implied.values[i]).toList();
  }

  /** The only count in a sum that we do not know is what is left; several of nothing are all 0. */
  private void solve(Combination equation) {
    long rest = equation.rest();
    int sign = 0;
    boolean alike = true;
    List<Integer> unknown = new ArrayList<>();
    for (int i = 0; i < equation.size(); i++) {
      long value = values[equation.count(i)];
      if (value == ProtectionProblem.UNKNOWN) {
        alike &= sign == 0 || sign == equation.times(i);
        sign = equation.times(i);
        unknown.add(equation.count(i));
      } else {
        rest += equation.times(i) * value;
      }
    }
    if (unknown.size() == 1) {
      know(unknown.get(0), -rest / sign);
    } else if (rest == 0 && alike) {
      unknown.forEach(count -> know(count, 0));
    }
  }

  private void know(int count, long value) {
    values[count] = value;
    open.addAll(equationsOf.get(count));
  }
}
