package nl.izamonitor.lake;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;

/**
 * {@code curated/disclosure_audit}: what is hidden and why, for the protectors only. It has no
 * counts, but tells which of them are small.
 */
public final class AuditTable {

  public static final String HOW = "how";
  public static final String NUMERATOR_WIDTH = "numerator_width";
  public static final String DENOMINATOR_WIDTH = "denominator_width";
  public static final String REST_WIDTH = "rest_width";

  /** The row is small itself. */
  public static final String PRIMARY = "primair";

  /** The row would give another away. */
  public static final String SECONDARY = "secundair";

  public static final Table TABLE =
      new Table(
          "curated/disclosure_audit",
          "Een rij per beschermde rij: waarom zij verborgen is. Alleen voor wie de bescherming bewaakt.",
          new ColumnsOf()
              .required(IndicatorTable.METING, DataTypes.StringType, "de meting")
              .required(
                  IndicatorTable.REVISION,
                  DataTypes.StringType,
                  "concept, of het nummer van de revisie")
              .required(TallyTable.INDICATOR, DataTypes.StringType, "code van de indicator")
              .required(TallyTable.VERSION, DataTypes.IntegerType, "versie van de definitie")
              .required(TallyTable.PERIOD, DataTypes.StringType, "datajaar of kwartaal")
              .required(FigureTable.LEVEL, DataTypes.StringType, "niveau van de regio")
              .required(FigureTable.REGION, DataTypes.StringType, "code van de regio")
              .required(TallyTable.BREAKDOWN, DataTypes.StringType, "uitsplitsing")
              .required(TallyTable.CATEGORY, DataTypes.StringType, "categorie")
              .required(
                  HOW,
                  DataTypes.StringType,
                  "primair: zelf te klein; secundair: zou een ander verraden")
              .optional(NUMERATOR_WIDTH, DataTypes.LongType, width("de teller", "hij"))
              .optional(DENOMINATOR_WIDTH, DataTypes.LongType, width("de noemer", "hij"))
              .optional(REST_WIDTH, DataTypes.LongType, width("de noemer min de teller", "die"))
              .build(),
          List.of(IndicatorTable.METING),
          Map.of(
              "hoe",
              "how in ('primair', 'secundair')",
              "secundair_zonder_geheim",
              "(how = 'secundair') = (numerator_width is null and denominator_width is null"
                  + " and rest_width is null)"),
          false);

  private AuditTable() {}

  private static String width(String count, String it) {
    return "als %s te klein is: hoe ver %s moet kunnen verschillen; 0: alleen niet uit te rekenen"
        .formatted(count, it);
  }
}
