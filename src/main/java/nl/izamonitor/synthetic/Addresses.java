package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.izamonitor.lake.RecordRows;
import nl.izamonitor.region.Bouwsteen;
import nl.izamonitor.region.LargestRemainder;
import nl.izamonitor.region.Postcode4;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the rows of a source say of where a person lives: gemeente, postcode and praktijk. The last
 * two are among those of the bouwsteen, so that who moves gets others.
 *
 * <p>In a share of the right rows the gemeente is empty, or the postcode has letters. Such rows are
 * valid and are counted, so that the truth must know of them. A corrected delivery has none.
 */
record Addresses(Draw draw, Regions regions, Calibration calibration) {

  static final String POSTCODE = "postcode4";
  static final String PRAKTIJK = "praktijk";

  /** Places to be divided over the postcodes of a bouwsteen by inhabitants. */
  private static final int SLOTS = 200;

  /** The postcodes of a bouwsteen, as often as they have inhabitants, and its praktijken. */
  private record Choice(int bouwsteen, List<String> postcodes, int eerste, int praktijken) {}

  /** Adds the address to rows of persons in a bouwsteen, for the deliveries of a source. */
  Dataset<Row> addressed(Dataset<Row> rows, String source) {
    Column isPlain = col(DeliveryAreas.CORRECTED).or(not(hasLetters(source)));
    Column place = draw.below(size(col("postcodes")), "postcode", col(Persons.PERSON)).plus(1);
    Column praktijk =
        col("eerste").plus(draw.below(col("praktijken"), PRAKTIJK, col(Persons.PERSON)));
    return rows.join(
            broadcast(RecordRows.of(rows.sparkSession(), Choice.class, choices())),
            new String[] {Persons.BOUWSTEEN},
            "inner")
        .withColumn(POSTCODE, element_at(col("postcodes"), place))
        .withColumn(
            POSTCODE, when(isPlain, col(POSTCODE)).otherwise(concat(col(POSTCODE), lit("AB"))))
        .withColumn(
            DeliveryAreas.GEMEENTE,
            when(
                not(isWithoutGemeente(source, col(DeliveryAreas.CORRECTED))),
                col(DeliveryAreas.GEMEENTE)))
        .withColumn(PRAKTIJK, concat(lit("P"), lpad(praktijk.cast("string"), 5, "0")))
        .drop("postcodes", "eerste", "praktijken");
  }

  private Column hasLetters(String source) {
    return luck(source + " lange postcode").lt(calibration.share("afwijkend", POSTCODE));
  }

  /** Whether a person has no gemeente in the rows of a source and year; that is ONBEKEND. */
  Column isWithoutGemeente(String source, Column isCorrected) {
    return luck(source + " zonder gemeente")
        .lt(calibration.share("leeg", "gemeente"))
        .and(not(isCorrected));
  }

  private Column luck(String what) {
    return draw.uniform(what, col(Persons.PERSON), col(Persons.DATAJAAR));
  }

  private List<Choice> choices() {
    double size = calibration.value("praktijken", "inwoners");
    List<Choice> choices = new ArrayList<>();
    int first = 1;
    for (Bouwsteen bouwsteen : regions.bouwstenen()) {
      int praktijken = (int) Math.max(1, Math.round(bouwsteen.inwoners() / size));
      choices.add(new Choice(choices.size(), slots(bouwsteen), first, praktijken));
      first += praktijken;
    }
    return choices;
  }

  private List<String> slots(Bouwsteen bouwsteen) {
    List<Postcode4> postcodes = postcodes(bouwsteen);
    long[] weights = postcodes.stream().mapToLong(p -> p.inwoners().orElse(0)).toArray();
    long[] parts = LargestRemainder.split(SLOTS, weights);
    return Arrays.stream(Allotment.positions(parts))
        .mapToObj(i -> postcodes.get(i).postcode4())
        .toList();
  }

  /** Where the postcodes do not tell the bouwsteen, those of the whole gemeente of today. */
  private List<Postcode4> postcodes(Bouwsteen bouwsteen) {
    List<Postcode4> own =
        regions.postcodes().stream()
            .filter(p -> p.bouwsteen().filter(bouwsteen.code()::equals).isPresent())
            .toList();
    if (!own.isEmpty()) {
      return own;
    }
    LocalDate newest = regions.dates().last();
    String gemeente = regions.indeling(newest).gemeente(bouwsteen.code());
    return regions.postcodes().stream().filter(p -> p.gemeente().equals(gemeente)).toList();
  }
}
