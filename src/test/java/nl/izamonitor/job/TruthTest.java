package nl.izamonitor.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.meting.RollUp;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;
import nl.izamonitor.statistics.Crude;
import nl.izamonitor.statistics.Interval;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A country whose truth is known, counted by the jobs: what comes out must be what was put in. The
 * truth lies beside the deliveries; the jobs never see it.
 */
@Tag("slow")
class TruthTest {

  private static final Path HOME = Path.of("target/truth").toAbsolutePath();
  private static final double BILLIONTH = 1e-9;
  private static final double ENOUGH = 30;
  private static final String UNREGISTERED = "niet_ingeschreven";
  private static final String PATIENTS = "spoedpost_patienten";
  private static final String CONTACTS = "spoedpost_contacten";

  private static SparkSession spark;
  private static Definitions definitions;
  private static List<Cell> cells;

  /** A value of a region: as it was counted, and as it should be. */
  private record Cell(
      String indicator,
      String period,
      String breakdown,
      String level,
      String region,
      boolean delivered,
      long numerator,
      long denominator,
      double expected,
      double own,
      long truth) {

    boolean largeEnough(double expectation) {
      return expectation >= ENOUGH && truth - expectation >= ENOUGH;
    }

    boolean holds(double expectation) {
      Interval interval =
          Crude.proportion((double) numerator, (double) denominator, 1, 0.95).intervals().get(0);
      double value = expectation / truth;
      return interval.lower() <= value && value <= interval.upper();
    }
  }

