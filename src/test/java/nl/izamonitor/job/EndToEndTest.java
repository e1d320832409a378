package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.RegionSums;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.lake.Checksum;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.Table;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A small synthetic country from its deliveries to a frozen meting, by the commands a user gives.
 * The lake stays in {@code target/end-to-end}, where the notebooks are run on it.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndTest {

  private static final Path HOME = Path.of("target/end-to-end").toAbsolutePath();
  private static final String CONTACTS = "spoedpost_contact";
  private static final String CORRECTED = "hds-zeeland";

  private static SparkSession spark;
  private static Definitions definitions;

  @BeforeAll
  static void open() throws IOException {
    delete(HOME);
    Files.createDirectories(HOME);
    spark = TestSession.spark();
    definitions = Definitions.load(ConfFiles.read(Path.of("conf")), spark);
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

  private static Internal lake() {
    return Lake.open(spark, HOME.resolve("lake").toString()).internal();
  }

  private static Table contacts() {
    return ValidatedTable.of(definitions.conf(), definitions.conf().sources().get(CONTACTS));
  }

  private static void done(Command command) {
    assertThat(command.exit()).as(command.said()).isZero();
  }

  @Test
  @Order(1)
  void deliveriesComeInAndEveryRowIsAccountedFor() throws IOException {
    done(Command.iza(HOME, "synthesize", "--inhabitants", "6000", "--years", "2023..2023"));
    copy(Path.of("data/cijfers"), HOME.resolve("landing"));
    done(Command.iza(HOME, "ingest"));
    Row rows =
        lake()
            .read(DeliveryTable.TABLE)
            .agg(
                sum(DeliveryTable.READ),
                sum(DeliveryTable.VALID),
                sum(DeliveryTable.QUARANTINED),
                sum(DeliveryTable.SET_ASIDE))
            .first();
    assertThat(rows.getLong(0)).isGreaterThan(12_000);
    assertThat(rows.getLong(0)).isEqualTo(rows.getLong(1) + rows.getLong(2) + rows.getLong(3));
    assertThat(rows.getLong(2)).as("the generator plants dirty rows").isPositive();
    assertThat(lake().read(DeliveryTable.TABLE).filter("origin = 'echt'").collectAsList())
        .as("the generator marks what it makes, and nothing beside it")
        .extracting(row -> row.<String>getAs(DeliveryTable.SOURCE))
        .containsExactlyInAnyOrder("gepubliceerde_cijfers", "iza_voortgang", "doelgroepen");
  }

  @Test
  @Order(2)
  void theSameDeliveryAgainChangesNothing() {
    List<String> before = versions();
    Command again = Command.iza(HOME, "ingest");
    done(again);
    assertThat(again.said()).contains("0 deliveries taken, 12 already in");
    assertThat(versions()).isEqualTo(before);
  }

  private static List<String> versions() {
    List<String> versions = new ArrayList<>();
    try (Stream<Path> logs = Files.walk(HOME.resolve("lake"))) {
      logs.filter(path -> path.getParent().endsWith("_delta_log"))
          .map(HOME::relativize)
          .map(Path::toString)
          .sorted()
          .forEach(versions::add);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return versions;
  }

  @Test
  @Order(3)
  void aCorrectedDeliveryReplacesItsSliceAndNothingElse() throws IOException {
    String others = others();
    long before = lake().read(contacts()).count();
    Path folder = HOME.resolve("landing").resolve(CONTACTS).resolve(CORRECTED).resolve("2023");
    Path file;
    try (Stream<Path> files = Files.list(folder)) {
      file =
          files.filter(one -> one.toString().endsWith(".csv")).sorted().findFirst().orElseThrow();
    }
    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, lines.size() - 1));
    Command ingest = Command.iza(HOME, "ingest", "--source", CONTACTS);
    done(ingest);
    assertThat(ingest.said()).contains("1 deliveries taken, 11 already in");
    assertThat(others()).as("the other leveranciers, bit for bit").isEqualTo(others);
    assertThat(lake().read(contacts()).count()).isBetween(before - 2, before);
  }

  private static String others() {
    return Checksum.of(
        lake().read(contacts()).filter(col(ValidatedTable.LEVERANCIER).notEqual(CORRECTED)));
  }

  @Test
  @Order(4)
  void aSourceIsReadOnceWhateverTheNumberOfIndicators() {
    long rows = definitions.conf().sources().values().stream().mapToLong(this::rows).sum();
    RowsRead read = new RowsRead();
    spark.sparkContext().addSparkListener(read);
    done(Command.iza(HOME, "tally"));
    long counted = read.stop(spark);
    // A row of bevolking has a field too many and may be two: what is missing is looked up in one
    // more reading of that source.
    long again = rows(definitions.conf().sources().get("bevolking"));
    assertThat(counted).isBetween(rows, (long) (1.05 * rows) + again + 100);
  }

  private long rows(nl.izamonitor.conf.Source source) {
    return lake().read(ValidatedTable.of(definitions.conf(), source)).count();
  }

  @Test
  @Order(5)
  void nederlandIsTheSumOfItsRegionsAndTheUnknownForEveryCount() {
    Dataset<Row> counts =
        RegionSums.of(
            lake().read(TallyTable.TABLE),
            definitions.regions().indeling(java.time.LocalDate.of(2023, 1, 1)));
    List<String> byLevel =
        counts
            .groupBy(Keys.INDICATOR, Keys.PERIOD, Keys.BREAKDOWN, Keys.CATEGORY, Keys.LEVEL)
            .agg(sum(TallyTable.NUMERATOR).as("n"), sum(TallyTable.DENOMINATOR).as("d"))
            .groupBy(Keys.INDICATOR, Keys.PERIOD, Keys.BREAKDOWN, Keys.CATEGORY)
            .agg(
                org.apache.spark.sql.functions.countDistinct(col("n"), col("d")).as("different"),
                org.apache.spark.sql.functions.count("n").as("levels"))
            .filter(col("different").notEqual(1).or(col("levels").notEqual(6)))
            .toJSON()
            .collectAsList();
    assertThat(byLevel).isEmpty();
    assertThat(counts.filter(col(Keys.REGION).equalTo(Regions.ONBEKEND)).count())
        .as("rows of an unknown region are there")
        .isPositive();
  }

  /** Most counts of so small a country are: to keep them wide takes long, and has its own tests. */
  private static Command quickly(String... arguments) {
    return Command.iza(
        HOME, Stream.concat(Stream.of(arguments), Stream.of("--no-width")).toArray(String[]::new));
  }

  @Test
  @Order(6)
  void aMetingIsPublishedAndFrozen() {
    done(quickly("publish", "--meting", "0-meting"));
    Command freeze = quickly("freeze", "--meting", "0-meting", "--by", "a tester");
    done(freeze);
    assertThat(freeze.said()).contains("0-meting is frozen as revision 1");
  }

  @Test
  @Order(7)
  void aPeriodWithoutDeliveryIsMissingAndNeverZero() {
    Dataset<Row> values = lake().read(ObservationTable.TABLE);
    Object[] counted =
        definitions.conf().indicators().values().stream()
            .filter(indicator -> !indicator.isTakenOver())
            .map(indicator -> indicator.code())
            .toArray();
    Dataset<Row> absent =
        values.filter(col(Keys.PERIOD).equalTo("2019")).filter(col(Keys.INDICATOR).isin(counted));
    assertThat(absent.select(ObservationTable.STATUS).distinct().collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("ontbreekt");
    assertThat(absent.filter(col(ObservationTable.VALUE).isNotNull()).count()).isZero();
    assertThat(absent.first().<String>getAs(ObservationTable.REASON)).contains("geen levering van");
  }

  @Test
  @Order(8)
  void nothingSmallIsPublished() {
    String small =
        "numerator between 1 and 9 or denominator between 1 and 9"
            + " or (method = 'Wilson' and denominator - numerator between 1 and 9)";
    assertThat(lake().read(ObservationTable.TABLE).filter(small).count()).isZero();
    assertThat(lake().read(ObservationTable.TABLE).filter("status = 'beschermd'").count())
        .isPositive();
  }

  @Test
  @Order(9)
  void theReportLiesThere() throws IOException {
    done(Command.iza(HOME, "report", "--meting", "0-meting"));
    assertThat(Files.readString(HOME.resolve("report/0-meting/index.html")))
        .doesNotContain("CONCEPT");
    assertThat(HOME.resolve("report/0-meting/open-data/SHA256SUMS")).exists();
  }

  @Tag("slow")
  @Test
  @Order(10)
  void aMetingIsRecomputedToTheLastDigitAndNotFrozenTwice() {
    done(Command.iza(HOME, "verify", "--meting", "0-meting"));
    done(Command.iza(HOME, "verify", "--meting", "0-meting", "--revision", "concept"));
    Command again = quickly("freeze", "--meting", "0-meting", "--by", "a tester");
    done(again);
    assertThat(again.said()).contains("nothing to do");
    Command diff = Command.iza(HOME, "diff", "0-meting@1", "0-meting@concept");
    done(diff);
    assertThat(diff.said()).contains("{same=");
  }

  @Tag("slow")
  @Test
  @Order(11)
  void aRefusedDeliveryHoldsUpTheFreezeUntilACorrectedOneCameIn() throws IOException {
    Path file = HOME.resolve("landing/bevolking/cbs/2023/later.csv");
    Files.writeString(file, "");
    assertThat(Command.iza(HOME, "ingest").exit()).isEqualTo(3);
    done(quickly("publish", "--meting", "2-meting"));
    done(Command.iza(HOME, "report", "--meting", "2-meting"));
    Path concept = HOME.resolve("report/2-meting-concept/index.html");
    assertThat(Files.readString(concept)).contains("CONCEPT");
    Command freeze = quickly("freeze", "--meting", "2-meting", "--by", "a tester");
    assertThat(freeze.exit()).isEqualTo(3);
    assertThat(freeze.said()).contains("while deliveries are refused: [bevolking/cbs/2023]");
    Files.delete(file);
    done(Command.iza(HOME, "ingest"));
    done(quickly("freeze", "--meting", "2-meting", "--by", "a tester"));
  }

  @Tag("slow")
  @Test
  @Order(12)
  void aRevisionWhoseTalliesWereTouchedDoesNotVerify() throws IOException {
    Path copy = HOME.resolve("touched");
    copy(HOME.resolve("lake"), copy.resolve("lake"));
    Internal touched = Lake.open(spark, copy.resolve("lake").toString()).internal();
    Dataset<Row> one = touched.readFrozen(TallyTable.TABLE).filter("meting = '0-meting'").limit(1);
    touched.appendFrozen(TallyTable.TABLE, one, "a tester");
    Command verify = Command.iza(copy, "verify", "--meting", "0-meting");
    assertThat(verify.exit()).isEqualTo(4);
    assertThat(verify.said()).contains("Revision 1 of 0-meting does not verify");
    delete(copy);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
