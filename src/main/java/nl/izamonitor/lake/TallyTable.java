package nl.izamonitor.lake;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.izamonitor.model.ContributorSums;
import nl.izamonitor.model.Quantity;
import nl.izamonitor.model.Tally;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** {@code curated/tally}: additive whole numbers per bouwsteen; the only thing that leaves rows. */
public final class TallyTable {

  public static final String BOUWSTEEN = "bouwsteen";
  public static final String N = "n";
  public static final String NUMERATOR = "numerator";
  public static final String DENOMINATOR = "denominator";
  public static final String SUM_SQUARES = "sum_squares";

  /**
   * Part of a cell that is never published: of the population to standardise over, or of a sample.
   */
  public static final String STRATUM = "stratum";

  /** Sampled units that are in the denominator. */
  public static final String UNITS = "units";

  /** Σ w over units, w being what a unit counts for. */
  public static final String WEIGHTS = "weights";

  public static final String WEIGHTS_SQUARED = "weights_squared";

  /** Σ w y over units, y being the answer, or the mean of the answers of a unit. */
  public static final String WEIGHTED = "weighted";

  /** Σ w y². */
  public static final String WEIGHTED_SQUARES = "weighted_squares";

  /** Σ w² y. */
  public static final String SQUARED_WEIGHTED = "squared_weighted";

  /** Σ w² y². */
  public static final String SQUARES = "squares";

  /** The sums of samples, 0 where nothing was sampled. */
  public static final List<String> SAMPLE =
      List.of(
          UNITS, WEIGHTS, WEIGHTS_SQUARED, WEIGHTED, WEIGHTED_SQUARES, SQUARED_WEIGHTED, SQUARES);

  /** Weights are whole numbers of this part of one, so that their sums are exact in any order. */
  public static final long WEIGHT_SCALE = 10_000;

  /** Who makes up the numerator, the denominator, and what is left of it; see below. */
  public static final List<String> CONTRIBUTORS =
      List.of("numerator_contributors", "denominator_contributors", "rest_contributors");

  /** Contributors with counts in no other bouwsteen and stratum, and others. */
  public static final String OWN = "own";

  public static final String SHARED = "shared";

  /** The largest contributions of the first, from large to small. */
  public static final String OWN_LARGEST = "own_largest";

  /** The largest contributions of the others here, and the largest that any of them has in all. */
  public static final String SHARED_LARGEST = "shared_largest";

  public static final String SHARED_WHOLE = "shared_whole";

  /** Numbers of contributors and their largest contributions; never who they are. */
  public static final StructType CONTRIBUTORS_TYPE =
      new StructType()
          .add(OWN, DataTypes.LongType)
          .add(SHARED, DataTypes.LongType)
          .add(OWN_LARGEST, DataTypes.createArrayType(DataTypes.LongType))
          .add(SHARED_LARGEST, DataTypes.createArrayType(DataTypes.LongType))
          .add(SHARED_WHOLE, DataTypes.createArrayType(DataTypes.LongType));

  /** The persons behind a numerator and a denominator of amounts; null where not delivered. */
  public static final List<String> PERSONS = List.of("numerator_persons", "denominator_persons");

  public static final String DELIVERIES = "deliveries";

  /** The breakdown whose rows count covered inhabitants, with the source as category. */
  public static final String DEKKING = "dekking";

