package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.MissingTable;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.QualityTable;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A count that did not come in is not 0: what it may hold is not covered. */
@Tag("slow")
class MissingCountsTest {

  private static final Regions REGIONS = Regions.of(ConfFiles.read(Path.of("conf")));
  private static final List<String> AGES =
      List.of("0-4", "5-17", "18-44", "45-64", "65-74", "75-84", "85+");

  /** Of these six cells are 39 of the 51 inhabitants that a sex of a gemeente has. */
  private static final Set<String> LARGE = Set.of("18-44", "45-64", "65-74");

  private static final String CONTRACT =
      """
      source: telling
      version: 1
      title: Telling
      owner: een ander
      licence: geen
      rows: counts
      unit: contact
      files: {pattern: "*.csv", separator: ";"}
      unique: [gemeente]
      dekking: {volledig: vektis}
      region: {column: gemeente, indeling: datajaar-01-01, regio_is: woonplaats}
      columns:
        gemeente: {type: gemeente, required: true}
        aantal: {type: count, required: true}
      """;
  private static final String INDICATOR =
      """
      code: tellingen
      title: Tellingen
      tags: [sterkere-eerste-lijn]
      definition: Proef
      version: 1
      method: rate
      per: 1000
      direction: none
      maturity: eigen lezing
      numerator: {table: telling, value: {sum: aantal}, unit: contact}
      denominator: {table: NOEMER, value: {sum: inwoners}, unit: inwoner}
      no_numerator: zero
      levels: [gemeente, provincie, nederland]
      source: proef
      example:
        telling: |
          datajaar | gemeente | aantal
          2024     | GM0344   | 12
        NOEMER: |
          datajaar | gemeente | inwoners
          2024     | GM0344   | 500
        gives: |
          period | level     | region | numerator | denominator | value
          2024   | nederland | NL     | 12        | 500         | 24
      """;
  private static final String METING =
      """
      meting: missing
      title: Missing
      indeling: 2024-01-01
      indicators: {tellingen: 2024..2024}
      voorlopig: []
      """;

  @TempDir Path home;
  private Installation own;

  @BeforeEach
  void install() throws IOException {
    own = Installation.in(home);
    own.conf("sources/telling.yml", CONTRACT);
    own.conf("metingen/missing.yml", METING);
    own.conf(
        "indicators/sterkere-eerste-lijn/tellingen.yml", INDICATOR.replace("NOEMER", "bevolking"));
  }

  private static Set<String> gemeenten() {
    return REGIONS.gemeenten(LocalDate.of(2024, 1, 1)).keySet();
  }

  /** Everybody in a year, with a change of the rows of Utrecht; more rows come behind. */
  private void people(int year, UnaryOperator<String> utrecht, String... more) throws IOException {
    List<String> rows = new ArrayList<>(List.of("gemeente;leeftijdsgroep;geslacht;inwoners"));
    for (String gemeente : REGIONS.gemeenten(LocalDate.of(year, 1, 1)).keySet()) {
      for (String age : AGES) {
        for (String sex : List.of("M", "V")) {
          String row =
              "%s;%s;%s;%d".formatted(gemeente, age, sex, LARGE.contains(age) ? 1300 : 300);
          rows.add(gemeente.equals("GM0344") ? utrecht.apply(row) : row);
        }
      }
    }
    rows.addAll(List.of(more));
    own.deliver("bevolking/cbs/%d".formatted(year), rows);
  }

  private void contacts() throws IOException {
    List<String> rows = new ArrayList<>(List.of("gemeente;aantal"));
    gemeenten().forEach(gemeente -> rows.add(gemeente + ";510"));
    own.deliver("telling/vektis/2024", rows);
  }

  private void publish() {
    for (String[] job :
        new String[][] {{"ingest"}, {"tally"}, {"publish", "--meting", "missing"}}) {
      Command command = own.iza(job);
      assertThat(command.exit()).as(command.said()).isZero();
    }
  }

  private Row value(String level, String region) {
    return own.read(ObservationTable.TABLE)
        .filter(
            col(Keys.LEVEL)
                .equalTo(level)
                .and(col(Keys.REGION).equalTo(region))
                .and(col(Keys.BREAKDOWN).equalTo("totaal")))
        .first();
  }

  private Dataset<Row> dekking() {
    return own.read(TallyTable.TABLE).filter("breakdown = 'dekking' and indicator = 'tellingen'");
  }

