package nl.izamonitor.synthetic;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.region.Bouwsteen;
import nl.izamonitor.region.LargestRemainder;
import nl.izamonitor.region.Postcode4;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** What a bouwsteen has: postcodes, praktijken and its own deviation from the national levels. */
final class Places {

  /** The position of a bouwsteen among all: joins by number are faster than by code. */
  static final String BOUWSTEEN = "bouwsteen";

  static final String POSTCODES = "postcodes";
  static final String FIRST_PRAKTIJK = "eerste_praktijk";
  static final String PRAKTIJKEN = "praktijken";
  static final String DEVIATION = "afwijking_";

  /** Places to be divided over the postcodes of a bouwsteen by inhabitants. */
  private static final int SLOTS = 200;

  private static final StructType SCHEMA =
      new StructType()
          .add(BOUWSTEEN, IntegerType)
          .add(POSTCODES, DataTypes.createArrayType(StringType))
          .add(FIRST_PRAKTIJK, IntegerType)
          .add(PRAKTIJKEN, IntegerType);

  private final Regions regions;
  private final Calibration calibration;
  private final Changes changes;
  private final Country country;

  Places(Regions regions, Calibration calibration, Changes changes, Country country) {
    this.regions = regions;
    this.calibration = calibration;
    this.changes = changes;
    this.country = country;
  }

  /** A row for every bouwsteen: the postcodes as often as they have inhabitants. */
  Dataset<Row> addresses(SparkSession spark) {
    double size = calibration.value("praktijken", "inwoners");
    List<Row> rows = new ArrayList<>();
    int first = 1;
    for (Bouwsteen bouwsteen : regions.bouwstenen()) {
      int praktijken = (int) Math.max(1, Math.round(bouwsteen.inwoners() / size));
      rows.add(RowFactory.create(rows.size(), slots(bouwsteen), first, praktijken));
      first += praktijken;
    }
    return SmallTable.of(spark, rows, SCHEMA);
  }

  private String[] slots(Bouwsteen bouwsteen) {
    List<Postcode4> postcodes = postcodes(bouwsteen);
    long[] weights = postcodes.stream().mapToLong(p -> p.inwoners().orElse(0)).toArray();
    long[] parts = LargestRemainder.split(SLOTS, weights);
    String[] slots = new String[SLOTS];
    int filled = 0;
    for (int i = 0; i < parts.length; i++) {
      Arrays.fill(slots, filled, filled + (int) parts[i], postcodes.get(i).postcode4());
      filled += (int) parts[i];
    }
    return slots;
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

  /** A factor for every bouwsteen and year. */
  Dataset<Row> deviations(SparkSession spark, String measure) {
    List<Row> rows = new ArrayList<>();
    for (int year = country.firstYear(); year <= country.lastYear(); year++) {
      double[] factors = factors(measure, year);
      for (int i = 0; i < factors.length; i++) {
        rows.add(RowFactory.create(i, year, factors[i]));
      }
    }
    return SmallTable.of(
        spark,
        rows,
        new StructType()
            .add(BOUWSTEEN, IntegerType)
            .add(Levels.DATAJAAR, IntegerType)
            .add(DEVIATION + measure, DoubleType));
  }

  /**
   * By how much the level of a measure is higher in each bouwsteen than in the country. Of what was
   * always so the mean over all inhabitants is 1; the stated changes come on top of it.
   */
  double[] factors(String measure, int year) {
    double spread = calibration.value("gebiedsverschil", measure);
    List<Bouwsteen> all = regions.bouwstenen();
    double[] factors = all.stream().mapToDouble(b -> factor(b, measure, spread)).toArray();
    double weighted = 0;
    double inhabitants = 0;
    for (int i = 0; i < factors.length; i++) {
      weighted += factors[i] * all.get(i).inwoners();
      inhabitants += all.get(i).inwoners();
    }
    for (int i = 0; i < factors.length; i++) {
      factors[i] *= inhabitants / weighted * changes.factor(measure, all.get(i).code(), year);
    }
    return factors;
  }

  /** Parts of a gemeente do not differ: nobody delivers anything by part. */
  private double factor(Bouwsteen bouwsteen, String measure, double spread) {
    long own = (bouwsteen.gemeente() + measure).hashCode();
    return 1 + spread * (2 * new SplittableRandom(country.seed() * 31 + own).nextDouble() - 1);
  }
}
