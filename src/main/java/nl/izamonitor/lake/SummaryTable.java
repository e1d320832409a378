package nl.izamonitor.lake;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import java.util.Map;
import nl.izamonitor.model.Origin;
import nl.izamonitor.model.Summary;
import org.apache.spark.sql.types.DataTypes;

/** {@code curated/summary}: what moved per deelmonitor, with what must be said beside it. */
public final class SummaryTable {

  public static final String PART = "part";
  public static final String TITLE = "title";
  public static final String INDICATORS = "indicators";
  public static final String BETTER = "gunstiger";
  public static final String WORSE = "ongunstiger";
  public static final String NO_DIFFERENCE = "geen_verschil";
  public static final String CANNOT_BE_SAID = "niet_te_zeggen";
  public static final String WITHOUT_DIRECTION = "zonder_richting";
  public static final String CAVEATS = "caveats";

  public static final Codec<Summary> CODEC =
      Codec.of(Summary.class)
          .release(Summary::release)
          .required(PART, StringType, "code van de deelmonitor of het onderdeel", Summary::part)
          .required(TITLE, StringType, "naam daarvan", Summary::title)
          .required(
              INDICATORS,
              IntegerType,
              "indicatoren in de meting die een getal kunnen hebben",
              s -> s.movement().indicators())
          .required(BETTER, IntegerType, "gingen de gewenste kant op", s -> s.movement().better())
          .required(WORSE, IntegerType, "gingen de andere kant op", s -> s.movement().worse())
          .required(
              NO_DIFFERENCE,
              IntegerType,
              "een verschil is niet aangetoond",
              s -> s.movement().noDifference())
          .required(
              CANNOT_BE_SAID,
              IntegerType,
              "kunnen niet worden vergeleken",
              s -> s.movement().cannotBeSaid())
          .required(
              WITHOUT_DIRECTION,
              IntegerType,
              "hebben geen gewenste richting",
              s -> s.movement().withoutDirection())
          .required(
              CAVEATS,
              DataTypes.createArrayType(StringType, false),
              "kanttekeningen die erbij horen, met een regel gekozen uit conf/reference/kanttekeningen",
              s -> s.caveats().toArray(String[]::new))
          .required(
              ComparisonTable.SENTENCE,
              StringType,
              "wat ervan gezegd mag worden",
              Summary::sentence)
          .required(
              ComparisonTable.ORIGIN,
              StringType,
              "echt, of synthetisch: een van de indicatoren rust op een verzonnen levering",
              s -> s.origin().code())
          .readBy(SummaryTable::read);

  public static final Table TABLE =
      CODEC.table(
          "curated/summary",
          "Een rij per deelmonitor of onderdeel: hoeveel indicatoren van heel Nederland bewogen, met de kanttekeningen. Het gaat om de laatste periode: om de trend waar die is aangetoond, anders om het verschil met de 0-meting, of in de 0-meting zelf met de periode ervoor.",
          List.of(Keys.METING),
          Map.of("herkomst", DeliveryTable.ORIGIN_CHECK));

  private SummaryTable() {}

  private static Summary read(Fields row) {
    return new Summary(
        row.release(),
        row.text(PART),
        row.text(TITLE),
        new Summary.Movement(
            row.small(INDICATORS),
            row.small(BETTER),
            row.small(WORSE),
            row.small(NO_DIFFERENCE),
            row.small(CANNOT_BE_SAID),
            row.small(WITHOUT_DIRECTION)),
        row.list(CAVEATS),
        row.text(ComparisonTable.SENTENCE),
        Origin.of(row.text(ComparisonTable.ORIGIN)));
  }
}
