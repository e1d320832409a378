package nl.izamonitor.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.comparison.Draft.Against;
import nl.izamonitor.comparison.Subject.Groups;
import nl.izamonitor.conf.Indicator.Direction;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Group;
import nl.izamonitor.statistics.Inequality;
import nl.izamonitor.statistics.Reason;
import nl.izamonitor.statistics.Scale;
import nl.izamonitor.statistics.SlopeMethod;

/** Compares groups of people in one region and period. */
record AmongGroups(Subject subject, Contrast contrast) {

  /**
   * Compares the groups of a breakdown.
   *
   * @param rows by category; those of one region and period
   */
  List<Draft> of(Groups groups, Map<String, Shown> rows) {
    Shown last = rows.get(groups.last());
    if (last == null || !last.hasValue()) {
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>();
    Shown first = rows.get(groups.first());
    Result gap = contrast.between(last, first);
    Double other = first != null && first.hasValue() ? first.value() : null;
    drafts.add(
        new Draft(
            last,
            last.place(),
            new Against(ComparisonKind.KLOOF, groups.first(), other),
            // A difference between people is no gain for either: no way is the good one.
            Direction.NONE,
            gap,
            Draft.Pace.NONE));
    if (groups.ranked()) {
      drafts.add(
          new Draft(
              last,
              last.place().in(Comparisons.TOTAAL),
              new Against(ComparisonKind.HELLING, last.place().breakdown(), null),
              Direction.NONE,
              slope(last, groups, rows),
              Draft.Pace.NONE));
    }
    return drafts;
  }

  /** The value of the last person less that of the first, on a line through the groups. */
  private Result slope(Shown last, Groups groups, Map<String, Shown> rows) {
    List<Group> inOrder = new ArrayList<>();
    for (String code : groups.codes()) {
      Shown row = rows.get(code);
      String reason = contrast.reason(last, row);
      if (reason != null) {
        return Result.without(reason);
      }
      if (!row.hasLimits() || row.denominator() == null) {
        return Result.without(Redenen.GEEN_MARGE);
      }
      inOrder.add(
          Group.ofLimits(
              (double) row.denominator(),
              row.value(),
              contrast.estimate(row).at(Result.LEVEL),
              Scale.PLAIN));
    }
    Estimate slope = Inequality.slope(inOrder, SlopeMethod.PLAIN, Result.LEVEL).slope();
    return slope.refused()
        ? Result.without(Redenen.of(slope.reason() == null ? Reason.MISSING : slope.reason()))
        : contrast.withNothing(slope, last);
  }
}
