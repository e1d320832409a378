package nl.izamonitor.disclosure;

import java.util.Map;

/**
 * One row that would be published, as far as protection is concerned.
 *
 * @param numerator its count
 * @param denominator what it is a part of; 0 when {@code divided} is false
 * @param divided whether there is a denominator
 * @param complement whether the difference of the two is itself a group of people
 * @param contributors who makes up its counts, where that is told
 */
public record Cell(
    long numerator,
    long denominator,
    boolean divided,
    boolean complement,
    Map<Primary, Contributors> contributors) {

  /** A row of which it is not told who makes up its counts. */
  public Cell(long numerator, long denominator, boolean divided, boolean complement) {
    this(numerator, denominator, divided, complement, Map.of());
  }
}