  private static String starred(String row) {
    return LARGE.stream().anyMatch(age -> row.contains(";" + age + ";"))
        ? row.replaceFirst("\\d+$", "*")
        : row;
  }

  private static double share(int without) {
    long all = REGIONS.bouwstenen().stream().mapToLong(b -> b.inwoners()).sum();
    long utrecht =
        REGIONS.bouwstenen().stream()
            .filter(b -> b.code().equals("GM0344"))
            .mapToLong(b -> b.inwoners())
            .sum();
    return (double) (all - without * utrecht) / all;
  }

  @Test
  void countsInQuarantineLowerTheDekking() throws IOException {
    contacts();
    people(2024, MissingCountsTest::starred);
    publish();
    Row utrecht = value("gemeente", "GM0344");
    assertThat(utrecht.<String>getAs(ObservationTable.STATUS)).isEqualTo("ontbreekt");
    // Six of fourteen rows.
    assertThat(utrecht.<String>getAs(ObservationTable.REASON)).isEqualTo("dekking 57 %");
    assertThat(utrecht.<Long>getAs(TallyTable.DENOMINATOR)).isNull();
    Row amsterdam = value("gemeente", "GM0363");
    assertThat(amsterdam.<Double>getAs(ObservationTable.VALUE)).isCloseTo(50, within(1e-9));
    assertThat(amsterdam.<Double>getAs(ObservationTable.COVERAGE)).isEqualTo(1);
    Row province = value("provincie", "PV26");
    assertThat(province.<String>getAs(ObservationTable.STATUS)).isEqualTo("ontbreekt");
    assertThat(province.<String>getAs(ObservationTable.REASON)).startsWith("dekking 7");
    Row country = value("nederland", "NL");
    assertThat(country.<Long>getAs(TallyTable.NUMERATOR)).isEqualTo(510L * 341);
    assertThat(country.<Double>getAs(ObservationTable.VALUE)).isCloseTo(50, within(1e-9));
    assertThat(country.<Double>getAs(ObservationTable.COVERAGE)).isCloseTo(share(1), within(1e-12));
    assertThat(country.<String>getAs(ObservationTable.REASON))
        .isEqualTo("geldt voor het gedekte gebied: dekking 97 %");

    // What the cells hold is known once another year is there: 7,800 of 10,200.
    people(2023, row -> row);
    publish();
    assertThat(value("gemeente", "GM0344").<String>getAs(ObservationTable.REASON))
        .isEqualTo("dekking 23 %");

    // And nothing is missing when the right rows come.
    people(2024, row -> row);
    publish();
    assertThat(dekking().count()).isZero();
    assertThat(value("nederland", "NL").<Double>getAs(ObservationTable.COVERAGE)).isEqualTo(1);
  }

  @Test
  void emptyCountsLowerTheDekkingAndThoseThatFitAnywhereThatOfAll() throws IOException {
    String contract = Files.readString(home.resolve("conf/sources/bevolking.yml"));
    own.conf(
        "sources/bevolking.yml",
        contract
            .replace("separator: \";\"}", "separator: \";\", missing: [\".\"]}")
            .replace("inwoners: {type: count, required: true}", "inwoners: {type: count}"));
    contacts();
    people(2024, row -> starred(row).replace('*', '.'), "GM9999;0-4;M;17");
    publish();
    Row utrecht = value("gemeente", "GM0344");
    assertThat(utrecht.<String>getAs(ObservationTable.REASON)).isEqualTo("dekking 57 %");
    Row amsterdam = value("gemeente", "GM0363");
    assertThat(amsterdam.<String>getAs(ObservationTable.STATUS)).isEqualTo("waarde");
    assertThat(amsterdam.<Double>getAs(ObservationTable.COVERAGE))
        .isCloseTo(1 - 1 / (14.0 * 342 - 6 + 1), within(1e-5));
  }

  @Test
  void nothingIsMissingBesideARightRow() throws IOException {
    contacts();
    people(
        2024,
        row -> row,
        "GM0344;0-4;M;-5",
        "GM0344;0-4;M",
        "GM0344;;M;300",
        "GM0344;X9;M;300",
        ";0-4;M;300",
        "GM9999;0-4;M;300",
        "Utrecht;0-4;M;300");
    publish();
    assertThat(dekking().count()).isZero();
    assertThat(home.resolve("lake/missing")).doesNotExist();
    assertThat(value("nederland", "NL").<Double>getAs(ObservationTable.COVERAGE)).isEqualTo(1);
  }