  @BeforeAll
  static void count() throws IOException {
    delete(HOME);
    Files.createDirectories(HOME);
    spark = TestSession.spark();
    definitions = Definitions.load(ConfFiles.read(Path.of("conf")), spark);
    done("synthesize", "--inhabitants", "300000", "--years", "2022..2025", "--seed", "11");
    done("ingest");
    done("tally");
    cells = cells();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static Command done(String... arguments) {
    Command command = Command.iza(HOME, arguments);
    assertThat(command.exit()).as(command.said()).isZero();
    return command;
  }

  private static Internal lake() {
    return Lake.open(spark, HOME.resolve("lake").toString()).internal();
  }

  private static Dataset<Row> truth() {
    return spark
        .read()
        .option("header", true)
        .option("sep", ";")
        .csv(HOME.resolve("landing/.truth/deel-0001.csv").toString())
        .withColumn(TallyTable.DENOMINATOR, col(TallyTable.DENOMINATOR).cast("long"))
        .withColumn(TallyTable.NUMERATOR, billionths("expected"))
        .withColumn("own", billionths("expected_own"));
  }

  private static org.apache.spark.sql.Column billionths(String name) {
    return col(name).cast("decimal(28,9)").divide(lit(BILLIONTH)).cast("long");
  }

  private static List<Cell> cells() {
    Indeling indeling = definitions.regions().indeling(LocalDate.of(2025, 1, 1));
    String[] keys = {
      TallyTable.INDICATOR,
      TallyTable.PERIOD,
      TallyTable.BREAKDOWN,
      TallyTable.CATEGORY,
      FigureTable.LEVEL,
      FigureTable.REGION
    };
    Dataset<Row> expected = truth();
    Dataset<Row> own =
        RollUp.of(expected.withColumn(TallyTable.NUMERATOR, col("own")), indeling)
            .withColumnRenamed(TallyTable.NUMERATOR, "own")
            .drop(TallyTable.DENOMINATOR, FigureTable.VALUE);
    Dataset<Row> missing =
        RollUp.of(expected.where("delivered = 'false'"), indeling)
            .select(FigureTable.LEVEL, FigureTable.REGION, TallyTable.PERIOD, TallyTable.INDICATOR)
            .distinct()
            .withColumn("missing", lit(true));
    Dataset<Row> counted =
        RollUp.of(
                lake()
                    .read(TallyTable.TABLE)
                    .filter(col(TallyTable.BREAKDOWN).notEqual(TallyTable.DEKKING)),
                indeling)
            .withColumnRenamed(TallyTable.NUMERATOR, "counted")
            .withColumnRenamed(TallyTable.DENOMINATOR, "divided")
            .drop(FigureTable.VALUE);
    return RollUp.of(expected, indeling)
        .join(own, keys, "inner")
        .join(counted, keys, "full_outer")
        .join(
            missing,
            new String[] {
              FigureTable.LEVEL, FigureTable.REGION, TallyTable.PERIOD, TallyTable.INDICATOR
            },
            "left")
        .select(
            col(keys[0]),
            col(keys[1]),
            col(keys[2]),
            col(keys[4]),
            col(keys[5]),
            col("missing").isNull(),
            coalesce(col("counted"), lit(0L)),
            coalesce(col("divided"), lit(0L)),
            coalesce(col(TallyTable.NUMERATOR), lit(0L)),
            coalesce(col("own"), lit(0L)),
            coalesce(col(TallyTable.DENOMINATOR), lit(0L)))
        .collectAsList()
        .stream()
        .map(TruthTest::cell)
        .toList();
  }

  private static Cell cell(Row row) {
    return new Cell(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBoolean(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8) * BILLIONTH,
        row.getLong(9) * BILLIONTH,
        row.getLong(10));
  }

  /**
   * Persons of a region differ in age and sex, so that the spread of a count is a little smaller
   * than that of a binomial number and a little more than 95 % hold. Whoever also knew which
   * persons come often would find a smaller spread, and more.
   */
  @Test
  void nineteenOfTwentyIntervalsHoldTheTruth() {
    long held = 0;
    long all = 0;
    for (String indicator : List.of(UNREGISTERED, PATIENTS)) {
      for (String level : new TreeSet<>(cells.stream().map(Cell::level).toList())) {
        List<Cell> judged =
            cells.stream()
                .filter(c -> c.indicator().equals(indicator) && c.level().equals(level))
                .filter(c -> c.delivered() && !c.region().equals(Regions.ONBEKEND))
                .filter(c -> c.largeEnough(c.expected()))
                .toList();
        long here = judged.stream().filter(c -> c.holds(c.expected())).count();
        long own = judged.stream().filter(c -> c.holds(c.own())).count();
        System.out.printf(
            "%-20s %-16s n = %5d, %.2f %% hold the truth, %.2f %% that of the persons themselves%n",
            indicator,
            level,
            judged.size(),
            100.0 * here / judged.size(),
            100.0 * own / judged.size());
        held += here;
        all += judged.size();
      }
    }
    System.out.printf("all: n = %d, %.2f %%%n", all, 100.0 * held / all);

    assertThat(all).isGreaterThan(5_000);
    assertThat(100.0 * held / all).isBetween(94.0, 96.0);
  }

  /** No wrong row is counted, and no right one is lost. */
  @Test
  void denominatorsAreExact() {
    assertThat(cells)
        .filteredOn(c -> List.of(UNREGISTERED, PATIENTS).contains(c.indicator()))
        .hasSizeGreaterThan(10_000)
        .filteredOn(c -> c.denominator() != c.truth())
        .isEmpty();
  }

  @Test
  void contactsComeToWhatWasExpected() {
    assertThat(cells)
        .filteredOn(c -> c.indicator().equals(CONTACTS) && c.level().equals(Regions.NEDERLAND))
        .filteredOn(c -> c.delivered() && c.expected() > 20_000)
        .hasSizeGreaterThan(10)
        .allSatisfy(c -> assertThat(c.numerator() / c.expected()).isCloseTo(1, within(0.03)));
    assertThat(cells)
        .filteredOn(c -> !c.delivered() && c.level().equals("provincie"))
        .filteredOn(c -> !c.region().equals(Regions.ONBEKEND))
        .isNotEmpty()
        .allMatch(c -> c.region().equals("PV24") && c.period().equals("2025"));
  }

  @Test
  void wrongRowsOfEveryKindWereFound() {
    for (String name : List.of("inschrijving", "spoedpost_contact", "bevolking")) {
      Source source = definitions.conf().sources().get(name);
      List<String> found =
          lake()
              .read(QuarantineTable.of(name))
              .select(explode(col(QuarantineTable.RULES)))
              .distinct()
              .collectAsList()
              .stream()
              .map(row -> row.getString(0))
              .toList();
      assertThat(found).as(name).containsExactlyInAnyOrderElementsOf(kinds(source));
    }
    assertThat(
            lake()
                .read(
                    ValidatedTable.of(
                        definitions.conf(), definitions.conf().sources().get("inschrijving")))
                .where("size(%s) > 0".formatted(ValidatedTable.WARNINGS))
                .count())
        .as("rows that are warned of, and counted")
        .isPositive();
  }

  /** Everything that a contract can reject a row for. */
  private static List<String> kinds(Source source) {
    List<String> kinds = new ArrayList<>(List.of("ander aantal velden dan de kop"));
    for (Map.Entry<String, Source.Column> entry : source.columns().entrySet()) {
      Source.Column column = entry.getValue();
      if (column.severity() == Source.Severity.REJECT) {
        kinds(column).stream().map(kind -> entry.getKey() + ": " + kind).forEach(kinds::add);
      }
    }
    kinds.add(source.region().column() + ": niet in de indeling");
    source.rules().forEach(rule -> kinds.add(rule.name()));
    return kinds;
  }

  private static List<String> kinds(Source.Column column) {
    List<String> kinds = new ArrayList<>();
    if (column.required()) {
      kinds.add("verplicht");
    }
    switch (column.type()) {
      case WHOLE -> kinds.add("geen geheel getal");
      case COUNT -> kinds.add("geen aantal");
      case DATE -> kinds.add("geen datum");
      case GEMEENTE -> kinds.add("geen code van een gemeente");
      default -> {
        // Every text is a text.
      }
    }
    if (column.codes() != null) {
      kinds.add("onbekende code");
    }
    if (column.pattern() != null) {
      kinds.add("andere vorm");
    }
    if (column.min() != null) {
      kinds.add("te klein");
    }
    if (column.max() != null) {
      kinds.add("te groot");
    }
    if (column.unique()) {
      kinds.add("dubbel");
    }
    return kinds;
  }

  @Test
  void lookalikesOfPublishedFilesAreTaken() {
    Path home = HOME.resolve("lookalikes");
    List<String> sources =
        List.of("cbs_kwb_2020", "cbs_kwb_2021", "cbs_bevolking_afgeleid", "rivm_jongvolwassenen");
    List<String> arguments =
        new ArrayList<>(List.of("synthesize", "--inhabitants", "1000", "--years", "2020..2024"));
    sources.forEach(source -> arguments.addAll(List.of("--source", source)));
    Command made = Command.iza(home, arguments.toArray(String[]::new));
    assertThat(made.exit()).as(made.said()).isZero();
    Command taken = Command.iza(home, "ingest");
    assertThat(taken.exit()).as(taken.said()).isZero();
    Dataset<Row> deliveries =
        Lake.open(spark, home.resolve("lake").toString()).internal().read(DeliveryTable.TABLE);
    assertThat(deliveries.count()).isEqualTo(4);
    assertThat(deliveries.where(col(DeliveryTable.QUARANTINED).lt(5)).count()).isZero();
    assertThat(deliveries.where(col(DeliveryTable.SET_ASIDE).gt(50)).count()).isEqualTo(2);
  }
}
