package nl.izamonitor.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import nl.izamonitor.region.Bouwsteen;
import nl.izamonitor.region.LargestRemainder;
import nl.izamonitor.region.Regions;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** All persons that ever live in the country: those of the first day, and those born later. */
final class Cells {

  private static final long BOYS = 512;
  private static final long GIRLS = 488;

  private final Country country;
  private final Structure structure;
  private final List<Bouwsteen> bouwstenen;
  private final List<Cell> cells = new ArrayList<>();
  private long numbered;

  Cells(Country country, Structure structure, Regions regions, double birthsPer1000) {
    this.country = country;
    this.structure = structure;
    this.bouwstenen = regions.bouwstenen();
    firstDay();
    long births = Math.round(country.inhabitants() * birthsPer1000 / 1000);
    for (int year = country.firstYear(); year <= country.lastYear(); year++) {
      births(year, births);
    }
    // Persons of a provincie and a bouwsteen stand together, so that a file holds few leveranciers.
    Provincies provincies = new Provincies(regions);
    cells.sort(
        Comparator.comparing((Cell cell) -> provincies.of(cell.bouwsteen()))
            .thenComparingInt(Cell::bouwsteen));
  }

  List<Cell> all() {
    return cells;
  }

  private void firstDay() {
    long[] weights = bouwstenen.stream().mapToLong(Bouwsteen::inwoners).toArray();
    long[] persons = LargestRemainder.split(country.inhabitants(), weights);
    for (int i = 0; i < persons.length; i++) {
      List<Structure.Group> groups = structure.groups(bouwstenen.get(i).code());
      long[] parts =
          Allotment.split(
              persons[i], groups.stream().mapToLong(Structure.Group::weight).toArray(), i);
      for (int j = 0; j < parts.length; j++) {
        int youngest = country.firstYear() - 1 - groups.get(j).from();
        add(parts[j], i, groups.get(j).sex(), youngest, Structure.YEARS);
      }
    }
  }

  private void births(int year, long births) {
    long[] weights =
        bouwstenen.stream()
            .mapToLong(b -> Math.max(1, b.inwoners() * structure.mothers(b.code()) / 1_000_000))
            .flatMap(mothers -> LongStream.of(mothers * BOYS, mothers * GIRLS))
            .toArray();
    long[] parts = Allotment.split(births, weights, year);
    for (int i = 0; i < parts.length; i++) {
      add(parts[i], i / 2, i % 2 == 0 ? Sex.M : Sex.V, year, 1);
    }
  }

  private void add(long persons, int bouwsteen, Sex sex, int youngest, int years) {
    if (persons > 0) {
      cells.add(new Cell(numbered, persons, bouwsteen, sex, youngest, years));
      numbered += persons;
    }
  }

  /** The cells in so many partitions of about as many persons, in their order. */
  Dataset<Row> frame(SparkSession spark, int partitions) {
    List<List<Row>> slices = new ArrayList<>();
    for (int i = 0; i < partitions; i++) {
      slices.add(new ArrayList<>());
    }
    long before = 0;
    for (Cell cell : cells) {
      slices.get((int) (before * partitions / numbered)).add(cell.row());
      before += cell.persons();
    }
    return spark.createDataFrame(
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(slices, partitions)
            .flatMap(List::iterator),
        Cell.SCHEMA);
  }
}