  @Test
  void whatIsNotDividedDoesNotCount() throws IOException {
    own.conf(
        "sources/mensen.yml",
        CONTRACT
            .replace("telling", "mensen")
            .replace("unit: contact", "unit: inwoner")
            .replace("aantal:", "inwoners:"));
    own.conf(
        "indicators/sterkere-eerste-lijn/tellingen.yml", INDICATOR.replace("NOEMER", "mensen"));
    own.deliver(
        "telling/vektis/2024",
        "gemeente;aantal",
        "GM0014;200",
        "GM0034;300",
        "GM0363;0",
        "GM0059;0",
        "GM0060;40");
    own.deliver(
        "mensen/vektis/2024",
        "gemeente;inwoners",
        "GM0014;100000",
        "GM0037;50000",
        "GM0363;0",
        "GM0059;30000",
        "GM0060;0");
    publish();
    Row country = value("nederland", "NL");
    assertThat(country.<Long>getAs(TallyTable.NUMERATOR)).isEqualTo(200);
    assertThat(country.<Long>getAs(TallyTable.DENOMINATOR)).isEqualTo(180_000);
    assertThat(country.<Double>getAs(ObservationTable.VALUE)).isCloseTo(1.1111, within(1e-4));
    assertThat(country.<Double>getAs(ObservationTable.COVERAGE)).isLessThan(0.1);
    assertThat(country.<String>getAs(ObservationTable.REASON))
        .startsWith("geldt voor het gedekte gebied: dekking ");
    for (String without : List.of("GM0034", "GM0060", "GM0344")) {
      Row row = value("gemeente", without);
      assertThat(row.<String>getAs(ObservationTable.STATUS)).isEqualTo("ontbreekt");
      assertThat(row.<String>getAs(ObservationTable.REASON)).isEqualTo("dekking 0 %");
    }
    assertThat(value("gemeente", "GM0037").<Double>getAs(ObservationTable.VALUE)).isZero();
    assertThat(value("gemeente", "GM0363").<String>getAs(ObservationTable.REASON))
        .isEqualTo("geen noemer");
  }

  @Test
  void whatIsMissingIsKeptWithWhatIsKnownOfIt() throws IOException {
    own.conf(
        "sources/wijd.yml",
        CONTRACT
            .replace("telling", "wijd")
            .replace("[gemeente]", "[gemeente, leeftijdsgroep]")
            .replace(
                "aantal: {type: count, required: true}",
                """
                leeftijdsgroep: {type: text, required: true, codes: leeftijdsgroep}
                  mannen: {type: count}
                  vrouwen: {type: count}
                max_quarantined: 90
                unpivot:
                  into: aantal
                  columns:
                    mannen: {geslacht: M}
                    vrouwen: {geslacht: V}
                """));
    own.deliver(
        "wijd/vektis/2024",
        "gemeente;leeftijdsgroep;mannen;vrouwen",
        "GM0344;0-4;3;",
        "GM0344;5-17;x;4",
        "GM0344;5-17;-1;4",
        "GM0344;X9;5;6",
        "GM9999;85+;7;8",
        "GM0344;85+;9;9",
        "GM9999;85+;9;9",
        "GM0344;85+;9;x",
        // Nothing says which age this is, nor what it counts.
        "GM0344;X8;fout;",
        ";;1;1",
        // Where a line end is lost there is one row more than is read.
        "GM0344;18-44;1;2GM0363;18-44;3;4");
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    assertThat(
            own.read(MissingTable.of(own.conf(), own.conf().sources().get("wijd")))
                .select("bouwsteen", "gemeente", "leeftijdsgroep", "geslacht", "aantal")
                .collectAsList())
        .extracting(Row::toString)
        .containsExactlyInAnyOrder(
            "[GM0344,GM0344,0-4,V,null]",
            "[GM0344,GM0344,5-17,M,null]",
            "[GM0344,GM0344,5-17,V,null]",
            "[GM0344,GM0344,null,M,null]",
            "[GM0344,GM0344,null,V,null]",
            "[GM0344,GM0344,null,M,null]",
            "[GM0344,GM0344,null,V,null]",
            "[GM0344,GM0344,18-44,M,null]",
            "[GM0344,GM0344,18-44,V,null]",
            "[ONBEKEND,null,null,M,null]",
            "[ONBEKEND,null,null,V,null]",
            "[ONBEKEND,null,85+,M,null]",
            "[ONBEKEND,null,85+,V,null]",
            "[ONBEKEND,null,null,M,null]",
            "[ONBEKEND,null,null,V,null]");
  }

