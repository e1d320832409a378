package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes twice would count double: it is refused, whatever file it stands in. */
class RepeatedKeyTest {

  private static final String SLICE = "landing/telling/vektis/2022";
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
      unique: [plaats, geslacht]
      dekking: {volledig: vektis}
      columns:
        plaats: {type: text}
        geslacht: {type: text, required: true, codes: geslacht}
        mensen: {type: count, required: true}
        dieren: {type: count, required: true}
      filters:
        - {name: proefrijen, where: plaats = 'proef'}
      max_quarantined: 50
      """;
  private static final String PERSONS =
      """
      source: telling
      version: 1
      title: Telling
      owner: een ander
      licence: geen
      rows: persons
      unit: contact
      files: {pattern: "*.csv", separator: ";"}
      dekking: {volledig: vektis}
      person: {pseudonym: pseudoniem, birth_year: geboortejaar}
      columns:
        pseudoniem: {type: text, required: true, sensitive: true}
        geboortejaar: {type: whole, required: true}
      """;
  private static final String WIDE =
      """
      unpivot:
        into: aantal
        columns:
          mensen: {soort: mens}
          dieren: {soort: dier}
      """;

  @TempDir Path home;
  private Installation own;

  @BeforeEach
  void install() throws IOException {
    own = Installation.in(home);
    own.conf("sources/telling.yml", CONTRACT);
  }

  private void deliver(String file, String... rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of("plaats;geslacht;mensen;dieren"));
    lines.addAll(List.of(rows));
    Files.createDirectories(home.resolve(SLICE));
    Files.writeString(home.resolve(SLICE).resolve(file), String.join("\n", lines) + "\n");
  }

  private String refused() {
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).as(ingest.said()).isEqualTo(3);
    assertThat(home.resolve("lake/validated")).doesNotExist();
    return ingest.said();
  }

  @Test
  void oneFileUnderTwoNamesIsRefused() throws IOException {
    deliver("a.csv", "Urk;M;3;1");
    deliver("a (1).csv", "Urk;M;3;1");
    assertThat(refused())
        .contains(
            "The folder telling/vektis/2022 has one file under 2 names, a (1).csv and a.csv: remove all but one.");
  }

  @Test
  void aKeyInTwoFilesIsRefusedInWhateverSpelling() throws IOException {
    deliver("a.csv", "Urk;M;3;1", "Urk;V;3;1", ";V;1;1");
    deliver("b.csv", "Urk;Mannen;4;1", ";V;2;1");
    assertThat(refused())
        .contains(
            "The delivery telling/vektis/2022 has 2 key(s) of [plaats, geslacht] in more than one row, such as ((empty), V): deliver every key once, in one of its files, or correct 'unique' in sources/telling.yml.");
  }

  @Test
  void whatASensitiveColumnHoldsIsNotSaid() throws IOException {
    own.conf(
        "sources/telling.yml", CONTRACT.replace("{type: text}", "{type: text, sensitive: true}"));
    deliver("a.csv", "Urk;M;3;1", "Urk;M;4;1");
    assertThat(refused())
        .contains("has 1 key(s) of [plaats, geslacht] in more than one row: deliver every key once")
        .doesNotContain("Urk");
  }

  @Test
  void rowsThatDoNotCountMayRepeatAKey() throws IOException {
    deliver("a.csv", "Urk;M;3;1", "Urk;M;x;1", "proef;V;1;1", "proef;V;2;1");
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    assertThat(ingest.said()).contains("4 rows read, 1 valid, 1 quarantined, 2 set aside");
  }

  @Test
  void aWideRowIsOneRow() throws IOException {
    own.conf("sources/telling.yml", CONTRACT + WIDE);
    deliver("a.csv", "Urk;M;3;1", "Urk;V;3;1");
    assertThat(own.iza("ingest").exit()).isZero();
    assertThat(own.validated("telling").count()).isEqualTo(4);
    deliver("b.csv", "Urk;M;3;2");
    Command again = own.iza("ingest");
    assertThat(again.exit()).isEqualTo(3);
    assertThat(again.said()).contains("has 1 key(s) of [plaats, geslacht]").contains("(Urk, M)");
    assertThat(own.validated("telling").count()).isEqualTo(4);
  }

  @Test
  void rowsOfPersonsInOtherFilesAndAnotherOrderAreRefused() throws IOException {
    own.conf("sources/telling.yml", PERSONS);
    String jan = "0011223344556677;1950";
    String piet = "8899AABBCCDDEEFF;1960";
    Files.createDirectories(home.resolve(SLICE));
    persons("heel.csv", jan, piet, jan);
    persons("een.csv", jan);
    persons("twee.csv", piet, jan);
    assertThat(refused())
        .contains(
            "The delivery telling/vektis/2022 has the rows of the file heel.csv again in een.csv and twee.csv: deliver every row once.");
    Files.delete(home.resolve(SLICE).resolve("heel.csv"));
    assertThat(own.iza("ingest").exit()).isZero();
    assertThat(own.validated("telling").count()).isEqualTo(3);
  }

  private void persons(String file, String... rows) throws IOException {
    Files.writeString(
        home.resolve(SLICE).resolve(file),
        "pseudoniem;geboortejaar\n" + String.join("\n", rows) + "\n");
  }

  @Test
  void aFigureOfAnOwnerWithTwoValuesIsRefused() throws IOException {
    String folder = "gepubliceerde_cijfers/iza-monitor/2026";
    List<String> figures =
        new ArrayList<>(Files.readAllLines(Path.of("data/cijfers", folder, "cijfers.csv")));
    figures.add(
        "werkzame_huisartsen;2023;NL;totaal;totaal;99999;;;;huisarts;Nivel;;een andere plaats");
    own.deliver(folder, figures);
    assertThat(refused())
        .contains("has 1 key(s) of [cijfer, periode, regio, uitsplitsing, categorie]")
        .contains("such as (werkzame_huisartsen, 2023, NL, totaal, totaal)");
  }
}
