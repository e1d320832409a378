package nl.izamonitor.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The quantile of a region among regions.
 *
 * @param number 1 up to the number of quantiles; 0 when refused
 * @param reason null when there is a number
 */
public record Quantile(int number, String reason) {

  /**
   * Quantiles of all regions, in their order.
   *
   * <p>With r the rank among n regions that have a value (regions with equal values share the best
   * rank): k + 1 - ⌈(n + 1 - r) k / n⌉. Domain any finite value, without unit. A missing or
   * infinite value is refused for that region; for all of them: fewer regions with a value than
   * quantiles, regions of which high and low mean different things, less than one quantile. May be
   * published when the values of all regions are, for ranks tell of the others.
   *
   * @param quantiles k: 4 for quartiles, 10 for deciles
   */
  public static List<Quantile> of(List<Ranked> regions, int quantiles) {
    if (regions == null) {
      return List.of();
    }
    List<Ranked> known = regions.stream().filter(Objects::nonNull).toList();
    double[] ascending =
        known.stream().mapToDouble(Ranked::value).filter(Double::isFinite).sorted().toArray();
    String fault =
        Check.first(
            known.stream().map(Ranked::highestFirst).distinct().count() > 1
                ? Reason.DIRECTION_DIFFERS
                : null,
            quantiles < 1 ? Reason.BAD_MULTIPLIER : null,
            ascending.length < quantiles ? Reason.TOO_FEW_REGIONS : null);
    return regions.stream().map(region -> of(region, ascending, quantiles, fault)).toList();
  }

  /**
   * The quantiles that each region would be in at the limits of its value, the others staying as
   * they are; formula, domain and publication as {@link #of}.
   *
   * @param limits of the regions in their order; of a region without any null
   * @return lowest and highest number at the level of the limits; null where there is none
   */
  public static List<Interval> reach(List<Ranked> regions, List<Interval> limits, int quantiles) {
    double[] ascending =
        regions.stream().mapToDouble(Ranked::value).filter(Double::isFinite).sorted().toArray();
    List<Interval> reach = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      Ranked region = regions.get(i);
      Interval own = limits.get(i);
      boolean known = own != null && Double.isFinite(region.value()) && ascending.length > 0;
      reach.add(known ? reach(region, own, ascending, quantiles) : null);
    }
    return reach;
  }

  private static Interval reach(Ranked region, Interval own, double[] ascending, int quantiles) {
    int low = moved(region, own.lower(), ascending, quantiles);
    int high = moved(region, own.upper(), ascending, quantiles);
    return new Interval(own.level(), Math.min(low, high), Math.max(low, high));
  }

  /** The quantile were this its value. */
  private static int moved(Ranked region, double value, double[] ascending, int quantiles) {
    Ranked there = new Ranked(value, region.highestFirst());
    // Where it stood before it is no longer.
    int itself = before(new Ranked(region.value(), region.highestFirst()), there) ? 1 : 0;
    return number(before(there, ascending) - itself, ascending.length, quantiles);
  }

  private static boolean before(Ranked one, Ranked other) {
    return one.highestFirst() ? one.value() > other.value() : one.value() < other.value();
  }

  private static int number(int before, long n, int quantiles) {
    return (int) (quantiles + 1 - ((n - before) * quantiles + n - 1) / n);
  }

  private static Quantile of(Ranked region, double[] ascending, int quantiles, String fault) {
    String reason =
        Check.first(fault, region == null ? Reason.MISSING : Check.finite(region.value()));
    if (reason != null) {
      return new Quantile(0, reason);
    }
    return new Quantile(number(before(region, ascending), ascending.length, quantiles), null);
  }

  /** How many regions come before this one. */
  private static int before(Ranked region, double[] ascending) {
    double value = region.value();
    return region.highestFirst()
        ? ascending.length - below(ascending, Math.nextUp(value))
        : below(ascending, value);
  }

  private static int below(double[] ascending, double value) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
