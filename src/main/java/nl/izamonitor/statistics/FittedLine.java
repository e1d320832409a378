package nl.izamonitor.statistics;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.statistics.LineEnds.End;

/**
 * Weighted line through ordered groups, each at the middle of its share of the population.
 *
 * @param members groups with inhabitants, in order
 * @param method scale and line
 */
record FittedLine(List<Member> members, SlopeMethod method) {

  /**
   * A group and what it weighs in the line.
   *
   * @param first its weight in the line's value at 0
   * @param last its weight in the value at 1
   */
  record Member(Group group, double first, double last) {

    double weight(End end) {
      return end == End.FIRST ? first : last;
    }
  }

  static FittedLine of(List<Group> groups, SlopeMethod method) {
    double total = groups.stream().mapToDouble(Group::population).sum();
    double[] shares = groups.stream().mapToDouble(g -> g.population() / total).toArray();
    double[] middles = new double[shares.length];
    double before = 0;
    for (int i = 0; i < shares.length; i++) {
      middles[i] = before + shares[i] / 2;
      before += shares[i];
    }
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      double[] one = new double[shares.length];
      one[i] = 1;
      WeightedLine line = WeightedLine.fit(middles, one, shares);
      members.add(new Member(groups.get(i), line.at(0), line.at(1)));
    }
    return new FittedLine(members, method);
  }

  /** The line's value at an end, on the scale of the line. */
  double scaled(End end) {
    double sum = 0;
    for (Member member : members) {
      sum += member.weight(end) * method.line().to(member.group().value());
    }
    return sum;
  }

  /** The line's value at an end, in the unit of the values. */
  double value(End end) {
    return method.line().from(scaled(end));
  }

  LineEnds ends() {
    if (method.scale() == Scale.PLAIN) {
      return new PlainEnds(this);
    }
    return method.fitted() ? ScaledEnds.of(this) : DrawnEnds.of(this);
  }
}
