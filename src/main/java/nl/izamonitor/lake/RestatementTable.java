package nl.izamonitor.lake;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * {@code curated/restatement}: how the figures of a concept differ from what was published before.
 */
public final class RestatementTable {

  public static final String FROM = "restated_from";
  public static final String PART = "part";
  public static final String FROM_VALUE = "from_value";
  public static final String CHANGE = "change";
  public static final String NUMERATOR_CHANGE = "numerator_change";
  public static final String DENOMINATOR_CHANGE = "denominator_change";

  /** The parts of a figure, as a row of the meting carries them before they have rows. */
  public static final StructType PARTS =
      new StructType()
          .add(FROM, DataTypes.StringType)
          .add(FROM_VALUE, DataTypes.DoubleType)
          .add(PART, DataTypes.StringType)
          .add(NUMERATOR_CHANGE, DataTypes.LongType)
          .add(DENOMINATOR_CHANGE, DataTypes.LongType)
          .add(CHANGE, DataTypes.DoubleType);

  public static final Table TABLE =
      new Table(
          "curated/restatement",
          "Cijfers die eerder anders zijn gepubliceerd, en waarom; geen verandering in de zorg.",
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
              .required(TallyTable.CATEGORY, DataTypes.StringType, "categorie")
              .required(FROM, DataTypes.StringType, "meting en revisie die iets anders zeiden")
              .required(
                  PART,
                  DataTypes.StringType,
                  "bron, dekking, indeling, definitie of niet te splitsen")
              .required(FROM_VALUE, DataTypes.DoubleType, "de waarde van toen")
              .required(IndicatorTable.VALUE, DataTypes.DoubleType, "de waarde van nu")
              .required(
                  CHANGE,
                  DataTypes.DoubleType,
                  "wat dit deel aan de waarde verandert; de delen samen zijn het verschil")
              .optional(NUMERATOR_CHANGE, DataTypes.LongType, "hetzelfde van de teller")
              .optional(DENOMINATOR_CHANGE, DataTypes.LongType, "hetzelfde van de noemer")
              .required(
                  ComparisonTable.SENTENCE, DataTypes.StringType, "wat ervan gezegd mag worden")
              .required(
                  IndicatorTable.ORIGIN,
                  DataTypes.StringType,
                  "echt, of synthetisch: de waarde van nu of die van toen volgt uit een verzonnen levering")
              .build(),
          List.of(IndicatorTable.METING),
          Map.of("herkomst", DeliveryTable.ORIGIN_CHECK),
          false);

  private RestatementTable() {}
}
