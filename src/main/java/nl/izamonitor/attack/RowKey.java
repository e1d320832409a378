package nl.izamonitor.attack;

import java.util.Arrays;
import java.util.List;

/** Which published row: an indicator and its place in the cube, in a revision of a meting. */
public record RowKey(
    String meting,
    String revision,
    String indicator,
    String period,
    String level,
    String region,
    String breakdown,
    String category) {

  static final String METING = "meting";
  static final String REVISION = "revision";
  static final String PERIOD = "period";
  static final String LEVEL = "level";
  static final String REGION = "region";
  static final String CATEGORY = "category";

  /** The columns that name a row, in the files of a folder and in that of the required widths. */
  public static final List<String> COLUMNS =
      List.of(METING, REVISION, "indicator", PERIOD, LEVEL, REGION, "breakdown", CATEGORY);

  /** The key in the first cells of a line. */
  static RowKey of(String[] line) {
    return new RowKey(line[0], line[1], line[2], line[3], line[4], line[5], line[6], line[7]);
  }

  /** The texts in the order of the columns. */
  public List<String> texts() {
    return Arrays.asList(meting, revision, indicator, period, level, region, breakdown, category);
  }

  /** The key with another text in a column. */
  RowKey with(String column, String text) {
    String[] texts = texts().toArray(String[]::new);
    texts[COLUMNS.indexOf(column)] = text;
    return of(texts);
  }

  /** The publication that the row stands in. */
  String edition() {
    return meting + "@" + revision;
  }
}
