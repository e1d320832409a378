package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.izamonitor.Html;
import nl.izamonitor.TestSession;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.Table;
import nl.izamonitor.method.Odds;
import nl.izamonitor.method.PublishedFormula;
import nl.izamonitor.model.Comparison;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Verdict;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A statistical method and a kind of comparison are one class each: those that stand beside the
 * tests go the whole way, from a definition to what is published, its page, its open data and the
 * attack on these. The open data stay in {@code target/method}, where they are checked as those of
 * the end-to-end test are.
 */
class StatisticalMethodTest {

  private static final Path OPEN_DATA = Path.of("target/method/open-data").toAbsolutePath();
  private static final String VALUES = "waarden/kans.csv";
  private static final String DEFINITION = "indicators/sterkere-eerste-lijn/kans.yml";
  private static final String INDICATOR =
      """
      code: kans
      title: Dringende meldingen
      tags: [sterkere-eerste-lijn]
      definition: Dringende meldingen per honderd andere.
      version: 1
      method: odds
      per: 100
      direction: lower
      maturity: eigen lezing
      numerator: {table: melding, value: {sum: aantal, where: {urgentie: [U0, U1]}}, unit: contact}
      denominator: {table: melding, value: {sum: aantal}, unit: contact}
      levels: [gemeente, nederland]
      source: proef
      example:
        melding: |
          datajaar | gemeente | urgentie | aantal
          2023     | GM0363   | U1       | 12
          2023     | GM0363   | U3       | 48
        gives: |
          period | level     | region | numerator | denominator | value
          2023   | gemeente  | GM0363 | 12        | 60          | 25.0
          2023   | nederland | NL     | 12        | 60          | 25.0
      """;

  @TempDir static Path home;
  private static Installation own;

  /** Of the last two gemeenten fewer than ten are not urgent, of all urgent contacts enough are. */
  @BeforeAll
  static void publish() throws IOException {
    own = installation(home.resolve("whole"));
    deliver(2022, 100);
    deliver(2023, 200);
    done("ingest");
    done("tally");
    done("publish", "--meting", "proef");
    done("report", "--meting", "proef");
    FileUtils.deleteQuietly(OPEN_DATA.toFile());
    FileUtils.copyDirectory(written("datapackage.json").getParent().toFile(), OPEN_DATA.toFile());
  }

  private static Installation installation(Path folder) throws IOException {
    Installation made = Installation.in(folder);
    made.conf("sources/melding.yml", PrimeLake.SOURCE);
    made.conf(DEFINITION, INDICATOR);
    made.conf(
        "metingen/proef.yml",
        "meting: proef\ntitle: Proef\nindeling: 2023-01-01\nindicators: {kans: 2022..2023}\nvoorlopig: []\n");
    return made;
  }

  private static void done(String... arguments) {
    Command command = own.iza(arguments);
    assertThat(command.exit()).as(command.said()).isZero();
  }

  private static void deliver(int year, int amsterdam) throws IOException {
    own.deliver(
        "melding/vektis/" + year,
        "gemeente;urgentie;aantal",
        "GM0363;U1;" + amsterdam,
        "GM0363;U4;800",
        "GM0344;U1;300",
        "GM0344;U4;600",
        "GM0599;U0;50",
        "GM0599;U5;200",
        "GM0518;U1;90",
        "GM0518;U4;4",
        "GM0014;U1;80",
        "GM0014;U4;7");
  }

  /** The one file of this name that was written. */
  private static Path written(String name) throws IOException {
    try (Stream<Path> files = Files.walk(own.home())) {
      List<Path> found = files.filter(file -> file.endsWith(name)).toList();
      assertThat(found).as(name).hasSize(1);
      return found.get(0);
    }
  }

  private static <T> List<T> rows(Table table, Function<Row, T> read) {
    return own.read(table).collectAsList().stream().map(read).toList();
  }

  private static Observation observation(String region) {
    return rows(ObservationTable.TABLE, ObservationTable.CODEC::read).stream()
        .filter(one -> one.place().period().equals("2023") && one.place().region().equals(region))
        .findFirst()
        .orElseThrow();
  }

