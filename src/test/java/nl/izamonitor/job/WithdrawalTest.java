package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.QualityTable;
import nl.izamonitor.lake.RefusedTable;
import nl.izamonitor.lake.Table;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.lake.WithdrawalTable;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody should look at is said, a refusal says why, and a delivery can be taken back. */
class WithdrawalTest {

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
      unique: [plaats, wie]
      dekking: {leveranciers: [noord, zuid]}
      columns:
        plaats: {type: text, required: true}
        wie: {type: text, required: true, sensitive: true}
        mensen: {type: count, required: true}
      """;

  private static final String INDICATOR =
      """
      code: mensen
      title: Mensen
      tags: [sterkere-eerste-lijn]
      definition: Mensen die er waren.
      version: 1
      method: count
      direction: none
      maturity: eigen lezing
      numerator: {table: telling, value: {sum: mensen}, unit: contact}
      levels: [nederland]
      source: proef
      example:
        telling: |
          datajaar | plaats | mensen
          2023     | Urk    | 12
        gives: |
          period | level     | region | numerator | value
          2023   | nederland | NL     | 12        | 12.0
      """;

  @TempDir Path home;
  private Installation own;

  @BeforeEach
  void install() throws IOException {
    own = Installation.in(home);
    own.conf("sources/telling.yml", CONTRACT);
    own.noordAndZuid("telling");
  }

  private List<String> rules() {
    return own.read(QualityTable.TABLE).collectAsList().stream()
        .map(
            row ->
                "%s/%s %s: %s %s"
                    .formatted(
                        row.<String>getAs(ValidatedTable.LEVERANCIER),
                        row.<Integer>getAs(ValidatedTable.DATAJAAR),
                        row.<String>getAs(QualityTable.KIND),
                        row.<String>getAs(QualityTable.RULE),
                        row.<Long>getAs(QualityTable.ROWS)))
        .sorted()
        .toList();
  }

  @Test
  void oneFileForTwoPeriodsAndOneKeyOfTwoLeveranciersAreTakenAndSaid() throws IOException {
    own.deliver("telling/noord/2023", "plaats;wie;mensen", "Urk;jan;3", "Ens;piet;4");
    own.deliver("telling/noord/2024", "plaats;wie;mensen", "Urk;jan;3", "Ens;piet;4");
    assertThat(own.done("ingest"))
        .contains(
            "The file levering.csv of telling/noord/2024 is the same as telling/noord/2023/levering.csv: check that it holds for both.");
    own.deliver("telling/zuid/2024", "plaats;wie;mensen", "Urk;jan;5", "Urk;kees;1");
    Path result = home.resolve("result.json");
    assertThat(own.done("ingest", "--result", result.toString()))
        .contains(
            "1 key(s) of [plaats, wie] of telling/2024 are delivered by both noord and zuid: check that they are not counted twice.")
        .doesNotContain("jan");
    assertThat(result).content().contains("1 key(s) of [plaats, wie]").doesNotContain("jan");
    assertThat(rules())
        .containsExactly(
            "noord/2023 melding: bestand levering.csv is ook geleverd als telling/noord/2024/levering.csv 2",
            "noord/2024 melding: bestand levering.csv is ook geleverd als telling/noord/2023/levering.csv 2",
            "zuid/2024 melding: plaats, wie ook bij een andere leverancier: noord en zuid 1");
  }

  @Test
  void aRefusalSaysWhichRulesAndTheRowsCanBeLookedAt() throws IOException {
    own.deliver(
        "telling/noord/2023", "plaats;wie;mensen", "Urk;jan;3", "Ens;piet;veel", "Ens;kees;");
    Command refused = own.iza("ingest");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.said())
        .contains(
            "Of the delivery telling/noord/2023 2 of 3 rows break a rule, more than the 10.0 % that its contract allows: 'mensen: geen aantal' 1 (such as levering.csv line 3: Ens;***;veel), 'mensen: verplicht' 1 (such as levering.csv line 4: Ens;***;)")
        .contains("See refused/telling and sources/telling.yml, and deliver it again.");
    assertThat(own.read(RefusedTable.of("telling")).count()).isEqualTo(2);
    for (Table table : List.of(DeliveryTable.TABLE, QualityTable.TABLE)) {
      assertThat(own.read(table).count()).isZero();
    }
    own.deliver("telling/noord/2023", "plaats;wie;mensen", "Urk;jan;3", "Ens;piet;2");
    own.done("ingest");
    assertThat(own.read(RefusedTable.of("telling")).count()).isZero();
    assertThat(own.validated("telling").count()).isEqualTo(2);
  }

  @Test
  void aFewRowsMayHoldTooMuchOfTheSum() throws IOException {
    String[] rows = new String[21];
    rows[0] = "plaats;wie;mensen";
    for (int i = 1; i < rows.length; i++) {
      rows[i] = "Urk;wie%d;10".formatted(i);
    }
    rows[20] = ";wie20;900";
    own.deliver("telling/noord/2023", rows);
    Command refused = own.iza("ingest");
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.said())
        .contains(
            "Of the delivery telling/noord/2023 the rejected rows have 82.6 % of the sum of 'mensen', more than the 10.0 % that its contract allows: 'plaats: verplicht' 1 (such as levering.csv");
  }

  @Test
  void aDeliveryIsTakenBackAndNotTakenInAgain() throws IOException {
    own.deliver("telling/noord/2023", "plaats;wie;mensen", "Urk;jan;3");
    own.deliver("telling/noord/2024", "plaats;wie;mensen", "Urk;jan;4");
    own.done("ingest");
    String slice = "telling/noord/2023";
    assertThat(own.iza("ingest", "--withdraw", slice, "--by", "Jo").exit()).isEqualTo(2);
    Command unknown =
        own.iza("ingest", "--withdraw", "telling/zuid/2023", "--by", "Jo", "--reason", "fout");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.said())
        .contains(
            "There is no delivery 'telling/zuid/2023' to withdraw: name one as source/leverancier/datajaar. These are in: telling/noord/2023, telling/noord/2024.");
    own.done("ingest", "--withdraw", slice, "--by", "Jo", "--reason", "verkeerd jaar");
    assertThat(own.validated("telling").collectAsList())
        .extracting(row -> row.<Integer>getAs(ValidatedTable.DATAJAAR))
        .containsExactly(2024);
    assertThat(own.read(DeliveryTable.TABLE).count()).isEqualTo(1);
    Row row = own.read(WithdrawalTable.TABLE).first();
    assertThat(row.<String>getAs(WithdrawalTable.BY)).isEqualTo("Jo");
    assertThat(row.<String>getAs(WithdrawalTable.REASON)).isEqualTo("verkeerd jaar");
    assertThat(own.done("ingest"))
        .contains(
            "telling/noord/2023 was withdrawn and is passed over: deliver another, or remove it from the landing folder.");
    assertThat(own.validated("telling").count()).isEqualTo(1);
    own.deliver("telling/noord/2023", "plaats;wie;mensen", "Urk;jan;5");
    own.done("ingest");
    assertThat(own.validated("telling").count()).isEqualTo(2);
  }

  @Test
  void whatWasCountedOfAWithdrawnDeliveryGoesWithTheNextTally() throws IOException {
    own.conf("indicators/sterkere-eerste-lijn/mensen.yml", INDICATOR);
    own.deliver("telling/noord/2023", "plaats;wie;mensen", "Urk;jan;30");
    own.done("ingest");
    own.done("tally");
    assertThat(counted()).isPositive();
    own.done("ingest", "--withdraw", "telling/noord/2023", "--by", "Jo", "--reason", "oud");
    assertThat(own.iza("tally").exit()).isEqualTo(3);
    assertThat(counted()).isZero();
  }

  private long counted() {
    return own.read(TallyTable.TABLE).filter("indicator = 'mensen'").count();
  }
}
