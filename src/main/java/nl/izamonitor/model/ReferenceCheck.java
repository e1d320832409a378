package nl.izamonitor.model;

import java.io.Serializable;

/**
 * A figure as its owner published it, beside ours.
 *
 * @param indicator the code of ours
 * @param published the code of what was taken over
 * @param source the owner
 */
public record ReferenceCheck(
    Release release,
    String indicator,
    String published,
    Place place,
    Figures figures,
    String source,
    String verdict,
    String sentence)
    implements Serializable {

  /**
   * Both figures.
   *
   * @param ours null where we show none
   * @param difference ours less theirs; null where we show none
   * @param tolerance in per cent of what was published
   */
  public record Figures(Double theirs, Double ours, Double difference, double tolerance)
      implements Serializable {}
}
