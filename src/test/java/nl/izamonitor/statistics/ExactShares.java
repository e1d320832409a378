package nl.izamonitor.statistics;

/** Exact limits of a share, as an oracle for what is made of them. */
public final class ExactShares {

  private ExactShares() {}

  public static Interval of(double x, double n, double level) {
    return Crude.clopperPearson(x, n, level);
  }
}
