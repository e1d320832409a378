package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.method.Odds;
import nl.izamonitor.model.Comparison;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Verdict;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A statistical method and a kind of comparison are one class each: those that stand beside the
 * tests go the whole way, from a definition to what is published.
 */
class StatisticalMethodTest {

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

  @TempDir Path home;
  private Installation own;

  @BeforeEach
  void install() throws IOException {
    own = Installation.in(home);
    own.conf("sources/melding.yml", PrimeLake.SOURCE);
    own.conf(DEFINITION, INDICATOR);
    own.conf(
        "metingen/proef.yml",
        "meting: proef\ntitle: Proef\nindeling: 2023-01-01\nindicators: {kans: 2022..2023}\nvoorlopig: []\n");
  }

  private void done(String... arguments) {
    Command command = own.iza(arguments);
    assertThat(command.exit()).as(command.said()).isZero();
  }

  private void deliver(int year, int amsterdam) throws IOException {
    own.deliver(
        "melding/vektis/" + year,
        "gemeente;urgentie;aantal",
        "GM0363;U1;" + amsterdam,
        "GM0363;U4;800",
        "GM0344;U1;300",
        "GM0344;U4;600",
        "GM0599;U0;50",
        "GM0599;U5;200");
  }

  private List<Comparison> comparisons() {
    return own.read(ComparisonTable.TABLE).collectAsList().stream()
        .map(ComparisonTable.CODEC::read)
        .toList();
  }

  private static Comparison only(List<Comparison> all, String kind, String region) {
    List<Comparison> found =
        all.stream()
            .filter(c -> c.against().kind().equals(kind) && c.place().region().equals(region))
            .filter(c -> c.place().period().equals("2023"))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  @Test
  void aMethodAndAComparisonOfOthersGoFromTheDefinitionToWhatIsPublished() throws IOException {
    deliver(2022, 100);
    deliver(2023, 200);
    done("ingest");
    done("tally");
    done("publish", "--meting", "proef");

    Row row =
        own.read(ObservationTable.TABLE)
            .filter("period = '2023' and region = 'GM0363'")
            .collectAsList()
            .get(0);
    Observation amsterdam = ObservationTable.CODEC.read(row);
    assertThat(amsterdam.counts().numerator()).isEqualTo(200);
    assertThat(amsterdam.counts().denominator()).isEqualTo(1000);
    assertThat(amsterdam.crude().value()).isEqualTo(25);
    assertThat(amsterdam.crude().method()).isEqualTo(Odds.METHOD);

    List<Comparison> all = comparisons();
    Comparison before = only(all, "vorige", "GM0363");
    assertThat(before.difference().estimate()).isEqualTo(12.5);
    assertThat(before.difference().method()).isEqualTo("square and add of odds");
    assertThat(before.judgement().verdict()).isEqualTo(Verdict.ONGUNSTIGER);
    Comparison median = only(all, "mediaan", "GM0344");
    assertThat(median.against().other()).isEqualTo(25);
    assertThat(median.difference().estimate()).isEqualTo(25);
    assertThat(median.judgement().sentence())
        .startsWith(
            "Het cijfer over 2023 is 50,0 per 100 contacten, 25,0 per 100 contacten hoger dan de mediaan van de regio's. Dat is ongunstiger.");
    // Of all 1,150 and 550 without those of Utrecht: 250 of 1,250.
    assertThat(only(all, "rest van Nederland", "GM0344").against().other()).isEqualTo(25);
  }

  @Test
  void aWorkedExampleAndTheNeedsOfAMethodAreChecked() throws IOException {
    own.conf(DEFINITION, INDICATOR.replaceAll("60          \\| 25.0", "60          | 20.0"));
    Command examples = own.iza("check", "--examples");
    assertThat(examples.exit()).as(examples.said()).isEqualTo(2);
    assertThat(examples.said()).contains(DEFINITION + ":").contains("25.0").contains("20.0");
    assertThat(examples.said().lines().filter(line -> line.contains(".yml:")))
        .as("all other examples hold")
        .allMatch(line -> line.contains(DEFINITION));
    own.conf(
        DEFINITION,
        INDICATOR.replace("{sum: aantal}, unit: contact", "{sum: aantal}, unit: patiënt"));
    Command check = own.iza("check");
    assertThat(check.exit()).isEqualTo(2);
    assertThat(check.said())
        .contains(
            DEFINITION
                + ":11: Odds are of those who are counted and those who are not: give both the same unit.");
  }
}
