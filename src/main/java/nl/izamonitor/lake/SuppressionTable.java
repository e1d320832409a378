package nl.izamonitor.lake;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import java.util.Map;
import nl.izamonitor.model.Suppression;

/**
 * {@code curated/disclosure_audit}: what is hidden and why, for the protectors only. It has no
 * counts, but says which of them are sensitive.
 */
public final class SuppressionTable {

  public static final String HOW = "how";
  public static final String NUMERATOR_WIDTH = "numerator_width";
  public static final String DENOMINATOR_WIDTH = "denominator_width";
  public static final String REST_WIDTH = "rest_width";

  /** The row is sensitive itself. */
  public static final String PRIMARY = "primair";

  /** The row would give another away. */
  public static final String SECONDARY = "secundair";

  public static final Codec<Suppression> CODEC =
      Codec.of(Suppression.class)
          .release(Suppression::release)
          .indicator(Suppression::indicator)
          .place(Suppression::place)
          .required(
              HOW,
              StringType,
              "primair: zelf te klein; secundair: zou een ander verraden",
              s -> s.isPrimary() ? PRIMARY : SECONDARY)
          .optional(NUMERATOR_WIDTH, LongType, width("de teller", "hij"), Suppression::numerator)
          .optional(
              DENOMINATOR_WIDTH, LongType, width("de noemer", "hij"), Suppression::denominator)
          .optional(
              REST_WIDTH, LongType, width("de noemer min de teller", "die"), Suppression::rest)
          .readBy(SuppressionTable::read);

  public static final Table TABLE =
      CODEC.table(
          "curated/disclosure_audit",
          "Een rij per beschermde rij: waarom zij verborgen is. Alleen voor wie de bescherming bewaakt.",
          List.of(Keys.METING),
          Map.of(
              "hoe",
              "how in ('primair', 'secundair')",
              "secundair_zonder_geheim",
              "(how = 'secundair') = (numerator_width is null and denominator_width is null"
                  + " and rest_width is null)"));

  private SuppressionTable() {}

  private static String width(String count, String it) {
    return "als %s te klein is: hoe ver %s moet kunnen verschillen; 0: alleen niet uit te rekenen"
        .formatted(count, it);
  }

  private static Suppression read(Fields row) {
    return new Suppression(
        row.release(),
        row.indicator(),
        row.place(),
        row.whole(NUMERATOR_WIDTH),
        row.whole(DENOMINATOR_WIDTH),
        row.whole(REST_WIDTH));
  }
}
