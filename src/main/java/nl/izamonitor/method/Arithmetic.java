package nl.izamonitor.method;

/**
 * How a value and its limits follow from published counts, written so that another program can
 * compute it: arithmetic with {@code x} for the numerator, {@code n} for the denominator, {@code
 * per} of the definition and {@code z} for the quantile of 97.5% of the normal distribution. Its
 * functions are {@code sqrt}, {@code pow}, and {@code qchisq} and {@code qbeta} as R has them.
 *
 * @param lower null where no limits follow from the counts
 * @param upper null where no limits follow from the counts
 */
public record Arithmetic(String value, String lower, String upper) {

  static final Arithmetic QUOTIENT = new Arithmetic("x / n * per", null, null);

  /** A value with limits that are each arithmetic times {@code per}. */
  Arithmetic limits(String lower, String upper) {
    return new Arithmetic(value, "(%s) * per".formatted(lower), "(%s) * per".formatted(upper));
  }
}
