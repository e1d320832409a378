package nl.izamonitor.lake;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import nl.izamonitor.model.Deliveries;
import nl.izamonitor.model.Manifest;
import org.apache.spark.sql.types.DataType;
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

  private static final DataType TEXTS = DataTypes.createMapType(StringType, StringType, false);

  public static final Codec<Manifest> CODEC =
      Codec.of(Manifest.class)
          .required(Keys.METING, StringType, "de meting, bijvoorbeeld 1-meting", Manifest::meting)
          .required(
              Keys.REVISION,
              StringType,
              "de revisie: 1, 2, ...; van een concept: concept",
              Manifest::revision)
          .required(
              NUMBER,
              IntegerType,
              "nummer van de revisie, als getal; 0 van een concept",
              Manifest::number)
          .required(TITLE, StringType, "titel voor de lezer", Manifest::title)
          .required(
              FROZEN_BY,
              StringType,
              "wie de revisie heeft vastgesteld; leeg van een concept",
              m -> m.maker().name())
          .required(FROZEN_AT, TimestampType, "wanneer", m -> Timestamp.from(m.at()))
          .required(SOFTWARE, StringType, "versie van de software", m -> m.maker().software())
          .required(
              DEFINITIONS,
              TEXTS,
              "de definities zoals zij golden: pad en tekst",
              m -> m.content().definitions())
          .required(
              CHECKSUMS, TEXTS, "controlegetal per bevroren tabel", m -> m.content().checksums())
          .required(
              DELIVERIES,
              TEXTS,
              "kenmerk van een levering en bron, leverancier en datajaar",
              m -> m.content().deliveries().slices())
          .required(
              ORIGINS,
              TEXTS,
              "kenmerk van een levering en haar herkomst: echt of synthetisch",
              m -> m.content().deliveries().origins())
          .required(
              EARLIER,
              DataTypes.createArrayType(StringType, false),
              "wat al was vastgesteld, als meting/revisie, de laatste eerst; hiertegen is beschermd",
              m -> m.content().earlier().toArray(String[]::new))
          .required(
              ATTACK,
              DataTypes.createMapType(StringType, LongType, false),
              "aanval op de open data: mappen (folders), geteste getallen (tested), wat te berekenen (derivable) of te nauw in te perken was (too_narrow), seconden (seconds); leeg van een concept",
              m -> m.maker().attack())
          .readBy(MetingTable::read);

  public static final Table TABLE =
      new Table(
          "curated/meting",
          "Een rij per bevroren revisie van een meting, met alles wat nodig is om haar na te rekenen. Een revisie bestaat vanaf het moment dat haar rij er is.",
          CODEC.schema(),
          List.of(),
          Map.of(),
          true);

  /** {@code curated/concept}: the same of the concepts, written when their rows are. */
  public static final Table CONCEPTS =
      CODEC.table(
          "curated/concept",
          "Een rij per concept van een meting: waarvan het is gemaakt, zodat blijkt of het nog geldt. Geschreven na de rijen van het concept.",
          List.of(),
          Map.of());

  private MetingTable() {}

  private static Manifest read(Fields row) {
    return new Manifest(
        row.text(Keys.METING),
        row.small(NUMBER),
        row.text(TITLE),
        row.instant(FROZEN_AT),
        new Manifest.Maker(row.text(FROZEN_BY), row.text(SOFTWARE), row.map(ATTACK)),
        new Manifest.Content(
            row.map(DEFINITIONS),
            new Deliveries(row.map(DELIVERIES), row.map(ORIGINS)),
            row.list(EARLIER),
            row.map(CHECKSUMS)));
  }
}
