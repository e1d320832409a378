package nl.izamonitor.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.lake.RecordRows;
import nl.izamonitor.region.Bouwsteen;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.LargestRemainder;
import nl.izamonitor.region.Regions;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * All persons that ever live in the country, in groups: those of the first day, divided as in the
 * real population of {@code conf/reference/bevolkingsopbouw.csv}, and those who are born later.
 */
final class Inhabitants {

  /** The codes of {@code geslacht}; their positions are the numbers of a sex. */
  static final List<String> SEXES = List.of("M", "V");

  /**
   * Persons of one sex in one bouwsteen.
   *
   * @param first the number of the first person; the others follow
   * @param persons how many, at least 1
   * @param bouwsteen its position among all bouwstenen
   * @param youngest their last year of birth
   * @param years in how many years they were born
   */
  record Group(long first, long persons, int bouwsteen, int sex, int youngest, int years) {}

  /** An age group of five years of one sex in a gemeente, with its weight. */
  private record AgeGroup(int from, int sex, long weight) {

    boolean hasChildren() {
      return SEXES.get(sex).equals("V") && from >= 20 && from < 40;
    }
  }

  private static final String FILE = "reference/bevolkingsopbouw.csv";
  private static final String HEADER = "gemeente;leeftijd;mannen;vrouwen";
  private static final LocalDate INDELING_OF_FILE = LocalDate.of(2023, 1, 1);
  private static final int YEARS = 5;
  private static final long BOYS = 512;
  private static final long GIRLS = 488;
  private static final long MILLION = 1_000_000;

  private final List<Bouwsteen> bouwstenen;

  /** The age groups of the gemeente that each bouwsteen lies in. */
  private final List<List<AgeGroup>> ages;

  private final List<Group> groups = new ArrayList<>();
  private long numbered;

  Inhabitants(ConfFiles files, Regions regions, Country country, Calibration calibration) {
    bouwstenen = regions.bouwstenen();
    Indeling indeling = regions.indeling(INDELING_OF_FILE);
    Map<String, List<AgeGroup>> structure = structure(files);
    ages = bouwstenen.stream().map(b -> structure.get(indeling.gemeente(b.code()))).toList();
    firstDay(country);
    long births =
        Math.round(country.inhabitants() * calibration.value("geboorten", "inwoners") / 1000);
    for (int year = country.firstYear(); year <= country.lastYear(); year++) {
      births(year, births);
    }
    // Persons of a provincie and a bouwsteen stand together, so that a file holds few leveranciers.
    List<String> provincies = provincies(regions);
    groups.sort(
        Comparator.comparing((Group group) -> provincies.get(group.bouwsteen()))
            .thenComparingInt(Group::bouwsteen));
  }

  private static Map<String, List<AgeGroup>> structure(ConfFiles files) {
    Map<String, List<AgeGroup>> structure = new HashMap<>();
    for (ReferenceTable.Line line : ReferenceTable.read(files, FILE, HEADER)) {
      int from = Integer.parseInt(line.cell(1).split("[-+]", -1)[0]);
      List<AgeGroup> ages = structure.computeIfAbsent(line.cell(0), g -> new ArrayList<>());
      ages.add(new AgeGroup(from, 0, line.whole(2)));
      ages.add(new AgeGroup(from, 1, line.whole(3)));
    }
    return structure;
  }

  /** The provincie of every bouwsteen, by its position, in the newest indeling. */
  static List<String> provincies(Regions regions) {
    Indeling newest = regions.indeling(regions.dates().last());
    return regions.bouwstenen().stream().map(b -> newest.region(b.code(), "provincie")).toList();
  }

  private void firstDay(Country country) {
    long[] weights = bouwstenen.stream().mapToLong(Bouwsteen::inwoners).toArray();
    long[] persons = LargestRemainder.split(country.inhabitants(), weights);
    for (int i = 0; i < persons.length; i++) {
      long[] ofAges = ages.get(i).stream().mapToLong(AgeGroup::weight).toArray();
      long[] parts = Allotment.split(persons[i], ofAges, i);
      for (int j = 0; j < parts.length; j++) {
        AgeGroup age = ages.get(i).get(j);
        int youngest = country.firstYear() - 1 - age.from();
        add(new Group(numbered, parts[j], i, age.sex(), youngest, YEARS));
      }
    }
  }

  private void births(int year, long births) {
    long[] weights =
        LongStream.range(0, bouwstenen.size())
            .map(i -> Math.max(1, bouwstenen.get((int) i).inwoners() * mothers((int) i) / MILLION))
            .flatMap(mothers -> LongStream.of(mothers * BOYS, mothers * GIRLS))
            .toArray();
    long[] parts = Allotment.split(births, weights, year);
    for (int i = 0; i < parts.length; i++) {
      add(new Group(numbered, parts[i], i / SEXES.size(), i % SEXES.size(), year, 1));
    }
  }

  /** How many of a million who live in a bouwsteen are women of an age to have children. */
  private long mothers(int bouwsteen) {
    List<AgeGroup> all = ages.get(bouwsteen);
    long mothers = all.stream().filter(AgeGroup::hasChildren).mapToLong(AgeGroup::weight).sum();
    return mothers * MILLION / all.stream().mapToLong(AgeGroup::weight).sum();
  }

  private void add(Group group) {
    if (group.persons() > 0) {
      groups.add(group);
      numbered += group.persons();
    }
  }

  List<Group> groups() {
    return groups;
  }

  /** The groups in so many partitions of about as many persons, in their order. */
  Dataset<Row> frame(SparkSession spark, int partitions) {
    List<List<Row>> slices = new ArrayList<>();
    for (int i = 0; i < partitions; i++) {
      slices.add(new ArrayList<>());
    }
    long before = 0;
    for (Group group : groups) {
      slices.get((int) (before * partitions / numbered)).add(RecordRows.row(group));
      before += group.persons();
    }
    return spark.createDataFrame(
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(slices, partitions)
            .flatMap(List::iterator),
        RecordRows.columns(Group.class));
  }
}
