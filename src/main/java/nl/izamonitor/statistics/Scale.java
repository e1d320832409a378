package nl.izamonitor.statistics;

/** The scale on which an error is normal, or a line straight. */
public enum Scale {
  /** As they are: means, life expectancy. */
  PLAIN {
    @Override
    double to(double value) {
      return value;
    }

    @Override
    double from(double scaled) {
      return scaled;
    }
  },
  /** Natural logarithm: rates. */
  LOG {
    @Override
    double to(double value) {
      return value > 0 ? StrictMath.log(value) : Double.NEGATIVE_INFINITY;
    }

    @Override
    double from(double scaled) {
      return StrictMath.exp(scaled);
    }
  },
  /** Logarithm of the odds: proportions as fractions. */
  LOGIT {
    @Override
    double to(double value) {
      return value < 1 ? LOG.to(value) - StrictMath.log1p(-value) : Double.POSITIVE_INFINITY;
    }

    @Override
    double from(double scaled) {
      return 1 / (1 + StrictMath.exp(-scaled));
    }
  };

  /** The value on this scale; infinite outside its domain. */
  abstract double to(double value);

  abstract double from(double scaled);
}
