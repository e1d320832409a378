package nl.izamonitor.conf;

import java.time.LocalDate;
import nl.izamonitor.conf.Indicator.Measure;
import nl.izamonitor.conf.Indicator.Published;
import nl.izamonitor.model.Condition;

/**
 * An indicator of the rows of a source {@code t}: it counts them, per 100 of them where its method
 * divides, or takes over its figures.
 */
public final class SmallIndicator {

  private SmallIndicator() {}

  /** With the code {@code i}. */
  public static IndicatorBuilder of(String method) {
    return of("i", method);
  }

  public static IndicatorBuilder of(String code, String method) {
    IndicatorBuilder indicator = IndicatorBuilder.indicator(code).method(method).per(100);
    return method.equals("published")
        ? indicator.published(new Published("t", "v", "u", LocalDate.of(2023, 1, 1)))
        : indicator.numerator(rows(null)).denominator(method.equals("count") ? null : rows(null));
  }

  /** The rows that satisfy a condition; all of them for null. */
  public static Measure rows(Condition where) {
    return IndicatorBuilder.count("t", "u", where);
  }
}
