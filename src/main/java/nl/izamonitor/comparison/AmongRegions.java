package nl.izamonitor.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.comparison.Draft.Against;
import nl.izamonitor.conf.Indicator.Method;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Evidence;
import nl.izamonitor.statistics.Funnel;
import nl.izamonitor.statistics.Interval;
import nl.izamonitor.statistics.Quantile;
import nl.izamonitor.statistics.Ranked;

/** Compares the regions of a level with each other and with the country, in one period. */
record AmongRegions(Subject subject, Contrast contrast) {

  static final int QUARTERS = 4;

  /** The level whose one region is the country. */
  static final String NEDERLAND = "nederland";

  /** Limits at 99.8 % over those at 95 %. */
  private static final double STRICT = 0.998;

  private static final double STRICT_OVER_USUAL = 3.090232306167813 / 1.959963984540054;

  /**
   * Compares the values of one category.
   *
   * @param byLevel the rows of its regions per level; the country is one of them
   */
  List<Draft> of(Map<String, List<Shown>> byLevel) {
    List<Draft> drafts = new ArrayList<>();
    Shown country = byLevel.getOrDefault(NEDERLAND, List.of()).stream().findFirst().orElse(null);
    byLevel.forEach(
        (level, regions) -> {
          if (!level.equals(NEDERLAND)) {
            for (Shown region : regions) {
              if (region.hasValue() && region.hasCounts()) {
                drafts.add(rest(region, country));
                drafts.add(funnel(region, country));
              }
            }
            // Of numbers of things the place says how large a region is, and no more.
            if (subject.indicator().method() != Method.COUNT) {
              drafts.addAll(quarters(regions));
            }
          }
        });
    return drafts;
  }

  private Draft rest(Shown region, Shown country) {
    boolean counts = country == null || !country.hasValue() || country.hasCounts();
    Result result =
        counts ? contrast.withRest(region, country) : Result.without(Redenen.GEEN_MARGE);
    Double other = result.estimate() == null ? null : contrast.restValue(region, country);
    return draft(region, new Against(ComparisonKind.REST, NEDERLAND, other), result);
  }

  private Draft funnel(Shown region, Shown country) {
    String reason = contrast.reason(region, country);
    if (reason != null) {
      return draft(
          region, new Against(ComparisonKind.TRECHTER, NEDERLAND, null), Result.without(reason));
    }
    double target = country.value();
    Against against = new Against(ComparisonKind.TRECHTER, NEDERLAND, target);
    if (!region.hasLimits()) {
      Result result = Result.untested(region.value() - target, Redenen.GEEN_MARGE);
      return draft(region, against, result);
    }
    Result test = contrast.withFixed(region, target);
    Interval limits = limits(region, target);
    Evidence verdict =
        region.value() > limits.upper() ? Evidence.HIGHER : Evidence.NO_DIFFERENCE_SHOWN;
    verdict = region.value() < limits.lower() ? Evidence.LOWER : verdict;
    return draft(
        region,
        against,
        new Result(
            test.estimate(), limits.lower(), limits.upper(), test.p(), verdict, test.reason()));
  }

  private static Interval strict(Estimate estimate) {
    Interval usual = estimate.at(Result.LEVEL);
    double value = estimate.value();
    return new Interval(
        STRICT,
        value - STRICT_OVER_USUAL * (value - usual.lower()),
        value + STRICT_OVER_USUAL * (usual.upper() - value));
  }

  /** Where the value of a region of this size lies by chance alone, at 99.8 %. */
  private Interval limits(Shown region, double target) {
    if (subject.indicator().method() == Method.PROPORTION) {
      int per = subject.indicator().per();
      Estimate funnel = Funnel.proportion(target / per, (double) region.denominator(), per, STRICT);
      if (!funnel.refused()) {
        return funnel.at(STRICT);
      }
    }
    // Whose own limits just leave the target out lies just outside: so far below as its limits are
    // above, and the other way round.
    Interval own = strict(contrast.estimate(region));
    double below = region.value() - own.lower();
    double above = own.upper() - region.value();
    return new Interval(STRICT, Math.max(0, target - above), target + below);
  }

  private List<Draft> quarters(List<Shown> regions) {
    List<Ranked> ranked =
        regions.stream()
            .map(region -> new Ranked(region.hasValue() ? region.value() : Double.NaN, false))
            .toList();
    List<Quantile> quarters = Quantile.of(ranked, QUARTERS);
    List<Interval> limits =
        regions.stream()
            .map(r -> r.hasValue() && r.hasLimits() ? contrast.estimate(r).at(Result.LEVEL) : null)
            .toList();
    List<Interval> reach = Quantile.reach(ranked, limits, QUARTERS);
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      if (regions.get(i).hasValue()) {
        Result result = quarter(quarters.get(i), reach.get(i));
        String level = regions.get(i).place().level();
        drafts.add(
            draft(regions.get(i), new Against(ComparisonKind.KWANTIEL, level, null), result));
      }
    }
    return drafts;
  }

  /** A place is no test: only a region that is in one half with its margin is said to be there. */
  private static Result quarter(Quantile quarter, Interval reach) {
    if (quarter.reason() != null) {
      return Result.without(Redenen.of(quarter.reason()));
    }
    double number = quarter.number();
    if (reach == null) {
      return Result.untested(number, Redenen.GEEN_MARGE);
    }
    double half = QUARTERS / 2;
    Evidence verdict = reach.lower() > half ? Evidence.HIGHER : Evidence.NO_DIFFERENCE_SHOWN;
    verdict = reach.upper() <= half ? Evidence.LOWER : verdict;
    return new Result(number, reach.lower(), reach.upper(), null, verdict, null);
  }

  private Draft draft(Shown region, Against against, Result result) {
    return new Draft(
        region, region.place(), against, subject.indicator().direction(), result, Draft.Pace.NONE);
  }
}
