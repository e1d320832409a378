package nl.izamonitor.ingest;

/**
 * How many rows of a file a rule or a filter touched, or have a sign in the place of a value.
 *
 * @param delivery the id of the delivery
 * @param kind as the table of quality says it
 * @param example the first of the rows, masked, with its line; null where none is shown
 */
record RuleCount(
    String delivery, String file, String kind, String rule, long rows, String example) {

  static final String REJECTED = "afgekeurd";
  static final String FAILED = "geweigerd";
  static final String WARNED = "waarschuwing";
  static final String SET_ASIDE = "filter";
  static final String SIGN = "teken";
}
