package nl.izamonitor.lake;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;

/** {@code curated/indicator_published}: the values of a concept, protected. */
public final class IndicatorTable {

  public static final String METING = "meting";
  public static final String REVISION = "revision";
  public static final String VALUE = "value";
  public static final String LOWER = "lower";
  public static final String UPPER = "upper";
  public static final String METHOD = "method";
  public static final String STANDARDISED = "standardised";
  public static final String STANDARDISED_LOWER = "standardised_lower";
  public static final String STANDARDISED_UPPER = "standardised_upper";
  public static final String TEXT = "text";
  public static final String COVERAGE = "coverage";
  public static final String NUMERATOR_UNIT = "numerator_unit";
  public static final String DENOMINATOR_UNIT = "denominator_unit";
  public static final String FLAG = "flag";
  public static final String STATUS = "status";
  public static final String REASON = "reason";
  public static final String SOURCE = "source";
  public static final String ORIGIN = DeliveryTable.ORIGIN;

  /** The revision of a meting that is not frozen. */
  public static final String CONCEPT = "concept";

  public static final Table TABLE =
      new Table(
          "curated/indicator_published",
          "Een rij per meting, indicator, periode, uitsplitsing en regio: de waarde met herkomst.",
          new ColumnsOf()
              .required(METING, DataTypes.StringType, "de meting")
              .required(REVISION, DataTypes.StringType, "concept, of het nummer van de revisie")
              .required(TallyTable.INDICATOR, DataTypes.StringType, "code van de indicator")
              .required(TallyTable.VERSION, DataTypes.IntegerType, "versie van de definitie")
              .required(TallyTable.PERIOD, DataTypes.StringType, "datajaar of kwartaal")
              .required(FigureTable.INDELING, DataTypes.DateType, "datum van de regio-indeling")
              .required(FigureTable.LEVEL, DataTypes.StringType, "niveau van de regio")
              .required(FigureTable.REGION, DataTypes.StringType, "code van de regio")
              .required(TallyTable.BREAKDOWN, DataTypes.StringType, "uitsplitsing")
              .required(TallyTable.CATEGORY, DataTypes.StringType, "categorie")
              .optional(TallyTable.NUMERATOR, DataTypes.LongType, "teller")
              .optional(TallyTable.DENOMINATOR, DataTypes.LongType, "noemer")
              .optional(VALUE, DataTypes.DoubleType, "de waarde, in de eenheid van de indicator")
              .optional(LOWER, DataTypes.DoubleType, "ondergrens van het 95%-interval")
              .optional(UPPER, DataTypes.DoubleType, "bovengrens van het 95%-interval")
              .optional(METHOD, DataTypes.StringType, "hoe waarde en interval zijn bepaald")
              .optional(
                  STANDARDISED,
                  DataTypes.DoubleType,
                  "de waarde bij de leeftijden van de standaardbevolking, op een decimaal")
              .optional(STANDARDISED_LOWER, DataTypes.DoubleType, "ondergrens daarvan")
              .optional(STANDARDISED_UPPER, DataTypes.DoubleType, "bovengrens daarvan")
              .optional(TEXT, DataTypes.StringType, "wat de bron in woorden zegt")
              .optional(COVERAGE, DataTypes.DoubleType, "dekking: aandeel van de inwoners, 0 tot 1")
              .required(NUMERATOR_UNIT, DataTypes.StringType, "eenheid van de teller")
              .required(DENOMINATOR_UNIT, DataTypes.StringType, "eenheid van de noemer")
              .required(FLAG, DataTypes.StringType, "voorlopig of definitief")
              .required(
                  STATUS,
                  DataTypes.StringType,
                  "waarde, beschermd, onbetrouwbaar, ontbreekt of niet_van_toepassing")
              .optional(
                  REASON,
                  DataTypes.StringType,
                  "waarom er geen waarde is, of voor welk gebied zij geldt")
              .required(SOURCE, DataTypes.StringType, "bron van de definitie of het cijfer")
              .required(
                  ORIGIN,
                  DataTypes.StringType,
                  "echt, of synthetisch: het cijfer volgt uit een verzonnen levering")
              .build(),
          List.of(METING),
          Map.of(
              "herkomst",
              DeliveryTable.ORIGIN_CHECK,
              "status",
              "status in ('waarde', 'beschermd', 'onbetrouwbaar', 'ontbreekt', 'niet_van_toepassing')",
              "beschermd_zonder_getal",
              "status <> 'beschermd' or (numerator is null and denominator is null and value is null"
                  + " and lower is null and upper is null and standardised is null)"),
          false);

  private IndicatorTable() {}
}
