package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
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
import nl.izamonitor.conf.SourceColumn;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A country whose truth is known, counted by the jobs: what comes out must be what was put in. The
 * truth lies beside the deliveries; the jobs never see it. {@code -Dtruth=FOLDER} judges a country
 * that was counted before, with its {@code landing} and {@code lake}.
 */
@Tag("slow")
class TruthTest {

  private static final Path HOME =
      Path.of(System.getProperty("truth", "target/truth")).toAbsolutePath();
  private static final String UNREGISTERED = "niet_ingeschreven";
  private static final String PATIENTS = "spoedpost_patienten";
  private static final String CONTACTS = "spoedpost_contacten";

  private static SparkSession spark;
  private static Definitions definitions;
  private static List<PlantedCell> cells;

  @BeforeAll
  static void count() throws IOException {
    spark = TestSession.spark();
    definitions = Definitions.load(ConfFiles.read(Path.of("conf")), spark);
    if (System.getProperty("truth") == null) {
      delete(HOME);
      Files.createDirectories(HOME);
      done("synthesize", "--inhabitants", "300000", "--years", "2022..2025", "--seed", "11");
      done("ingest");
      done("tally");
    }
    Indeling indeling = definitions.regions().indeling(LocalDate.of(2025, 1, 1));
    cells = PlantedCell.all(spark, HOME, indeling);
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

  /**
   * Persons of a region differ in age and sex, so that the spread of a count is a little smaller
   * than that of a binomial number and a little more than 95 % hold.
   */
  @Test
  void nineteenOfTwentyIntervalsHoldTheTruth() {
    long held = 0;
    long all = 0;
    for (String indicator : List.of(UNREGISTERED, PATIENTS, CONTACTS)) {
      for (String level : new TreeSet<>(cells.stream().map(PlantedCell::level).toList())) {
        List<PlantedCell> judged =
            cells.stream()
                .filter(c -> c.indicator().equals(indicator) && c.level().equals(level))
                .filter(c -> c.delivered() && !c.region().equals(Regions.ONBEKEND))
                .filter(PlantedCell::isLargeEnough)
                .toList();
        long here = judged.stream().filter(PlantedCell::holds).count();
        System.out.printf(
            "%-20s %-16s n = %5d, %.2f %% hold the truth%n",
            indicator, level, judged.size(), 100.0 * here / judged.size());
        held += here;
        all += judged.size();
      }
    }
    System.out.printf("all: n = %d, %.2f %%%n", all, 100.0 * held / all);

    assertThat(all).isGreaterThan(5_000);
    assertThat(100.0 * held / all).isBetween(94.0, 96.0);
  }

  /**
   * Of the differences that a plain test would find in 80 % of the cases, 80 % are said to be there
   * though many regions are looked at; where nothing was planted, less than 5 % are.
   */
  @Test
  void whatIsSaidOfRegionsIsWhatWasPlanted() {
    for (String indicator : List.of(UNREGISTERED, PATIENTS, CONTACTS)) {
      List<PlantedVerdicts> said =
          PlantedVerdicts.of(definitions.conf().indicators().get(indicator), cells);
      List<PlantedVerdicts> large = said.stream().filter(PlantedVerdicts::isLarge).toList();
      List<PlantedVerdicts> nothing = said.stream().filter(PlantedVerdicts::isNothing).toList();
      double found = 100.0 * large.stream().filter(PlantedVerdicts::isRight).count() / large.size();
      double alarms = 100.0 * nothing.stream().filter(v -> v.found() != 0).count() / nothing.size();
      List<PlantedVerdicts> alone = said.stream().filter(PlantedVerdicts::isLargeAlone).toList();
      System.out.printf(
          "%-20s %d planted differences, %.1f %% found; of %d large enough without correction %.1f %%; %d of nothing, %.2f %% false alarms%n",
          indicator,
          large.size(),
          found,
          alone.size(),
          100.0 * alone.stream().filter(PlantedVerdicts::isRight).count() / alone.size(),
          nothing.size(),
          alarms);

      assertThat(large).hasSizeGreaterThan(20);
      assertThat(nothing).hasSizeGreaterThan(20);
      assertThat(found).as(indicator).isGreaterThanOrEqualTo(80);
      assertThat(alarms).as(indicator).isLessThan(5);
      assertThat(said)
          .filteredOn(PlantedVerdicts::isLarge)
          .noneMatch(v -> v.found() * v.steps() < 0);
    }
  }

  /** No wrong row is counted, and no right one is lost. */
  @Test
  void denominatorsAreExact() {
    assertThat(cells)
        .filteredOn(c -> List.of(UNREGISTERED, PATIENTS).contains(c.indicator()))
        .hasSizeGreaterThan(10_000)
        .filteredOn(c -> c.denominator() != c.persons())
        .isEmpty();
  }

  /** The same of what is counted, to the last contact of every urgentie. */
  @Test
  void numeratorsAreExact() {
    assertThat(cells)
        .filteredOn(PlantedCell::delivered)
        .filteredOn(c -> List.of(UNREGISTERED, PATIENTS, CONTACTS).contains(c.indicator()))
        .hasSizeGreaterThan(15_000)
        .filteredOn(c -> c.numerator() != c.events())
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
    List<String> kinds =
        new ArrayList<>(List.of("ander aantal velden dan de kop", "misschien meer dan een rij"));
    for (Map.Entry<String, SourceColumn> entry : source.columns().entrySet()) {
      SourceColumn column = entry.getValue();
      if (column.severity() == SourceColumn.Severity.REJECT) {
        kinds(column).stream().map(kind -> entry.getKey() + ": " + kind).forEach(kinds::add);
      }
    }
    kinds.add(source.region().column() + ": niet in de indeling");
    source.rules().forEach(rule -> kinds.add(rule.name()));
    return kinds;
  }

  private static List<String> kinds(SourceColumn column) {
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
}
