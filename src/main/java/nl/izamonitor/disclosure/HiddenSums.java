package nl.izamonitor.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.model.Contributors;

/**
 * What a total less its published parts tells: the sum of its hidden parts. That sum obeys the rule
 * of contributors like a cell does. Who makes it up is known within bounds: nobody has more of it
 * than of the total, nor more than of its parts together.
 */
final class HiddenSums {

  private final Map<Integer, ContributorRule> rules = new HashMap<>();
  private final Map<Integer, Contributors> contributors = new HashMap<>();

  /** Notes who makes up a count that is published or hidden as a cell. */
  void add(int count, ContributorRule rule, Contributors who) {
    if (!rule.equals(ContributorRule.NONE)) {
      rules.put(count, rule);
      if (who != null) {
        contributors.put(count, who);
      }
    }
  }

  /**
   * The sums that may not be known, as secrets.
   *
   * @param equations totals less their parts
   * @param shown the counts that are published
   */
  Set<SensitiveSum> secrets(List<Combination> equations, List<Long> values, BitSet shown) {
    Set<SensitiveSum> secrets = new LinkedHashSet<>();
    for (Combination equation : equations) {
      int whole = equation.counts().findFirst().orElseThrow();
      ContributorRule rule = rules.get(whole);
      List<Integer> hidden =
          equation
              .counts()
              .skip(1)
              .filter(part -> !shown.get(part) && values.get(part) != 0)
              .boxed()
              .toList();
      if (rule != null && shown.get(whole) && hidden.size() > 1) {
        Contributors who = together(whole, hidden, values);
        if (rule.hides(who.total(), who)) {
          secrets.add(new SensitiveSum(Combination.sum(hidden), rule.width(who)));
        }
      }
    }
    return secrets;
  }

  private Contributors together(int whole, List<Integer> parts, List<Long> values) {
    long total = 0;
    long number = 0;
    long[] largest = new long[Contributors.LARGEST];
    for (int part : parts) {
      long value =
          values.get(part) == ProtectionProblem.UNKNOWN ? values.get(whole) : values.get(part);
      Contributors who = contributors.get(part);
      total += value;
      number = Math.max(number, who == null ? 0 : who.number());
      for (int n = 0; n < largest.length; n++) {
        largest[n] += who == null ? value : who.together(n + 1);
      }
    }
    Contributors all = contributors.get(whole);
    List<Long> together = new ArrayList<>();
    for (int n = 0; n < largest.length; n++) {
      long most = all == null ? largest[n] : Math.min(largest[n], all.together(n + 1));
      together.add(Math.min(most, total));
    }
    return new Contributors(Math.max(number, atLeast(total, together.get(0))), total, together);
  }

  /** So many it takes to make up a total when none has more than the largest. */
  private static long atLeast(long total, long largest) {
    return largest == 0 ? 0 : -Math.floorDiv(-total, largest);
  }
}
