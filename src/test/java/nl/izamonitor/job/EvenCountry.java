package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Row;

/** A country with as many people in every gemeente, and a count of contacts beside it. */
record EvenCountry(Installation own) {

  static final Regions REGIONS = Regions.of(ConfFiles.read(Path.of("conf")));
  private static final List<String> AGES =
      List.of("0-4", "5-17", "18-44", "45-64", "65-74", "75-84", "85+");

  /** Of these six cells are 39 of the 51 inhabitants that a sex of a gemeente has. */
  static final Set<String> LARGE = Set.of("18-44", "45-64", "65-74");

  static final String CONTRACT =
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
  static final String INDICATOR =
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

  static EvenCountry in(Path home) throws IOException {
    Installation own = Installation.in(home);
    own.conf("sources/telling.yml", CONTRACT);
    own.conf("metingen/missing.yml", METING);
    own.conf(
        "indicators/sterkere-eerste-lijn/tellingen.yml", INDICATOR.replace("NOEMER", "bevolking"));
    return new EvenCountry(own);
  }

  static Set<String> gemeenten() {
    return REGIONS.gemeenten(LocalDate.of(2024, 1, 1)).keySet();
  }

  /** Everybody in a year, with a change of the rows of Utrecht; more rows come behind. */
  void people(int year, UnaryOperator<String> utrecht, String... more) throws IOException {
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

  void contacts() throws IOException {
    List<String> rows = new ArrayList<>(List.of("gemeente;aantal"));
    gemeenten().forEach(gemeente -> rows.add(gemeente + ";510"));
    own.deliver("telling/vektis/2024", rows);
  }

  void publish() {
    for (String[] job :
        new String[][] {{"ingest"}, {"tally"}, {"publish", "--meting", "missing"}}) {
      Command command = own.iza(job);
      assertThat(command.exit()).as(command.said()).isZero();
    }
  }

  Row value(String level, String region) {
    return own.read(ObservationTable.TABLE)
        .filter(
            col(Keys.LEVEL)
                .equalTo(level)
                .and(col(Keys.REGION).equalTo(region))
                .and(col(Keys.BREAKDOWN).equalTo("totaal")))
        .first();
  }
}
