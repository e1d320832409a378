package nl.izamonitor.lake;

import java.util.List;

/** Names of the columns that tables share: which release, indicator and place a row is about. */
public final class Keys {

  public static final String METING = "meting";
  public static final String REVISION = "revision";
  public static final String INDICATOR = "indicator";
  public static final String VERSION = "version";
  public static final String PERIOD = "period";
  public static final String INDELING = "indeling";
  public static final String LEVEL = "level";
  public static final String REGION = "region";
  public static final String BREAKDOWN = "breakdown";
  public static final String CATEGORY = "category";

  /** What names an observation of a release. */
  public static final List<String> OBSERVATION =
      List.of(INDICATOR, PERIOD, LEVEL, REGION, BREAKDOWN, CATEGORY);

  private Keys() {}
}
