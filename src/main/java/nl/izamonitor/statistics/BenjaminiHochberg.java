package nl.izamonitor.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Correction for looking many times. */
public final class BenjaminiHochberg {

  private BenjaminiHochberg() {}

  /**
   * P values with the false discovery rate controlled (Benjamini and Hochberg 1995).
   *
   * <p>The i-th smallest of m becomes the lowest of p_j (m/j) over j ≥ i, at most 1. Domain 0..1;
   * NaN stays NaN and does not count in m, and so does what is outside the domain. An empty family
   * is empty. May be published when the comparisons are.
   */
  public static double[] corrected(double... p) {
    if (p == null) {
      return new double[0];
    }
    List<Integer> descending =
        IntStream.range(0, p.length)
            .filter(i -> p[i] >= 0 && p[i] <= 1)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
            .toList();
    double[] corrected = new double[p.length];
    Arrays.fill(corrected, Double.NaN);
    double lowest = 1;
    int m = descending.size();
    for (int i = 0; i < m; i++) {
      lowest = Math.min(lowest, p[descending.get(i)] * ((double) m / (m - i)));
      corrected[descending.get(i)] = lowest;
    }
    return corrected;
  }

  /**
   * The comparisons in the same order with both p values and a verdict by the corrected one;
   * refused ones stay refused and do not count.
   */
  public static List<TestedDifference> corrected(List<TestedDifference> family) {
    List<TestedDifference> result = new ArrayList<>();
    for (TestedDifference member : family == null ? List.<TestedDifference>of() : family) {
      result.add(
          member == null
              ? TestedDifference.refused(Difference.SQUARE_AND_ADD, 0, Reason.MISSING)
              : member);
    }
    double[] corrected = corrected(result.stream().mapToDouble(TestedDifference::p).toArray());
    for (int i = 0; i < corrected.length; i++) {
      result.set(i, result.get(i).withCorrected(corrected[i]));
    }
    return result;
  }
}
