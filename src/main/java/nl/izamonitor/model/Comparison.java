package nl.izamonitor.model;

import java.io.Serializable;

/**
 * What may be said of a published value beside another. Numbers that it does not have are null.
 *
 * @param place what the value is about
 * @param origin whether any value that it rests on is synthetic
 */
public record Comparison(
    Release release,
    IndicatorKey indicator,
    Place place,
    Against against,
    Difference difference,
    Pace pace,
    Judgement judgement,
    Origin origin)
    implements Serializable {

  /**
   * With what a value is compared.
   *
   * @param kind the code of the comparison
   * @param with a period, level, category, breakdown or norm
   * @param value the value compared
   * @param other the value it is compared with
   */
  public record Against(String kind, String with, Double value, Double other)
      implements Serializable {}

  /**
   * What the comparison measures, with its limits.
   *
   * @param p two-sided, of no difference
   * @param corrected p corrected for all that is compared together
   * @param method how it was made; null without an estimate
   * @param basis what it follows from; null without an estimate
   */
  public record Difference(
      Double estimate,
      Double lower,
      Double upper,
      Double p,
      Double corrected,
      String method,
      Basis basis)
      implements Serializable {}

  /**
   * The change a year, of a norm.
   *
   * @param soFar since the 0-meting
   * @param needed to reach the norm in time
   */
  public record Pace(Double soFar, Double needed) implements Serializable {

    public static final Pace NONE = new Pace(null, null);
  }

  /**
   * What may be said.
   *
   * @param reason why nothing can be said, in words; null when the verdict says something
   */
  public record Judgement(Verdict verdict, String reason, String sentence)
      implements Serializable {}
}
