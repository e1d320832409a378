package nl.izamonitor.meting;

/**
 * The counts of one cell of a block.
 *
 * @param figure a published figure; null for counted indicators and where the source has none
 */
record Counts(long numerator, long denominator, Double figure) {

  static final Counts NONE = new Counts(0, 0, null);

  boolean empty() {
    return numerator == 0 && denominator == 0 && figure == null;
  }
}
