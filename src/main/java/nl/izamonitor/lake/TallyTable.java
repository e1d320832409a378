package nl.izamonitor.lake;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;

/** {@code curated/tally}: additive whole numbers per bouwsteen; the only thing that leaves rows. */
public final class TallyTable {

  public static final String INDICATOR = "indicator";
  public static final String VERSION = "version";
  public static final String PERIOD = "period";
  public static final String BREAKDOWN = "breakdown";
  public static final String CATEGORY = "category";
  public static final String BOUWSTEEN = "bouwsteen";
  public static final String N = "n";
  public static final String NUMERATOR = "numerator";
  public static final String DENOMINATOR = "denominator";
  public static final String SUM_SQUARES = "sum_squares";
  public static final String DELIVERIES = "deliveries";

  /** The breakdown whose rows count covered inhabitants, with the source as category. */
  public static final String DEKKING = "dekking";

  public static final Table TABLE =
      new Table(
          "curated/tally",
          "Tellingen per indicator, periode, uitsplitsing en bouwsteen. Niet beschermd: intern.",
          new ColumnsOf()
              .required(INDICATOR, DataTypes.StringType, "code van de indicator")
              .required(VERSION, DataTypes.IntegerType, "versie van de definitie")
              .required(PERIOD, DataTypes.StringType, "datajaar of kwartaal")
              .required(
                  BREAKDOWN,
                  DataTypes.StringType,
                  "uitsplitsing; totaal is er ook een, en dekking telt inwoners")
              .required(CATEGORY, DataTypes.StringType, "categorie van de uitsplitsing")
              .required(BOUWSTEEN, DataTypes.StringType, "kleinste gebied, of ONBEKEND")
              .required(N, DataTypes.LongType, "rijen die voor de teller zijn gelezen")
              .required(NUMERATOR, DataTypes.LongType, "teller")
              .required(DENOMINATOR, DataTypes.LongType, "noemer; 0 als de indicator er geen heeft")
              .required(
                  SUM_SQUARES,
                  DataTypes.LongType,
                  "som van de kwadraten van de teller per persoon; 0 zonder personen")
              .required(
                  DELIVERIES, DataTypes.StringType, "kenmerk van de leveringen waaruit geteld")
              .build(),
          List.of(INDICATOR),
          Map.of(
              "niet_negatief",
              "n >= 0 and numerator >= 0 and denominator >= 0 and sum_squares >= 0"),
          false);

  private TallyTable() {}
}
