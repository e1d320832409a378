package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.izamonitor.lake.RecordRows;
import nl.izamonitor.region.Bouwsteen;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Who moves to another gemeente, and where to. Moves take effect on 1 January, so that a person
 * lives in one place for the whole of a year.
 *
 * <p>Most stay within their provincie, the others go to the next one: a file of deliveries is about
 * persons of a few bouwstenen, and would fall apart into one for every leverancier if they went
 * everywhere.
 */
final class Moves {

  private static final String ADDRESS = "woonplek";

  /** Destinations of a bouwsteen, as often as they have inhabitants. */
  private static final int SLOTS = 100;

  /** Where a move leads to; the last slot of a bouwsteen is the bouwsteen itself. */
  private record Destination(int woonplek, int bouwsteen) {}

  private final Draw draw;
  private final Country country;
  private final double share;
  private final int near;
  private final List<Bouwsteen> bouwstenen;
  private final List<String> provincies;
  private final TreeSet<String> codes;

  Moves(Draw draw, Country country, Calibration calibration, Regions regions) {
    this.draw = draw;
    this.country = country;
    share = calibration.share("verhuizing", "aandeel");
    near = (int) Math.round(SLOTS * calibration.share("verhuizing", "nabij"));
    bouwstenen = regions.bouwstenen();
    provincies = Inhabitants.provincies(regions);
    codes = new TreeSet<>(provincies);
  }

  /** Rows of persons and years, with the bouwsteen of the year in place of the first one. */
  Dataset<Row> settled(Dataset<Row> years, SparkSession spark) {
    if (share == 0 || country.firstYear() == country.lastYear()) {
      return years;
    }
    Dataset<Row> destinations = RecordRows.of(spark, Destination.class, destinations());
    return years
        .withColumn(ADDRESS, address())
        .drop(Persons.BOUWSTEEN)
        .join(broadcast(destinations), new String[] {ADDRESS}, "inner")
        .drop(ADDRESS);
  }

  /** The number of the first bouwsteen and of the place that the last move led to. */
  private Column address() {
    Column slot = lit(SLOTS);
    for (int year = country.firstYear() + 1; year <= country.lastYear(); year++) {
      Column moves = draw.uniform("verhuizing", col(Persons.PERSON), lit(year)).lt(share);
      Column lived = col(Persons.DATAJAAR).geq(year).and(col(Persons.BORN).lt(year));
      Column to = draw.below(lit(SLOTS), "bestemming", col(Persons.PERSON), lit(year));
      slot = when(lived.and(moves), to).otherwise(slot);
    }
    return col(Persons.BOUWSTEEN).multiply(SLOTS + 1).plus(slot);
  }

  private List<Destination> destinations() {
    List<Destination> destinations = new ArrayList<>();
    for (int home = 0; home < bouwstenen.size(); home++) {
      int[] slots = slots(home);
      for (int slot = 0; slot < slots.length; slot++) {
        destinations.add(new Destination(home * slots.length + slot, slots[slot]));
      }
    }
    return destinations;
  }

  /** Where those who move from a bouwsteen go, by position, and at the end the bouwsteen itself. */
  private int[] slots(int home) {
    String here = provincies.get(home);
    String after = codes.higher(here);
    int[] nearby = slots(near, weights(home, here), 0);
    int filled = nearby.length;
    int[] others =
        slots(SLOTS - filled, weights(home, after == null ? codes.first() : after), filled);
    return Stream.of(nearby, others, new int[] {home}).flatMapToInt(Arrays::stream).toArray();
  }

  private long[] weights(int home, String provincie) {
    long[] weights = new long[bouwstenen.size()];
    for (int i = 0; i < weights.length; i++) {
      boolean candidate = i != home && provincies.get(i).equals(provincie);
      weights[i] = candidate ? bouwstenen.get(i).inwoners() : 0;
    }
    return weights;
  }

  private static int[] slots(int howMany, long[] weights, int filled) {
    return Arrays.stream(weights).sum() == 0
        ? new int[0]
        : Allotment.positions(Allotment.split(howMany, weights, filled + SLOTS));
  }
}
