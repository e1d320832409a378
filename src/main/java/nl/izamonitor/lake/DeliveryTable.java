package nl.izamonitor.lake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.model.Deliveries;
import org.apache.spark.sql.Row;
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
          new ColumnList()
              .required(SOURCE, DataTypes.StringType, "bron")
              .required(ValidatedTable.LEVERANCIER, DataTypes.StringType, "wie leverde")
              .required(ValidatedTable.DATAJAAR, DataTypes.IntegerType, "jaar van de levering")
              .required(
                  ValidatedTable.DELIVERY,
                  DataTypes.StringType,
                  "kenmerk van de levering, uit de inhoud van haar bestanden, haar herkomst en het contract")
              .required(FILE, DataTypes.StringType, "naam van het bestand")
              .required(CHECKSUM, DataTypes.StringType, "SHA-256 van het bestand")
              .required(READ, DataTypes.LongType, "rijen, geteld los van het inlezen")
              .required(VALID, DataTypes.LongType, "geldige rijen")
              .required(QUARANTINED, DataTypes.LongType, "afgekeurde rijen")
              .required(SET_ASIDE, DataTypes.LongType, "rijen die een filter terzijde legde")
              .required(
                  KEY,
                  DataTypes.StringType,
                  "kenmerk van de sleutel voor pseudoniemen; leeg zonder personen")
              .required(
                  ORIGIN,
                  DataTypes.StringType,
                  "echt, of synthetisch: bij de bestanden ligt _SYNTHETISCH, de gegevens zijn verzonnen")
              .build(),
          List.of(),
          Map.of("geteld", "gelezen = geldig + afgekeurd + terzijde", "herkomst", ORIGIN_CHECK),
          false);

  private DeliveryTable() {}

  /** What the ids of the deliveries that are in now stand for. */
  public static Deliveries deliveries(Internal lake) {
    Map<String, String> slices = new TreeMap<>();
    Map<String, String> origins = new TreeMap<>();
    for (Row row :
        lake.read(TABLE)
            .select(
                SOURCE,
                ValidatedTable.LEVERANCIER,
                ValidatedTable.DATAJAAR,
                ValidatedTable.DELIVERY,
                ORIGIN)
            .distinct()
            .collectAsList()) {
      Fields fields = new Fields(row);
      String id = fields.text(ValidatedTable.DELIVERY);
      slices.put(
          id,
          "%s/%s/%d"
              .formatted(
                  fields.text(SOURCE),
                  fields.text(ValidatedTable.LEVERANCIER),
                  fields.small(ValidatedTable.DATAJAAR)));
      origins.put(id, fields.text(ORIGIN));
    }
    return new Deliveries(slices, origins);
  }

  /** How an origin is written. */
  public static String origin(boolean synthetic) {
    return synthetic ? SYNTHETIC : REAL;
  }
}
