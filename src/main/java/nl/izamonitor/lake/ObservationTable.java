package nl.izamonitor.lake;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import java.util.Map;
import nl.izamonitor.model.Counts;
import nl.izamonitor.model.Decimals;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Origin;
import nl.izamonitor.model.Provenance;
import nl.izamonitor.model.Quality;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.Value;

/** {@code curated/indicator_published}: the observations of a concept, protected. */
public final class ObservationTable {

  public static final String NUMERATOR = "numerator";
  public static final String DENOMINATOR = "denominator";
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
  public static final String ORIGIN = "origin";
  public static final String NUMERATOR_DECIMALS = "numerator_decimals";
  public static final String DENOMINATOR_DECIMALS = "denominator_decimals";

  /** What may stand in {@link #FLAG}. */
  public static final List<String> FLAGS = List.of("voorlopig", "definitief");

  public static final Codec<Observation> CODEC =
      Codec.of(Observation.class)
          .release(Observation::release)
          .indicator(Observation::indicator)
          .place(Observation::release, Observation::place)
          .optional(
              NUMERATOR,
              LongType,
              "teller; van bedragen een geheel getal waarvan de laatste numerator_decimals cijfers achter de komma staan",
              o -> o.counts().numerator())
          .optional(
              DENOMINATOR,
              LongType,
              "noemer, zo geschreven als de teller; leeg bij aantallen en overgenomen cijfers",
              o -> o.counts().denominator())
          .optional(
              VALUE,
              DoubleType,
              "de waarde, in de eenheid van de indicator",
              o -> o.crude().value())
          .optional(
              LOWER,
              DoubleType,
              "ondergrens van het 95%-interval; leeg als er geen is",
              o -> o.crude().lower())
          .optional(
              UPPER,
              DoubleType,
              "bovengrens van het 95%-interval; leeg als er geen is",
              o -> o.crude().upper())
          .optional(
              METHOD,
              StringType,
              "hoe waarde en interval zijn bepaald, zoals Wilson, Byar, telling of overgenomen; leeg zonder waarde",
              o -> o.crude().method())
          .optional(
              STANDARDISED,
              DoubleType,
              "de waarde bij de leeftijden en geslachten van de standaardbevolking, op een decimaal; leeg als de definitie er niet om vraagt, en onder 10 gevallen",
              o -> o.standardised().value())
          .optional(
              STANDARDISED_LOWER, DoubleType, "ondergrens daarvan", o -> o.standardised().lower())
          .optional(
              STANDARDISED_UPPER, DoubleType, "bovengrens daarvan", o -> o.standardised().upper())
          .optional(
              TEXT,
              StringType,
              "wat de eigenaar van een overgenomen cijfer in woorden zegt",
              o -> o.provenance().text())
          .optional(
              COVERAGE,
              DoubleType,
              "dekking: aandeel van de inwoners van de regio waarvan gegevens binnenkwamen, 0 tot 1; leeg bij beschermd, bij overgenomen cijfers en waar niemand leverde",
              o -> o.quality().coverage())
          .required(
              NUMERATOR_UNIT,
              StringType,
              "eenheid van de teller, zoals patiënt",
              o -> o.counts().numeratorUnit())
          .required(
              DENOMINATOR_UNIT,
              StringType,
              "eenheid van de noemer",
              o -> o.counts().denominatorUnit())
          .optional(
              NUMERATOR_DECIMALS,
              LongType,
              "hoeveel decimalen de teller heeft: 145 met 2 decimalen is 1,45 van zijn eenheid; leeg bij aantallen",
              o -> decimals(o.counts().decimals().numerator()))
          .optional(
              DENOMINATOR_DECIMALS,
              LongType,
              "hoeveel decimalen de noemer heeft; leeg bij aantallen",
              o -> decimals(o.counts().decimals().denominator()))
          .required(
              FLAG,
              StringType,
              "voorlopig of definitief",
              o -> FLAGS.get(o.quality().provisional() ? 0 : 1))
          .required(
              STATUS,
              StringType,
              "waarde, beschermd, onbetrouwbaar, ontbreekt of niet_van_toepassing",
              o -> o.status().code())
          .optional(
              REASON,
              StringType,
              "waarom er geen waarde is, of voor welk gebied zij geldt; nooit bij beschermd",
              o -> o.quality().reason())
          .required(
              SOURCE,
              StringType,
              "bron van de definitie, of wie het cijfer publiceerde",
              o -> o.provenance().source())
          .required(
              ORIGIN,
              StringType,
              "echt, of synthetisch: het cijfer volgt uit een verzonnen levering",
              o -> o.provenance().origin().code())
          .readBy(ObservationTable::read);

  public static final Table TABLE =
      CODEC.table(
          "curated/indicator_published",
          "Een rij per meting, indicator, periode, uitsplitsing en regio: de waarde met herkomst. Een periode of regio die ontbreekt heeft alleen haar totalen.",
          List.of(Keys.METING),
          Map.of(
              "status",
              "status in ('waarde', 'beschermd', 'onbetrouwbaar', 'ontbreekt', 'niet_van_toepassing')",
              "beschermd_zonder_getal",
              "status <> 'beschermd' or (numerator is null and denominator is null and value is null"
                  + " and lower is null and upper is null and standardised is null)",
              "herkomst",
              DeliveryTable.ORIGIN_CHECK));

  private ObservationTable() {}

  /** Nothing for counts, as in rows that were made before there were amounts. */
  private static Long decimals(int decimals) {
    return decimals == 0 ? null : (long) decimals;
  }

  private static int decimals(Fields row, String name) {
    Long decimals = row.whole(name);
    return decimals == null ? 0 : decimals.intValue();
  }

  private static Observation read(Fields row) {
    return new Observation(
        row.release(),
        row.indicator(),
        row.place(),
        new Counts(
            row.whole(NUMERATOR),
            row.whole(DENOMINATOR),
            row.text(NUMERATOR_UNIT),
            row.text(DENOMINATOR_UNIT),
            new Decimals(decimals(row, NUMERATOR_DECIMALS), decimals(row, DENOMINATOR_DECIMALS))),
        new Value(row.number(VALUE), row.number(LOWER), row.number(UPPER), row.text(METHOD)),
        new Value(
            row.number(STANDARDISED),
            row.number(STANDARDISED_LOWER),
            row.number(STANDARDISED_UPPER),
            null),
        new Quality(
            Status.of(row.text(STATUS)),
            row.text(REASON),
            row.number(COVERAGE),
            FLAGS.indexOf(row.text(FLAG)) == 0),
        new Provenance(row.text(SOURCE), row.text(TEXT), Origin.of(row.text(ORIGIN))));
  }
}
