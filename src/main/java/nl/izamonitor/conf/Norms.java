package nl.izamonitor.conf;

import java.io.Serializable;
import java.util.List;

/** What was agreed to reach, {@code conf/reference/normen/<name>.yml}. */
public record Norms(Location location, String name, List<Norm> norms) {

  /**
   * One agreement.
   *
   * @param norm its name
   * @param indicator the code of the indicator that shows it
   * @param title what was agreed, for a reader
   * @param bound how the value must stand to {@code value}
   * @param value in the unit; absent when no number was agreed
   * @param unit of the value
   * @param year by the end of which; absent when no year was agreed
   * @param baseline the value that it started from
   * @param baselineYear the year of the baseline
   * @param source where it was agreed
   */
  public record Norm(
      String norm,
      String indicator,
      String title,
      Bound bound,
      @OptionalKey Double value,
      String unit,
      @OptionalKey Integer year,
      @OptionalKey Double baseline,
      @OptionalKey Integer baselineYear,
      String source)
      implements Serializable {}

  /** How a value must stand to that of the norm. */
  public enum Bound {
    MINSTENS,
    HOOGSTENS,
    /** By so much below the baseline. */
    DALING,
    /** By so much above the baseline. */
    STIJGING
  }
}
