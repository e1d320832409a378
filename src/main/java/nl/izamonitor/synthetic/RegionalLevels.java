package nl.izamonitor.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.lake.RecordRows;
import nl.izamonitor.region.Bouwsteen;
import nl.izamonitor.region.BouwsteenShare;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * By how much the level of a measure is higher in a bouwsteen than in the country: a deviation that
 * was always there, and the real changes of {@code conf/reference/synthetisch_veranderingen.csv}.
 * From a year on the level of a measure in a region is a factor higher or lower, and nowhere else.
 * Regions are those of the newest indeling.
 */
final class RegionalLevels {

  static final String UNREGISTERED = "niet_ingeschreven";
  static final String CONTACTS = "contacten";

  /** The columns with the factors of the two. */
  static final String OF_UNREGISTERED = "kansfactor";

  static final String OF_CONTACTS = "contactfactor";

  private static final String FILE = "reference/synthetisch_veranderingen.csv";
  private static final String HEADER = "maat;level;regio;vanaf;factor;reden";
  private static final List<String> MEASURES = List.of(UNREGISTERED, CONTACTS);
  private static final double LEAST = 0.1;
  private static final double MOST = 10;

  private record Change(String measure, Set<String> bouwstenen, long from, double factor) {}

  private record Factors(int bouwsteen, int datajaar, double kansfactor, double contactfactor) {}

  private final Regions regions;
  private final Calibration calibration;
  private final Country country;
  private final Indeling newest;
  private final List<Change> changes = new ArrayList<>();

  /** Reads the table of changes; without it nothing changes. */
  RegionalLevels(ConfFiles files, Regions regions, Calibration calibration, Country country) {
    this.regions = regions;
    this.calibration = calibration;
    this.country = country;
    newest = regions.indeling(regions.dates().last());
    for (ReferenceTable.Line line : ReferenceTable.readAny(files, FILE, HEADER)) {
      changes.add(change(line));
    }
  }

  private Change change(ReferenceTable.Line line) {
    if (!MEASURES.contains(line.cell(0))) {
      throw line.problem(
          "The measure '%s' cannot change: name one of %s.".formatted(line.cell(0), MEASURES));
    }
    double factor = line.decimal(4);
    if (factor < LEAST || factor > MOST) {
      throw line.problem(
          "The factor %s is not believable: give one from %s to %s."
              .formatted(line.cell(4), LEAST, MOST));
    }
    return new Change(line.cell(0), bouwstenen(line), line.whole(3), factor);
  }

  private Set<String> bouwstenen(ReferenceTable.Line line) {
    String level = line.cell(1);
    if (newest.levels().stream().noneMatch(known -> known.level().equals(level))) {
      throw line.problem(
          "There is no level '%s': name one of conf/regions/levels.csv.".formatted(level));
    }
    if (!newest.has(level, line.cell(2))) {
      throw line.problem(
          "There is no region '%s' of level '%s' on %s: name one that exists then."
              .formatted(line.cell(2), level, newest.date()));
    }
    return newest.parts(level, line.cell(2)).stream()
        .map(BouwsteenShare::bouwsteen)
        .collect(Collectors.toSet());
  }

  /** The factors of every bouwsteen and year. */
  Dataset<Row> frame(SparkSession spark) {
    List<Factors> factors = new ArrayList<>();
    for (int year = country.firstYear(); year <= country.lastYear(); year++) {
      double[] unregistered = factors(UNREGISTERED, year);
      double[] contacts = factors(CONTACTS, year);
      for (int i = 0; i < contacts.length; i++) {
        factors.add(new Factors(i, year, unregistered[i], contacts[i]));
      }
    }
    return RecordRows.of(spark, Factors.class, factors);
  }

  /**
   * The factors of a measure in a year, by the position of the bouwsteen. Of what was always so the
   * mean over all inhabitants is 1; the stated changes come on top of it.
   */
  double[] factors(String measure, int year) {
    double spread = calibration.value("gebiedsverschil", measure);
    List<Bouwsteen> all = regions.bouwstenen();
    double[] factors = all.stream().mapToDouble(b -> deviation(b, measure, spread)).toArray();
    double weighted = 0;
    double inhabitants = 0;
    for (int i = 0; i < factors.length; i++) {
      weighted += factors[i] * all.get(i).inwoners();
      inhabitants += all.get(i).inwoners();
    }
    for (int i = 0; i < factors.length; i++) {
      factors[i] *= inhabitants / weighted * changed(measure, all.get(i).code(), year);
    }
    return factors;
  }

  /** Parts of a gemeente do not differ: nobody delivers anything by part. */
  private double deviation(Bouwsteen bouwsteen, String measure, double spread) {
    long own = (bouwsteen.gemeente() + measure).hashCode();
    return 1 + spread * (2 * new SplittableRandom(country.seed() * 31 + own).nextDouble() - 1);
  }

  /** By how much a measure is higher in a bouwsteen and year than if nothing had changed. */
  private double changed(String measure, String bouwsteen, int year) {
    return changes.stream()
        .filter(change -> change.measure().equals(measure) && change.from() <= year)
        .filter(change -> change.bouwstenen().contains(bouwsteen))
        .mapToDouble(Change::factor)
        .reduce(1, (one, other) -> one * other);
  }
}
