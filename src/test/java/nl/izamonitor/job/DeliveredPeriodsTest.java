package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with more than one year, quarter or month in them. */
@Tag("slow")
class DeliveredPeriodsTest {

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
      unique: [perioden, plaats]
      dekking: {leveranciers: [noord, zuid]}
      period: {column: perioden%s}
      max_quarantined: 40
      columns:
        plaats: {type: text, required: true}
        perioden: {type: text, required: true}
        mensen: {type: count, required: true}
      """;

  private static final String FIGURES =
      """
      source: telling
      version: 1
      title: Donoren
      owner: een ander
      licence: geen
      rows: published
      unit: procent
      files: {pattern: "*.csv", separator: ";", decimal: ","}
      unique: [perioden, land]
      dekking: {volledig: noord}
      period: {column: perioden}
      region: {column: land, indeling: datajaar-01-01, regio_is: woonplaats}
      columns:
        perioden: {type: text, required: true}
        land: {type: regio, required: true}
        donoren: {type: number}
      """;

  private static final String INDICATOR =
      """
      code: donoren
      title: Donoren
      tags: [sterkere-eerste-lijn]
      definition: Aandeel met een keuze in het register.
      version: 1
      method: published
      direction: none
      maturity: eigen lezing
      published: {table: telling, value: donoren, unit: procent}
      levels: [nederland]
      source: proef
      example:
        telling: |
          datajaar | perioden | land | donoren
          2023     | 2023     | NL   | 41.25
        gives: |
          period | level     | region | value
          2023   | nederland | NL     | 41.25
      """;

  @TempDir Path home;
  private Installation own;

  @BeforeEach
  void install() throws IOException {
    own = Installation.in(home);
    contract("");
    own.noordAndZuid("telling");
  }

  private void contract(String format) throws IOException {
    own.conf("sources/telling.yml", CONTRACT.formatted(format));
  }

  private List<String> validated() {
    return own.validated("telling").collectAsList().stream()
        .map(
            row ->
                "%d %s %s %d"
                    .formatted(
                        row.<Integer>getAs(ValidatedTable.DATAJAAR),
                        row.<String>getAs("perioden"),
                        row.<String>getAs("plaats"),
                        row.<Long>getAs("mensen")))
        .sorted()
        .toList();
  }

  private List<String> deliveries() {
    return own.read(DeliveryTable.TABLE).collectAsList().stream()
        .map(
            row ->
                "%d %s %d=%d+%d"
                    .formatted(
                        row.<Integer>getAs(ValidatedTable.DATAJAAR),
                        row.<String>getAs(DeliveryTable.FILE),
                        row.<Long>getAs(DeliveryTable.READ),
                        row.<Long>getAs(DeliveryTable.VALID),
                        row.<Long>getAs(DeliveryTable.QUARANTINED)))
        .sorted()
        .toList();
  }

  @Test
  void theRowsOfEveryYearAreADeliveryThatReplacesThatYearOnly() throws IOException {
    own.deliver(
        "telling/noord/2023",
        "plaats;perioden;mensen",
        "Urk;2021JJ00;3",
        "Urk;2022JJ00;4",
        "Urk;2023KW01;5",
        "Urk;2023KW02;6");
    assertThat(own.done("ingest")).contains("telling: 3 deliveries taken");
    List<String> first =
        List.of("2021 2021 Urk 3", "2022 2022 Urk 4", "2023 2023KW1 Urk 5", "2023 2023KW2 Urk 6");
    assertThat(validated()).isEqualTo(first);
    assertThat(deliveries())
        .containsExactly(
            "2021 levering.csv 1=1+0", "2022 levering.csv 1=1+0", "2023 levering.csv 2=2+0");
    assertThat(own.done("ingest")).contains("telling: 0 deliveries taken, 3 already in");

    own.deliver("telling/noord/2023", "plaats;perioden;mensen", "Urk;2023KW1;7", "Ens;2024;8");
    assertThat(own.done("ingest")).contains("telling: 2 deliveries taken");
    assertThat(validated())
        .containsExactly(
            "2021 2021 Urk 3", "2022 2022 Urk 4", "2023 2023KW1 Urk 7", "2024 2024 Ens 8");
    own.done("ingest", "--withdraw", "telling/noord/2022", "--by", "J. Jansen", "--reason", "fout");
    assertThat(validated())
        .containsExactly("2021 2021 Urk 3", "2023 2023KW1 Urk 7", "2024 2024 Ens 8");
  }

  @Test
  void onlyTheYearsThatAreAskedForAreTaken() throws IOException {
    own.deliver(
        "telling/noord/2023", "plaats;perioden;mensen", "Urk;2021;3", "Urk;2022;4", "Ens;2022;1");
    own.done("ingest", "--datajaar", "2022");
    assertThat(validated()).containsExactly("2022 2022 Ens 1", "2022 2022 Urk 4");
  }

  @Test
  void monthsAreReadAsDeclaredAndProvisionalSignsAreNoPartOfAPeriod() throws IOException {
    contract(", format: ddMMMyyyy");
    own.deliver(
        "telling/noord/2017",
        "plaats;perioden;mensen",
        "Urk;01SEP2017;3",
        "Urk;01OCT2017*;4",
        "Urk;01jan2018 *;5");
    own.done("ingest");
    assertThat(validated())
        .containsExactly("2017 2017-09 Urk 3", "2017 2017-10 Urk 4", "2018 2018-01 Urk 5");
    assertThat(
            own.validated("telling").filter("voorlopig").select("perioden").collectAsList().stream()
                .map(row -> row.getString(0)))
        .containsExactlyInAnyOrder("2017-10", "2018-01");
  }

  @Test
  void aRowWithoutAReadablePeriodIsRejectedWithTheFirstYear() throws IOException {
    own.deliver(
        "telling/noord/2023",
        "plaats;perioden;mensen",
        "Urk;2021;3",
        "Urk;later;4",
        "Ens;2022;5",
        "Ens;2021;5",
        "Nagele;2021;5");
    own.done("ingest");
    assertThat(deliveries()).containsExactly("2021 levering.csv 4=3+1", "2022 levering.csv 1=1+0");
    Row rejected = own.read(QuarantineTable.of("telling")).first();
    assertThat(rejected.<Integer>getAs(ValidatedTable.DATAJAAR)).isEqualTo(2021);
    assertThat(rejected.<String>getList(rejected.fieldIndex(QuarantineTable.RULES)))
        .containsExactly("perioden: geen periode");
  }

  @Test
  void aRowWithoutAReadablePeriodIsOfNoOtherYear() throws IOException {
    own.deliver(
        "telling/noord/2023", "plaats;perioden;mensen", "Urk;2021;3", "Urk;later;4", "Ens;2022;5");
    own.done("ingest", "--datajaar", "2022");
    assertThat(deliveries()).containsExactly("2022 levering.csv 1=1+0");
    assertThat(own.read(QuarantineTable.of("telling")).count()).isZero();
    own.deliver("telling/noord/2023", "plaats;perioden;mensen", "Urk;0021;3");
    assertThat(own.iza("ingest").said()).contains("has no row with a period");
  }

  @Test
  void oneFileOfTwoLeveranciersIsSaidAndThatOfSeveralYearsIsNot() throws IOException {
    String[] rows = {"plaats;perioden;mensen", "Urk;2021;3", "Urk;2022;4"};
    own.deliver("telling/noord/2023", rows);
    assertThat(own.done("ingest")).doesNotContain("is the same as");
    own.deliver("telling/zuid/2023", rows);
    assertThat(own.done("ingest"))
        .contains(
            "The file levering.csv of telling/zuid/2021 is the same as telling/noord/2021/levering.csv");
  }

  @Test
  void aFileWithoutAnyPeriodIsRefused() throws IOException {
    contract(", format: yyyyMM");
    own.deliver("telling/noord/2023", "plaats;perioden;mensen", "Urk;2021;3");
    Command refused = own.iza("ingest");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.said())
        .contains(
            "The file levering.csv of telling/noord/2023 has no row with a period in the column 'perioden' that is written as sources/telling.yml says: correct 'period' there, or deliver the file again.");
    assertThat(own.read(DeliveryTable.TABLE).count()).isZero();
  }

  @Test
  void oneYearInTwoFoldersIsRefused() throws IOException {
    own.deliver("telling/noord/2022", "plaats;perioden;mensen", "Urk;2021;3", "Urk;2022;3");
    own.deliver("telling/noord/2023", "plaats;perioden;mensen", "Urk;2022;3", "Urk;2023;3");
    Command refused = own.iza("ingest");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.said())
        .contains(
            "The rows of telling/noord/2022 lie in more than one folder: lay all files with a year in one folder, and move away what they replace.");
  }

  @Test
  void oneKeyInOnePeriodTwiceIsRefusedAcrossFiles() throws IOException {
    own.deliver("telling/noord/2023", "plaats;perioden;mensen", "Urk;2021;3", "Urk;2022;3");
    Path folder = home.resolve("landing/telling/noord/2023");
    Files.writeString(
        folder.resolve("b.csv"), "plaats;perioden;mensen\nUrk;2022JJ00;9\nEns;2021;1\n");
    Command refused = own.iza("ingest");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.said())
        .contains("The delivery telling/noord/2022 has 1 key(s) of [perioden, plaats]");
  }

  @Test
  void theColumnOfThePeriodIsText() throws IOException {
    own.conf(
        "sources/telling.yml",
        CONTRACT.formatted("").replace("perioden: {type: text", "perioden: {type: whole"));
    Command check = own.iza("check");
    assertThat(check.exit()).isEqualTo(2);
    assertThat(check.said())
        .contains(
            "The column 'perioden' says which period a row is about: write {type: text, required: true}, without 'codes'.");
    contract(", format: jjjj");
    assertThat(own.iza("check").said())
        .contains("The period form 'jjjj' cannot be read: write yyyy once");
  }

  @Test
  void aFigureOfAProvisionalPeriodIsProvisional() throws IOException {
    own.conf("sources/telling.yml", FIGURES);
    own.conf("indicators/sterkere-eerste-lijn/donoren.yml", INDICATOR);
    own.deliver("telling/noord/2023", "perioden;land;donoren", "2022;NL;40,5", "2023KW1*;NL;41,25");
    own.done("ingest");
    own.done("tally");
    assertThat(
            own.read(FigureTable.TABLE).collectAsList().stream()
                .map(
                    row ->
                        "%s %s %s"
                            .formatted(
                                row.<String>getAs(Keys.PERIOD),
                                row.<Double>getAs(FigureTable.VALUE),
                                row.<Boolean>getAs(FigureTable.PROVISIONAL))))
        .containsExactlyInAnyOrder("2022 40.5 false", "2023KW1 41.25 true");
  }
}