  /** Nil is 0, secret and unknown are missing, and where there can be no value none is missing. */
  private static final String SIGNS =
      "{type: count, required: true, missing: {nil: ['-'], secret: [x], unknown: [., ''], impossible: ['^']}}";

  private List<String> signs(String source) {
    return own
        .read(QualityTable.TABLE)
        .filter(col("source").equalTo(source).and(col(QualityTable.KIND).equalTo("teken")))
        .select(QualityTable.RULE, QualityTable.ROWS)
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  @Test
  void signsInThePlaceOfACountMeanWhatTheContractSays() throws IOException {
    own.conf("sources/telling.yml", CONTRACT.replace("{type: count, required: true}", SIGNS));
    List<String> rows = new ArrayList<>(List.of("gemeente;aantal"));
    Map<String, String> signs =
        Map.of("GM0344", "-", "GM0363", "x", "GM0599", ".", "GM0518", "", "GM0014", "^");
    gemeenten().forEach(code -> rows.add(code + ";" + signs.getOrDefault(code, "510")));
    own.deliver("telling/vektis/2024", rows);
    people(2024, row -> row);
    publish();
    assertThat(signs("telling"))
        .containsExactlyInAnyOrder(
            "[aantal: nihil,1]",
            "[aantal: geheim,1]",
            "[aantal: onbekend,2]",
            "[aantal: onmogelijk,1]");
    Row nil = value("gemeente", "GM0344");
    assertThat(nil.<Double>getAs(ObservationTable.VALUE)).isZero();
    assertThat(nil.<Double>getAs(ObservationTable.COVERAGE)).isEqualTo(1);
    for (String missing : List.of("GM0363", "GM0599", "GM0518")) {
      assertThat(value("gemeente", missing).<String>getAs(ObservationTable.REASON))
          .isEqualTo("dekking 0 %");
    }
    assertThat(value("gemeente", "GM0014").<Double>getAs(ObservationTable.COVERAGE)).isEqualTo(1);
    Row country = value("nederland", "NL");
    assertThat(country.<Long>getAs(TallyTable.NUMERATOR)).isEqualTo(510L * 337);
    long all = REGIONS.bouwstenen().stream().mapToLong(b -> b.inwoners()).sum();
    long lost =
        REGIONS.bouwstenen().stream()
            .filter(b -> Set.of("GM0363", "GM0599", "GM0518").contains(b.code()))
            .mapToLong(b -> b.inwoners())
            .sum();
    assertThat(country.<Double>getAs(ObservationTable.COVERAGE))
        .isCloseTo((double) (all - lost) / all, within(0.01));
  }

  @Test
  void signsOfWideColumnsAreThoseOfTheirRows() throws IOException {
    own.conf(
        "sources/wijd.yml",
        CONTRACT
            .replace("telling", "wijd")
            .replace(
                "aantal: {type: count, required: true}",
                """
                mannen: SIGNS
                  vrouwen: SIGNS
                max_quarantined: 90
                unpivot:
                  into: aantal
                  columns:
                    mannen: {geslacht: M}
                    vrouwen: {geslacht: V}
                """
                    .replace("SIGNS", SIGNS)));
    own.deliver(
        "wijd/vektis/2024",
        "gemeente;mannen;vrouwen",
        "GM0344;3;-",
        "GM0034;x;^",
        "GM0014;;5",
        "GM0599;^;fout");
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    assertThat(own.validated("wijd").select("gemeente", "geslacht", "aantal").collectAsList())
        .extracting(Row::toString)
        .containsExactlyInAnyOrder("[GM0344,M,3]", "[GM0344,V,0]", "[GM0014,V,5]");
    assertThat(
            own.read(MissingTable.of(own.conf(), own.conf().sources().get("wijd")))
                .select("gemeente", "geslacht", "aantal")
                .collectAsList())
        .extracting(Row::toString)
        .containsExactlyInAnyOrder("[GM0034,M,null]", "[GM0014,M,null]", "[GM0599,V,null]");
    assertThat(signs("wijd"))
        .containsExactlyInAnyOrder(
            "[vrouwen: nihil,1]",
            "[mannen: geheim,1]",
            "[vrouwen: onmogelijk,1]",
            "[mannen: onbekend,1]",
            "[mannen: onmogelijk,1]");
  }
}
