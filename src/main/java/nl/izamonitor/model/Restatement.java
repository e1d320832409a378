package nl.izamonitor.model;

import java.io.Serializable;

/**
 * A part of the difference between a figure and what was published of it before; never a change in
 * care.
 *
 * @param from the name of the release that said something else
 * @param cause bron, dekking, indeling, definitie or niet te splitsen
 */
public record Restatement(
    Release release,
    IndicatorKey indicator,
    Place place,
    String from,
    String cause,
    Change change,
    String sentence,
    Origin origin)
    implements Serializable {

  /**
   * What the figure was and is, and what this part adds.
   *
   * @param numerator what it adds to the numerator; null where the figure has none
   * @param denominator what it adds to the denominator; null where the figure has none
   */
  public record Change(Double was, Double is, Double part, Long numerator, Long denominator)
      implements Serializable {}
}
