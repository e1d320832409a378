package nl.izamonitor.attack;

import java.io.Serializable;

/**
 * A published row.
 *
 * @param numerator null where the row shows none
 * @param denominator null where the row shows none
 * @param coverage the share of the inhabitants that it is about; null where the row shows none
 * @param reason null for none
 */
record Row(
    String meting,
    String revision,
    String indicator,
    int version,
    String period,
    String level,
    String region,
    String breakdown,
    String category,
    Long numerator,
    Long denominator,
    Double coverage,
    String status,
    String reason)
    implements Serializable {

  static final String HIDDEN = "beschermd";
  static final String MISSING = "ontbreekt";
  static final String LEFT_OUT = "(geen rij)";
  static final String UNKNOWN = "ONBEKEND";
  static final String TOTAL = "totaal";
  static final String MUNICIPALITY = "gemeente";

  /** What the reason of a row begins with whose region is not covered by the data. */
  static final String UNCOVERED = "dekking";

  boolean isHidden() {
    return HIDDEN.equals(status);
  }

  boolean isMissing() {
    return MISSING.equals(status);
  }

  boolean isUncovered() {
    return isMissing() && reason != null && reason.startsWith(UNCOVERED);
  }

  /** The row that is not there because nothing was counted in it. */
  Row leftOut(String otherRegion, String otherCategory) {
    return new Row(
        meting,
        revision,
        indicator,
        version,
        period,
        level,
        otherRegion,
        breakdown,
        otherCategory,
        0L,
        0L,
        null,
        LEFT_OUT,
        null);
  }

  /** The publication that it stands in. */
  String edition() {
    return meting + "@" + revision;
  }

  boolean isLeftOut() {
    return LEFT_OUT.equals(status);
  }

  /** As it is named to who must find it. */
  String name() {
    String part = breakdown.equals(TOTAL) ? "" : " " + breakdown + " " + category;
    String name = "%s %s %s %s %s%s".formatted(edition(), indicator, period, level, region, part);
    return isLeftOut() ? name + " " + LEFT_OUT : name;
  }
}
