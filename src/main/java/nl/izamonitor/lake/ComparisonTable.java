package nl.izamonitor.lake;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;

/**
 * {@code curated/indicator_comparison}: what may be said of the values of a concept. Made of
 * published values only.
 */
public final class ComparisonTable {

  public static final String COMPARISON = "comparison";
  public static final String COMPARED_WITH = "compared_with";
  public static final String OTHER_VALUE = "other_value";
  public static final String ESTIMATE = "estimate";
  public static final String P = "p";
  public static final String P_CORRECTED = "p_corrected";
  public static final String PACE = "pace";
  public static final String PACE_NEEDED = "pace_needed";
  public static final String VERDICT = "verdict";
  public static final String SENTENCE = "sentence";

  public static final Table TABLE =
      new Table(
          "curated/indicator_comparison",
          "Een rij per waarde en vergelijking: verschil, marge, oordeel en de zin die erbij hoort.",
          new ColumnsOf()
              .required(IndicatorTable.METING, DataTypes.StringType, "de meting")
              .required(
                  IndicatorTable.REVISION,
                  DataTypes.StringType,
                  "concept, of het nummer van de revisie")
              .required(TallyTable.INDICATOR, DataTypes.StringType, "code van de indicator")
              .required(TallyTable.VERSION, DataTypes.IntegerType, "versie van de definitie")
              .required(TallyTable.PERIOD, DataTypes.StringType, "datajaar of kwartaal")
              .required(FigureTable.INDELING, DataTypes.DateType, "datum van de regio-indeling")
              .required(FigureTable.LEVEL, DataTypes.StringType, "niveau van de regio")
              .required(FigureTable.REGION, DataTypes.StringType, "code van de regio")
              .required(TallyTable.BREAKDOWN, DataTypes.StringType, "uitsplitsing")
              .required(
                  TallyTable.CATEGORY,
                  DataTypes.StringType,
                  "categorie; totaal bij een helling, die over alle categorieën gaat")
              .required(
                  COMPARISON,
                  DataTypes.StringType,
                  "vorige, 0-meting, rest van Nederland, norm, trend, kloof, helling, trechter of kwantiel")
              .required(
                  COMPARED_WITH,
                  DataTypes.StringType,
                  "waarmee: een periode, niveau, categorie, uitsplitsing of norm")
              .optional(IndicatorTable.VALUE, DataTypes.DoubleType, "de waarde")
              .optional(OTHER_VALUE, DataTypes.DoubleType, "de waarde waarmee wordt vergeleken")
              .optional(
                  ESTIMATE,
                  DataTypes.DoubleType,
                  "het verschil; bij een trend per periode, bij een kwantiel het nummer van het kwart")
              .optional(
                  IndicatorTable.LOWER,
                  DataTypes.DoubleType,
                  "ondergrens van het 95%-interval; bij een trechter van wat toeval kan zijn (99,8%)")
              .optional(IndicatorTable.UPPER, DataTypes.DoubleType, "bovengrens daarvan")
              .optional(P, DataTypes.DoubleType, "kans op zo'n verschil of groter bij toeval")
              .optional(
                  P_CORRECTED,
                  DataTypes.DoubleType,
                  "p, gecorrigeerd voor alle regio's en categorieën van het niveau (Benjamini-Hochberg)")
              .optional(PACE, DataTypes.DoubleType, "norm: verandering per jaar sinds de 0-meting")
              .optional(
                  PACE_NEEDED,
                  DataTypes.DoubleType,
                  "norm: verandering per jaar waarmee zij op tijd wordt gehaald")
              .required(
                  VERDICT,
                  DataTypes.StringType,
                  "gunstiger, ongunstiger, hoger, lager, geen verschil of niet te vergelijken")
              .optional(IndicatorTable.REASON, DataTypes.StringType, "waarom er niets te zeggen is")
              .required(SENTENCE, DataTypes.StringType, "wat ervan gezegd mag worden")
              .required(
                  IndicatorTable.ORIGIN,
                  DataTypes.StringType,
                  "echt, of synthetisch: een van de cijfers van de indicator in deze uitsplitsing volgt uit een verzonnen levering")
              .build(),
          List.of(IndicatorTable.METING),
          Map.of(
              "herkomst",
              DeliveryTable.ORIGIN_CHECK,
              "verdict",
              "verdict in ('gunstiger', 'ongunstiger', 'hoger', 'lager', 'geen verschil', 'niet te vergelijken')"),
          false);

  private ComparisonTable() {}
}
