package nl.izamonitor.lake;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;

/** {@code curated/meting}: the manifest; a revision exists from the moment its row is here. */
public final class MetingTable {

  public static final String NUMBER = "number";
  public static final String FROZEN_BY = "frozen_by";
  public static final String FROZEN_AT = "frozen_at";
  public static final String SOFTWARE = "software";
  public static final String TITLE = "title";
  public static final String DEFINITIONS = "definitions";
  public static final String CHECKSUMS = "checksums";
  public static final String DELIVERIES = "deliveries";
  public static final String ORIGINS = "origins";
  public static final String EARLIER = "earlier";

  /** What came of the attack, by the names below. */
  public static final String ATTACK = "attack";

  public static final String ATTACK_FOLDERS = "folders";
  public static final String ATTACK_TESTED = "tested";
  public static final String ATTACK_DERIVABLE = "derivable";
  public static final String ATTACK_TOO_NARROW = "too_narrow";
  public static final String ATTACK_SECONDS = "seconds";

  public static final Table TABLE =
      new Table(
          "curated/meting",
          "Een rij per bevroren revisie van een meting, met alles wat nodig is om haar na te rekenen.",
          new ColumnsOf()
              .required(IndicatorTable.METING, DataTypes.StringType, "de meting")
              .required(IndicatorTable.REVISION, DataTypes.StringType, "nummer van de revisie")
              .required(NUMBER, DataTypes.IntegerType, "nummer van de revisie, als getal")
              .required(TITLE, DataTypes.StringType, "titel voor de lezer")
              .required(FROZEN_BY, DataTypes.StringType, "wie de revisie heeft vastgesteld")
              .required(FROZEN_AT, DataTypes.TimestampType, "wanneer")
              .required(SOFTWARE, DataTypes.StringType, "versie van de software")
              .required(
                  DEFINITIONS,
                  DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false),
                  "de definities zoals zij golden: pad en tekst")
              .required(
                  CHECKSUMS,
                  DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false),
                  "controlegetal per bevroren tabel")
              .required(
                  DELIVERIES,
                  DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false),
                  "kenmerk van een levering en bron, leverancier en datajaar")
              .required(
                  ORIGINS,
                  DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false),
                  "kenmerk van een levering en haar herkomst: echt of synthetisch")
              .required(
                  EARLIER,
                  DataTypes.createArrayType(DataTypes.StringType, false),
                  "wat al was vastgesteld, de laatste eerst; hiertegen is beschermd")
              .required(
                  ATTACK,
                  DataTypes.createMapType(DataTypes.StringType, DataTypes.LongType, false),
                  "aanval op de open data: mappen, geteste getallen, wat eruit volgde, seconden")
              .build(),
          List.of(),
          Map.of(),
          true);

  /** {@code curated/concept}: the same of the concepts, written when their rows are. */
  public static final Table CONCEPTS =
      new Table(
          "curated/concept",
          "Een rij per concept van een meting: waarvan het is gemaakt, zodat blijkt of het nog geldt.",
          TABLE.columns(),
          List.of(),
          Map.of(),
          false);

  private MetingTable() {}
}
