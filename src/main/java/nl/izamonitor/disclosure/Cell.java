package nl.izamonitor.disclosure;

import java.util.List;

/**
 * What is published or hidden together.
 *
 * @param counts the counts that it shows, first the one that it is about
 * @param worth how dear it is to lose; of two rows that would do the lesser is hidden, and what is
 *     {@link #KNOWN} never
 * @param hidden whether it is hidden from the start
 */
public record Cell(List<Integer> counts, double worth, boolean hidden) {

  /** What everybody knows already. */
  public static final double KNOWN = Double.POSITIVE_INFINITY;

  boolean isKnown() {
    return worth == KNOWN;
  }
}
