package nl.izamonitor.attack;

import java.util.ArrayList;
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

  static final String UNKNOWN = "ONBEKEND";
  static final String TOTAL = "totaal";
  static final String MUNICIPALITY = "gemeente";

  private static final String HIDDEN = "beschermd";
  private static final String MISSING = "ontbreekt";
  private static final String LEFT_OUT = "(geen rij)";

  /** What the reason begins with of a row whose region is not covered by the data. */
  private static final String UNCOVERED = "dekking";

  private static final String NOTHING_COVERED = UNCOVERED + " 0 %";

  static List<String> columns() {
    List<String> columns = new ArrayList<>(RowKey.COLUMNS);
    columns.addAll(List.of("version", "numerator", "denominator", "coverage", "status", "reason"));
    return columns;
  }

  /**
   * Reads a line of these columns.
   *
   * @throws NumberFormatException when a number is none
   */
  static PublishedRow of(String[] line) {
    int place = RowKey.COLUMNS.size();
    return new PublishedRow(
        RowKey.of(line),
        Integer.parseInt(line[place]),
        count(line[place + 1]),
        count(line[place + 2]),
        line[place + 3] == null ? null : Double.valueOf(line[place + 3]),
        line[place + 4],
        line[place + 5]);
  }

  private static Long count(String text) {
    return text == null ? null : Long.valueOf(text);
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
