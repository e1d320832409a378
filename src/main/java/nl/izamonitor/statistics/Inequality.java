package nl.izamonitor.statistics;

import java.util.List;

/**
 * Inequality between groups that have an order, such as incomes. May be published when the values
 * of all groups are.
 */
public final class Inequality {

  static final String METHOD = "weighted line, normal errors";

  private Inequality() {}

  /**
   * Slope index of inequality: what the last person differs from the first, in the unit of the
   * values.
   *
   * <p>A line by least squares, weighted with the shares of the population, of the value on the
   * middle of each group's share (0 is the first person, 1 the last); the index is its slope. That
   * is a weighted sum of independent values with normal errors, so the limits are plain: index ± z
   * √Σ(weight × standard error)². Domain: any value; errors of 0 give limits equal to the index. A
   * group without inhabitants is left out. Refused: a missing, negative or infinite number, and
   * fewer than two groups.
   *
   * @param groups from first to last
   */
  public static Estimate slope(List<Group> groups, double... levels) {
    List<Group> inhabited =
        groups == null
            ? List.of()
            : groups.stream().filter(group -> group == null || group.population() != 0).toList();
    String fault = Check.first(Levels.fault(levels), fault(inhabited));
    if (fault != null) {
      return Estimate.refused(METHOD, fault);
    }
    double[] weights = weights(inhabited);
    double slope = 0;
    double variance = 0;
    for (int i = 0; i < weights.length; i++) {
      slope += weights[i] * inhabited.get(i).value();
      variance += StrictMath.pow(weights[i] * inhabited.get(i).standardError(), 2);
    }
    double centre = slope;
    double error = StrictMath.sqrt(variance);
    return Estimate.of(
        METHOD,
        slope,
        levels,
        level -> {
          double reach = Distributions.z(level) * error;
          return new Interval(level, centre - reach, centre + reach);
        });
  }

  private static String fault(List<Group> groups) {
    String fault = null;
    for (Group group : groups) {
      fault = Check.first(fault, group == null ? Reason.MISSING : group.fault());
    }
    return Check.first(fault, groups.size() < 2 ? Reason.TOO_FEW_GROUPS : null);
  }

  /** What the value of each group adds to the slope of the line. */
  private static double[] weights(List<Group> groups) {
    double total = groups.stream().mapToDouble(Group::population).sum();
    double[] shares = groups.stream().mapToDouble(g -> g.population() / total).toArray();
    double[] middles = new double[shares.length];
    double before = 0;
    for (int i = 0; i < shares.length; i++) {
      middles[i] = before + shares[i] / 2;
      before += shares[i];
    }
    double[] weights = new double[shares.length];
    for (int i = 0; i < shares.length; i++) {
      double[] one = new double[shares.length];
      one[i] = 1;
      weights[i] = WeightedLine.fit(middles, one, shares).slope();
    }
    return weights;
  }
}
