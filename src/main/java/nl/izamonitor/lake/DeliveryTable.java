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
              .build(),
          List.of(),
          Map.of("geteld", "gelezen = geldig + afgekeurd + terzijde"),
          false);

  private DeliveryTable() {}
}
