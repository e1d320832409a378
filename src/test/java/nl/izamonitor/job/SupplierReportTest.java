package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.QualityTable;
import nl.izamonitor.lake.RefusedTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a leverancier gets to read of a delivery, and a verdict that changes no table. */
class SupplierReportTest {

  private static final String CONTRACT =
      """
      source: telling
      version: 1
      title: Telling <van mensen>
      owner: een ander
      licence: geen
      rows: counts
      unit: contact
      files: {pattern: "*.csv", separator: ";"}
      unique: [plaats, wie]
      dekking: {leveranciers: [noord, zuid]}
      max_quarantined: 60
      columns:
        plaats: {type: text, required: true, from: Plaatsnaam}
        wie: {type: text, required: true, sensitive: true}
        geslacht: {type: text, codes: geslacht}
        mensen: {type: count, required: true}
      rules:
        - {name: niet in Urk, where: plaats <> 'Urk', severity: warn}
      """;

  @TempDir Path home;
  private Installation own;
  private Path reports;

  @BeforeEach
  void install() throws IOException {
    own = Installation.in(home);
    own.conf("sources/telling.yml", CONTRACT);
    own.noordAndZuid("telling");
    reports = home.resolve("terug");
  }

  private Command ingest(boolean isTrial) {
    return isTrial
        ? own.iza("ingest", "--dry-run", "--supplier-report", reports.toString())
        : own.iza("ingest", "--supplier-report", reports.toString());
  }

  private String report(String name) throws IOException {
    return Files.readString(reports.resolve(name));
  }

  private void nothingIsStored() {
    for (var table : List.of(DeliveryTable.TABLE, QualityTable.TABLE, RefusedTable.of("telling"))) {
      assertThat(own.read(table).count()).isZero();
    }
    assertThat(own.validated("telling").count()).isZero();
    assertThat(home.resolve("lake/staging")).doesNotExist();
  }

  @Test
  void aDryRunGivesTheVerdictAndStoresNothing() throws IOException {
    own.deliver(
        "telling/noord/2023",
        "Plaatsnaam;wie;geslacht;mensen",
        "Urk;jan;M;3",
        "Ens;piet;man?;4",
        "Ens;kees;V;veel",
        "Nagele;an;V;1");
    Command trial = ingest(true);
    assertThat(trial.exit()).as(trial.said()).isZero();
    assertThat(trial.said())
        .contains("telling: 1 deliveries can be taken, 0 already in; 4 rows read, 2 valid")
        .contains("this was a dry run: no table was changed");
    nothingIsStored();
    assertThat(report("telling-noord-2023.csv").lines())
        .startsWith("levering;bestand;soort;kolom;regel;rijen;regelnummer;voorbeeld;wat_te_doen")
        .contains(
            "telling/noord/2023;levering.csv;afgekeurd;mensen;geen aantal;1;4;\"Ens;***;V;veel\";Lever in de kolom mensen aantallen van nul of meer, zoals 12.",
            "telling/noord/2023;levering.csv;afgekeurd;geslacht;onbekende code;1;3;\"Ens;***;man?;4\";Gebruik in de kolom geslacht een van deze codes: M, V.",
            "telling/noord/2023;levering.csv;waarschuwing;;niet in Urk;1;;;Zorg dat elke rij hieraan voldoet: plaats <> 'Urk'.");
    assertThat(report("telling-noord-2023.html"))
        .contains("Deze levering kan worden aangenomen.", "Telling &lt;van mensen&gt;")
        .contains("Ens;***;V;veel", "geen aantal")
        .doesNotContain("piet", "kees");
    assertThat(ingest(false).exit()).isZero();
    assertThat(own.validated("telling").count()).isEqualTo(2);
  }

  @Test
  void aRefusalIsToldWithItsReasons() throws IOException {
    own.deliver(
        "telling/noord/2023", "Plaatsnaam;wie;geslacht;mensen", "Urk;jan;M;x", "Ens;piet;M;y");
    own.deliver("telling/zuid/2023", "Plaatsnaam;wie;geslacht;mensen", "Goes;jan;M;3");
    Command trial = ingest(true);
    assertThat(trial.exit()).isEqualTo(3);
    assertThat(trial.said()).contains("Of the delivery telling/noord/2023 2 of 2 rows break");
    assertThat(trial.said()).contains("no table was changed, that of refused rows neither");
    nothingIsStored();
    try (Stream<Path> written = Files.list(reports)) {
      assertThat(written.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "telling-noord-2023.csv",
              "telling-noord-2023.html",
              "telling-zuid-2023.csv",
              "telling-zuid-2023.html");
    }
    assertThat(report("telling-noord-2023.html")).contains("Deze levering is geweigerd.");
    assertThat(report("telling-noord-2023.csv"))
        .contains("geweigerd;;\"Of the delivery telling/noord/2023 2 of 2 rows break a rule");
    assertThat(report("telling-zuid-2023.html")).contains("Er is geen regel gebroken.");
  }

  @Test
  void aFileThatCannotBeReadIsToldToo() throws IOException {
    own.deliver("telling/noord/2023", "plaats;wie;mensen", "Urk;jan;3");
    assertThat(ingest(true).exit()).isEqualTo(3);
    assertThat(report("telling-noord-2023.html"))
        .contains("Deze levering is geweigerd.", "lacks the column(s)");
    nothingIsStored();
  }

  @Test
  void aFolderThatCannotBeWrittenEndsTheRunBeforeATableChanges() throws IOException {
    own.deliver("telling/noord/2023", "Plaatsnaam;wie;geslacht;mensen", "Goes;jan;M;3");
    Files.writeString(reports, "geen map");
    Command ingest = ingest(false);
    assertThat(ingest.exit()).isEqualTo(2);
    assertThat(ingest.said()).contains("The report for the leverancier cannot be written in");
    nothingIsStored();
  }
}