  public static final Table TABLE =
      new Table(
          "curated/tally",
          "Tellingen per indicator, periode, uitsplitsing en bouwsteen. Niet beschermd: intern.",
          new ColumnList()
              .required(Keys.INDICATOR, DataTypes.StringType, "code van de indicator")
              .required(Keys.VERSION, DataTypes.IntegerType, "versie van de definitie")
              .required(Keys.PERIOD, DataTypes.StringType, "datajaar of kwartaal")
              .required(
                  Keys.BREAKDOWN,
                  DataTypes.StringType,
                  "uitsplitsing; totaal is er ook een; dekking telt inwoners van bronnen waarvan niet alles binnenkwam")
              .required(
                  Keys.CATEGORY,
                  DataTypes.StringType,
                  "categorie van de uitsplitsing; van dekking de bron")
              .required(
                  STRATUM,
                  DataTypes.StringType,
                  "deel van de cel, om te standaardiseren of te wegen; een cel is de som van haar delen; nooit gepubliceerd; leeg als er geen is")
              .required(BOUWSTEEN, DataTypes.StringType, "kleinste gebied, of ONBEKEND")
              .required(N, DataTypes.LongType, "rijen die voor de teller zijn gelezen")
              .required(
                  NUMERATOR,
                  DataTypes.LongType,
                  "teller, van bedragen in hun kleinste eenheid; van dekking de inwoners met gegevens")
              .required(
                  DENOMINATOR,
                  DataTypes.LongType,
                  "noemer, van bedragen in hun kleinste eenheid; van dekking alle inwoners; 0 als de indicator er geen heeft")
              .required(
                  SUM_SQUARES,
                  DataTypes.LongType,
                  "som van de kwadraten van de teller per persoon; 0 zonder personen")
              .required(
                  UNITS,
                  DataTypes.LongType,
                  "steekproef: eenheden in de noemer; deze en de volgende zes zijn 0 zonder steekproef")
              .required(
                  WEIGHTS,
                  DataTypes.LongType,
                  "steekproef: som van w, waarvoor een eenheid telt, in tienduizendsten")
              .required(
                  WEIGHTS_SQUARED,
                  DataTypes.LongType,
                  "steekproef: som van w², in honderdmiljoensten")
              .required(
                  WEIGHTED,
                  DataTypes.LongType,
                  "steekproef: som van w·y, y het antwoord van een eenheid, in tienduizendsten")
              .required(
                  WEIGHTED_SQUARES,
                  DataTypes.LongType,
                  "steekproef: som van w·y², in tienduizendsten")
              .required(
                  SQUARED_WEIGHTED,
                  DataTypes.LongType,
                  "steekproef: som van w²·y, in honderdmiljoensten")
              .required(
                  SQUARES, DataTypes.LongType, "steekproef: som van w²·y², in honderdmiljoensten")
              .optional(
                  CONTRIBUTORS.get(0),
                  CONTRIBUTORS_TYPE,
                  "hoeveel instellingen aan de teller bijdragen: own alleen in deze bouwsteen en dit stratum, shared ook elders; own_largest en shared_largest zijn hun drie grootste aandelen hier, shared_whole de drie grootste die een van shared in alle bouwstenen heeft; leeg zonder contributor in het contract")
              .optional(CONTRIBUTORS.get(1), CONTRIBUTORS_TYPE, "hetzelfde van de noemer")
              .optional(
                  CONTRIBUTORS.get(2),
                  CONTRIBUTORS_TYPE,
                  "hetzelfde van de noemer zonder de teller")
              .required(
                  DELIVERIES, DataTypes.StringType, "kenmerk van de leveringen waaruit geteld")
              .optional(
                  PERSONS.get(0),
                  DataTypes.LongType,
                  "mensen achter een teller van bedragen; leeg als het contract hun kolom niet noemt")
              .optional(PERSONS.get(1), DataTypes.LongType, "hetzelfde van de noemer")
              .build(),
          List.of(Keys.INDICATOR),
          Map.of("niet_negatief", "n >= 0 and sum_squares >= 0"),
          false);

  private static final List<String> SUMS =
      Stream.of(List.of(NUMERATOR, DENOMINATOR, SUM_SQUARES), SAMPLE, PERSONS)
          .flatMap(List::stream)
          .toList();

  private TallyTable() {}

  private static String contributorsOf(Quantity quantity) {
    return quantity.name().toLowerCase(Locale.ROOT) + "_contributors";
  }

  /** The record of a row. */
  public static Tally read(Row row) {
    Fields fields = new Fields(row);
    Map<Quantity, ContributorSums> contributors = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      Fields own = fields.fields(contributorsOf(quantity));
      if (own != null) {
        contributors.put(quantity, contributors(own));
      }
    }
    return new Tally(
        fields.text(Keys.PERIOD),
        fields.text(Keys.BREAKDOWN),
        fields.text(Keys.CATEGORY),
        fields.text(STRATUM),
        fields.text(BOUWSTEEN),
        SUMS.stream().map(fields::whole).map(sum -> sum == null ? 0 : sum).toList(),
        contributors);
  }

  private static ContributorSums contributors(Fields own) {
    return new ContributorSums(
        own.whole(OWN),
        own.whole(SHARED),
        own.list(OWN_LARGEST),
        own.list(SHARED_LARGEST),
        own.list(SHARED_WHOLE));
  }
}
