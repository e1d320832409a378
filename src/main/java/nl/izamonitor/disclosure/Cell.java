package nl.izamonitor.disclosure;

/**
 * One row that would be published, as far as protection is concerned.
 *
 * @param numerator its count
 * @param denominator what it is a part of; 0 when {@code divided} is false
 * @param divided whether there is a denominator
 * @param complement whether the difference of the two is itself a group of people
 */
public record Cell(long numerator, long denominator, boolean divided, boolean complement) {}
