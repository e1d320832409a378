package nl.izamonitor.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.comparison.Draft.Against;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Direction;
import nl.izamonitor.conf.Norms.Bound;
import nl.izamonitor.conf.Norms.Norm;

/** How far a value is from what was agreed, and how fast it moves; nothing is foretold. */
record AgainstNorms(Subject subject, Contrast contrast, OverTime overTime) {

  private static final String PROCENT = "procent";
  private static final String PROCENTPUNT = "procentpunt";
  private static final int PERCENT = 100;

  /** Every value of a series against every norm. */
  List<Draft> of(Map<String, Shown> series) {
    List<Draft> drafts = new ArrayList<>();
    for (Shown shown : series.values()) {
      if (shown.hasValue()) {
        subject.norms().forEach(norm -> drafts.add(against(shown, norm, series)));
      }
    }
    return drafts;
  }

  private Draft against(Shown shown, Norm norm, Map<String, Shown> series) {
    String reason = norm.value() == null ? Redenen.GEEN_GETAL : null;
    Double target = norm.value() == null ? null : target(shown, norm, series);
    if (reason == null && target == null) {
      reason = isOfUnit(norm) ? Redenen.GEEN_BEGIN : Redenen.EENHEID;
    }
    Result result = reason == null ? contrast.withFixed(shown, target) : Result.without(reason);
    return new Draft(
        shown,
        shown.place(),
        new Against(ComparisonKind.NORM, norm.norm(), target),
        isUp(norm) ? Direction.HIGHER : Direction.LOWER,
        result,
        target == null ? Draft.Pace.NONE : pace(shown, target, norm, series));
  }

  static boolean isUp(Norm norm) {
    return norm.bound() == Bound.MINSTENS || norm.bound() == Bound.STIJGING;
  }

  /** The value to reach; null when it is not known, or is in another unit. */
  private Double target(Shown shown, Norm norm, Map<String, Shown> series) {
    if (!isOfUnit(norm)) {
      return null;
    }
    if (norm.bound() == Bound.MINSTENS || norm.bound() == Bound.HOOGSTENS) {
      return norm.value();
    }
    Double from = norm.baseline();
    if (from == null && norm.baselineYear() != null) {
      Shown base = series.get(String.valueOf(norm.baselineYear()));
      // Nothing is set against a value that the series cannot be compared with.
      boolean comparable = overTime.incomparable(shown, base) == null;
      from = base != null && comparable ? base.value() : null;
    }
    if (from == null) {
      return null;
    }
    boolean relative = norm.unit().equals(PROCENT);
    double step = relative ? from * norm.value() / PERCENT : norm.value();
    return Result.digits(norm.bound() == Bound.STIJGING ? from + step : from - step);
  }

  /**
   * Whether the norm can be set beside values; of a percentage, a change in per cent is unclear.
   */
  private boolean isOfUnit(Norm norm) {
    boolean change = norm.bound() == Bound.DALING || norm.bound() == Bound.STIJGING;
    boolean ofUnit = norm.unit().equals(unit()) || norm.unit().equals(Dutch.plural(unit()));
    if (!change) {
      return ofUnit;
    }
    return unit().equals(PROCENT)
        ? norm.unit().equals(PROCENTPUNT)
        : ofUnit || norm.unit().equals(PROCENT);
  }

  private String unit() {
    Indicator indicator = subject.indicator();
    boolean share =
        indicator.method() == Indicator.Method.PROPORTION
            || indicator.method() == Indicator.Method.WEIGHTED_PROPORTION;
    return share && indicator.per() == PERCENT ? PROCENT : indicator.numeratorUnit();
  }

  private Draft.Pace pace(Shown shown, double target, Norm norm, Map<String, Shown> series) {
    Double soFar = null;
    String nulmeting = subject.nulmeting();
    if (nulmeting != null && nulmeting.compareTo(shown.period()) < 0) {
      Double change = overTime.between(shown, series.get(nulmeting)).estimate();
      soFar = change == null ? null : change / Subject.years(nulmeting, shown.period());
    }
    double toGo = target - shown.value();
    boolean reached = isUp(norm) ? toGo <= 0 : toGo >= 0;
    double years = norm.year() == null ? 0 : Subject.yearsUntil(shown.period(), norm.year());
    Double needed = reached || years <= 0 ? null : toGo / years;
    return new Draft.Pace(Result.digits(soFar), Result.digits(needed), norm.year());
  }
}
