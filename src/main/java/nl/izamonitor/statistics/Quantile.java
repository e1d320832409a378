package nl.izamonitor.statistics;

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

  private static Quantile of(Ranked region, double[] ascending, int quantiles, String fault) {
    String reason =
        Check.first(fault, region == null ? Reason.MISSING : Check.finite(region.value()));
    if (reason != null) {
      return new Quantile(0, reason);
    }
    long n = ascending.length;
    long left = n - before(region, ascending);
    return new Quantile((int) (quantiles + 1 - (left * quantiles + n - 1) / n), null);
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
