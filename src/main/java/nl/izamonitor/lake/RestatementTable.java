package nl.izamonitor.lake;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import java.util.Map;
import nl.izamonitor.model.Origin;
import nl.izamonitor.model.Restatement;

/**
 * {@code curated/restatement}: how the figures of a concept differ from what was published before.
 */
public final class RestatementTable {

  public static final String FROM = "restated_from";
  public static final String CAUSE = "part";
  public static final String FROM_VALUE = "from_value";
  public static final String VALUE = "value";
  public static final String CHANGE = "change";
  public static final String NUMERATOR_CHANGE = "numerator_change";
  public static final String DENOMINATOR_CHANGE = "denominator_change";

  public static final Codec<Restatement> CODEC =
      Codec.of(Restatement.class)
          .release(Restatement::release)
          .indicator(Restatement::indicator)
          .place(Restatement::release, Restatement::place)
          .required(
              FROM,
              StringType,
              "de meting en revisie die het cijfer anders gaven, zoals 1-meting/1",
              Restatement::from)
          .required(
              CAUSE,
              StringType,
              "bron, dekking, indeling, definitie of niet te splitsen",
              Restatement::cause)
          .required(FROM_VALUE, DoubleType, "de waarde van toen", r -> r.change().was())
          .required(VALUE, DoubleType, "de waarde van nu", r -> r.change().is())
          .required(
              CHANGE,
              DoubleType,
              "wat dit deel aan de waarde verandert; de delen samen zijn het verschil",
              r -> r.change().part())
          .optional(
              NUMERATOR_CHANGE,
              LongType,
              "wat dit deel aan de teller verandert, van bedragen in hun kleinste eenheid; leeg als het cijfer geen teller toont",
              r -> r.change().numerator())
          .optional(
              DENOMINATOR_CHANGE,
              LongType,
              "wat dit deel aan de noemer verandert, van bedragen in hun kleinste eenheid; leeg als het cijfer geen noemer toont",
              r -> r.change().denominator())
          .required(
              ComparisonTable.SENTENCE,
              StringType,
              "wat ervan gezegd mag worden",
              Restatement::sentence)
          .required(
              ComparisonTable.ORIGIN,
              StringType,
              "echt, of synthetisch: de waarde van nu of die van toen volgt uit een verzonnen levering",
              r -> r.origin().code())
          .readBy(RestatementTable::read);

  public static final Table TABLE =
      CODEC.table(
          "curated/restatement",
          "Een rij per deel van het verschil met hetzelfde cijfer in de laatste bevroren revisie die het had, en waarom; geen verandering in de zorg.",
          List.of(Keys.METING),
          Map.of("herkomst", DeliveryTable.ORIGIN_CHECK));

  private RestatementTable() {}

  private static Restatement read(Fields row) {
    return new Restatement(
        row.release(),
        row.indicator(),
        row.place(),
        row.text(FROM),
        row.text(CAUSE),
        new Restatement.Change(
            row.number(FROM_VALUE),
            row.number(VALUE),
            row.number(CHANGE),
            row.whole(NUMERATOR_CHANGE),
            row.whole(DENOMINATOR_CHANGE)),
        row.text(ComparisonTable.SENTENCE),
        Origin.of(row.text(ComparisonTable.ORIGIN)));
  }
}
