package nl.izamonitor.ingest;

/**
 * How many rows of a file a rule or a filter touched, or have a sign in the place of a value.
 *
 * @param delivery the id of the delivery
 * @param kind as the table of quality says it
 * @param first one of these rows
 */
record RuleCount(String delivery, String file, String kind, String rule, long rows, First first) {

  static final String REJECTED = "afgekeurd";
  static final String FAILED = "geweigerd";
  static final String WARNED = "waarschuwing";
  static final String SET_ASIDE = "filter";
  static final String SIGN = "teken";

  /**
   * The first of the rows.
   *
   * @param line with which it begins; null where the format has no lines, or no row is shown
   * @param text of the row, masked; null where none is shown
   */
  record First(Long line, String text) {

    @Override
    public String toString() {
      return line == null || text == null ? text : "line %d: %s".formatted(line, text);
    }
  }

  /** The column that the rule is about; empty where it is about the row. */
  String column() {
    int colon = rule.indexOf(": ");
    return colon < 0 ? "" : rule.substring(0, colon);
  }

  /** What is wrong, without the name of the column. */
  String fault() {
    int colon = rule.indexOf(": ");
    return colon < 0 ? rule : rule.substring(colon + 2);
  }
}
