package nl.izamonitor.lake;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;

/** {@code curated/delivery}: what came in, per source, leverancier, datajaar and file. */
public final class DeliveryTable {

  public static final String SOURCE = "source";
  public static final String FILE = "bestand";
  public static final String CHECKSUM = "checksum";
  public static final String READ = "gelezen";
  public static final String VALID = "geldig";
  public static final String QUARANTINED = "afgekeurd";
  public static final String SET_ASIDE = "terzijde";
  public static final String KEY = "sleutel";

  /** Whether figures are of people who exist; it is carried into every row that is made of them. */
  public static final String ORIGIN = "origin";

  public static final String REAL = "echt";
  public static final String SYNTHETIC = "synthetisch";

  /**
   * The file in the folder of a delivery that says that it is synthetic. It lies with the files, so
   * that a copy of the folder says so too, and a real delivery beside it does not.
   */
  public static final String SYNTHETIC_MARK = "_SYNTHETISCH";

  /** What may stand in the column of a table. */
  public static final List<String> ORIGINS = List.of(REAL, SYNTHETIC);

  static final String ORIGIN_CHECK = "origin in ('echt', 'synthetisch')";

  public static final Table TABLE =
      new Table(
          "curated/delivery",
          "Een rij per geleverd bestand van de levering die nu geldt.",
          new ColumnsOf()
              .required(SOURCE, DataTypes.StringType, "bron")
              .required(ValidatedTable.LEVERANCIER, DataTypes.StringType, "wie leverde")
              .required(ValidatedTable.DATAJAAR, DataTypes.IntegerType, "jaar van de levering")
              .required(ValidatedTable.DELIVERY, DataTypes.StringType, "kenmerk van de levering")
              .required(FILE, DataTypes.StringType, "naam van het bestand")
              .required(CHECKSUM, DataTypes.StringType, "SHA-256 van het bestand")
              .required(READ, DataTypes.LongType, "rijen, geteld los van het inlezen")
              .required(VALID, DataTypes.LongType, "geldige rijen")
              .required(QUARANTINED, DataTypes.LongType, "afgekeurde rijen")
              .required(SET_ASIDE, DataTypes.LongType, "rijen die een filter terzijde legde")
              .required(KEY, DataTypes.StringType, "kenmerk van de sleutel voor pseudoniemen")
              .required(ORIGIN, DataTypes.StringType, "echt of synthetisch: verzonnen gegevens")
              .build(),
          List.of(),
          Map.of("geteld", "gelezen = geldig + afgekeurd + terzijde", "herkomst", ORIGIN_CHECK),
          false);

  private DeliveryTable() {}

  /** How an origin is written. */
  public static String origin(boolean synthetic) {
    return synthetic ? SYNTHETIC : REAL;
  }
}
