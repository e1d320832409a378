package nl.izamonitor.statistics;

/** The uncertain values at both ends of a line, of which quantiles are asked. */
interface LineEnds {

  /** True when the end is above 0 by more than its error at all levels. */
  boolean above(End end, double... levels);

  /** Quantile of last minus first. */
  double difference(double chance);

  /** Quantile of the other end over {@code base}. */
  double ratio(End base, double chance);

  /** One end of the line. */
  enum End {
    FIRST,
    LAST;

    End other() {
      return this == FIRST ? LAST : FIRST;
    }
  }
}