  private static Comparison comparison(String kind, String region) {
    List<Comparison> found =
        rows(ComparisonTable.TABLE, ComparisonTable.CODEC::read).stream()
            .filter(c -> c.against().kind().equals(kind) && c.place().region().equals(region))
            .filter(c -> c.place().period().equals("2023"))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void aMethodAndAComparisonOfOthersGoFromTheDefinitionToWhatIsPublished() {
    Observation amsterdam = observation("GM0363");
    assertThat(amsterdam.counts().numerator()).isEqualTo(200);
    assertThat(amsterdam.counts().denominator()).isEqualTo(1000);
    assertThat(amsterdam.crude().value()).isEqualTo(25);
    assertThat(amsterdam.crude().method()).isEqualTo(Odds.METHOD);

    Comparison before = comparison("vorige", "GM0363");
    assertThat(before.difference().estimate()).isEqualTo(12.5);
    assertThat(before.difference().method()).isEqualTo("square and add of odds");
    assertThat(before.judgement().verdict()).isEqualTo(Verdict.ONGUNSTIGER);
    Comparison median = comparison("mediaan", "GM0344");
    assertThat(median.against().other()).isEqualTo(25);
    assertThat(median.difference().estimate()).isEqualTo(25);
    assertThat(median.judgement().sentence())
        .startsWith(
            "Het cijfer over 2023 is 50,0 per 100 contacten, 25,0 per 100 contacten hoger dan de mediaan van de regio's. Dat is ongunstiger.");
    // Of all 720 of 2,331 without those of Utrecht: 420 of 1,431.
    assertThat(comparison("rest van Nederland", "GM0344").against().other())
        .isCloseTo(420.0 / 1011 * 100, within(1e-9));
  }

  @Test
  void pagesSayHowItIsMadeAndWhatCameOfIt() throws IOException {
    assertThat(page("indicator/kans.html"))
        .contains("odds van het Wilson-interval voor een aandeel (95%)")
        .contains("x/(n − x); p/(1 − p) van de grenzen p van Wilson, maal 100.")
        .contains("2023 44,7 40,9–48,8 720 2.331")
        .contains("44,7 per 100 contacten, 6,2 per 100 contacten hoger dan over 2022.");
    assertThat(page("regio/gemeente-GM0344.html"))
        .contains(
            "50,0 per 100 contacten, 8,5 per 100 contacten hoger dan in de rest van Nederland.")
        .contains(
            "25,0 per 100 contacten hoger dan de mediaan van de regio's. Dat is ongunstiger.");
  }

  private static String page(String name) throws IOException {
    return Html.parse(Files.readString(written(name))).text().replaceAll("\\s+", " ");
  }

  @Test
  void itsValuesFollowAgainFromItsOpenDataAlone() throws IOException {
    JsonNode methods =
        new ObjectMapper()
            .valueToTree(
                new Load(LoadSettings.builder().build())
                    .loadFromString(
                        Files.readString(OPEN_DATA.resolve("definities/methoden.yml"))));
    List<Row> rows =
        TestSession.spark()
            .read()
            .option("header", true)
            .option("sep", ";")
            .csv(OPEN_DATA.resolve(VALUES).toString())
            .filter("status = 'waarde'")
            .collectAsList();
    assertThat(rows).hasSizeGreaterThan(4);
    for (Row row : rows) {
      JsonNode made = methods.get("odds").get("values").get(row.<String>getAs("method"));
      for (String column : List.of("value", "lower", "upper")) {
        double published = Double.parseDouble(row.getAs(column));
        PublishedFormula formula = new PublishedFormula(made.get(column).textValue());
        long numerator = Long.parseLong(row.getAs("numerator"));
        long denominator = Long.parseLong(row.getAs("denominator"));
        assertThat(formula.of(numerator, denominator, 100))
            .isCloseTo(published, within(1e-9 * published));
      }
    }
  }

  @Test
  void anAttackFindsNothingInWhatIsProtected() {
    Command attack = Command.plain("attack", OPEN_DATA.toString());
    assertThat(attack.exit()).as(attack.said()).isZero();
    assertThat(attack.said()).contains("8 hidden, 12 tested").contains("0 derivable, 0 too narrow");
  }

  /** Groningen and Den Haag are hidden, so that all others and the country tell their sum only. */
  @Test
  void anAttackFindsASmallRestOfTheDenominatorThatAShownRowGivesAway(@TempDir Path other)
      throws IOException {
    FileUtils.copyDirectory(OPEN_DATA.toFile(), other.toFile());
    edit(
        other.resolve(VALUES),
        "(2023;2023-01-01;gemeente;GM0014;Groningen;totaal;totaal;);(.*);beschermd;",
        "$180;87$2;waarde;");
    assertThat(found(other)).containsExactly("GM0518 numerator 90", "GM0518 rest 4");
    edit(
        other.resolve("definities/methoden.yml"),
        "(?s)(odds:.*?part_of_denominator:) true",
        "$1 false");
    assertThat(found(other)).containsExactly("GM0518 numerator 90");
  }

  private static void edit(Path file, String pattern, String with) throws IOException {
    String text = Files.readString(file);
    assertThat(text).containsPattern(pattern);
    Files.writeString(file, text.replaceFirst(pattern, with));
  }

  /** Which counts an attack finds in 2023, each with the number that follows. */
  private static List<String> found(Path folder) throws IOException {
    Path out = home.resolve("found.csv");
    Command attack = Command.plain("attack", folder.toString(), "--out", out.toString());
    assertThat(attack.exit()).as(attack.said()).isEqualTo(4);
    return Files.readAllLines(out).stream()
        .skip(1)
        .map(line -> line.split(";", -1))
        .map(cells -> "%s %s %s".formatted(cells[5], cells[8], cells[10]))
        .toList();
  }

  @Test
  void aWorkedExampleAndTheNeedsOfAMethodAreChecked(@TempDir Path other) throws IOException {
    Installation wrong = installation(other);
    wrong.conf(DEFINITION, INDICATOR.replaceAll("60          \\| 25.0", "60          | 20.0"));
    Command examples = wrong.iza("check", "--examples");
    assertThat(examples.exit()).as(examples.said()).isEqualTo(2);
    assertThat(examples.said()).contains(DEFINITION + ":").contains("25.0").contains("20.0");
    assertThat(examples.said().lines().filter(line -> line.contains(".yml:")))
        .as("all other examples hold")
        .allMatch(line -> line.contains(DEFINITION));
    wrong.conf(
        DEFINITION,
        INDICATOR.replace("{sum: aantal}, unit: contact", "{sum: aantal}, unit: patiënt"));
    Command check = wrong.iza("check");
    assertThat(check.exit()).isEqualTo(2);
    assertThat(check.said())
        .contains(
            DEFINITION
                + ":11: Odds are of those who are counted and those who are not: give both the same unit.");
  }
}
