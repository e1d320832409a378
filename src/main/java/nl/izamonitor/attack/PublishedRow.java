package nl.izamonitor.attack;

import java.util.List;

/**
 * A published row.
 *
 * @param version of the definition
 * @param numerator null where the row shows none
 * @param denominator null where the row shows none
 * @param coverage the share of the inhabitants that the row is about; null where it shows none
 * @param reason null for none
 */
record PublishedRow(
    RowKey key,
    int version,
    Long numerator,
    Long denominator,
    Double coverage,
    String status,
    String reason) {

  /** The columns beside those of the key. */
  static final List<String> COLUMNS =
      List.of("version", "numerator", "denominator", "coverage", "status", "reason");

  static final String UNKNOWN = "ONBEKEND";
  static final String TOTAL = "totaal";
  static final String MUNICIPALITY = "gemeente";

  private static final String HIDDEN = "beschermd";
  private static final String MISSING = "ontbreekt";
  private static final String LEFT_OUT = "(geen rij)";

  /** What the reason begins with of a row whose region is not covered by the data. */
  private static final String UNCOVERED = "dekking";

  private static final String NOTHING_COVERED = UNCOVERED + " 0 %";

  /**
   * Reads the cells of these columns.
   *
   * @throws NumberFormatException when a number is none
   */
  static PublishedRow of(RowKey key, List<String> cells) {
    return new PublishedRow(
        key,
        Integer.parseInt(cells.get(0)),
        count(cells.get(1)),
        count(cells.get(2)),
        cells.get(3) == null ? null : Double.valueOf(cells.get(3)),
        cells.get(4),
        cells.get(5));
  }

  /** Amounts have as many decimals in every row: without the point they are whole numbers. */
  private static Long count(String text) {
    return text == null ? null : Long.valueOf(text.replace(".", ""));
  }

  /** Numerator or denominator; null where the row shows none. */
  Long count(Finding.Count which) {
    return which == Finding.Count.NUMERATOR ? numerator : denominator;
  }

  boolean isHidden() {
    return HIDDEN.equals(status);
  }

  boolean isMissing() {
    return MISSING.equals(status);
  }

  boolean isUncovered() {
    return isMissing() && reason != null && reason.startsWith(UNCOVERED);
  }

  boolean isWhollyUncovered() {
    return isUncovered() && reason.equals(NOTHING_COVERED);
  }

  boolean isCoveredInPart() {
    return isUncovered() || (coverage != null && coverage < 1);
  }

  boolean isTotal() {
    return key.breakdown().equals(TOTAL);
  }

  boolean isLeftOut() {
    return LEFT_OUT.equals(status);
  }

  /** The row that is not there because nothing was counted in it. */
  PublishedRow leftOut(String region, String category) {
    RowKey other = key.with(RowKey.REGION, region).with(RowKey.CATEGORY, category);
    return new PublishedRow(other, version, 0L, 0L, null, LEFT_OUT, null);
  }

  /** The row as a finding names it. */
  String name() {
    String part = isTotal() ? "" : " " + key.breakdown() + " " + key.category();
    return "%s %s %s %s %s%s%s"
        .formatted(
            key.edition(),
            key.indicator(),
            key.period(),
            key.level(),
            key.region(),
            part,
            isLeftOut() ? " " + LEFT_OUT : "");
  }
}
