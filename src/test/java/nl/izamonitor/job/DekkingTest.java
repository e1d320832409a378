package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.region.BouwsteenShare;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The situation of 2023: 26 of the 52 huisartsendienstenstructuren deliver, for 10.4 of 17.9
 * million inhabitants (Nivel, jaarcijfers huisartsenspoedposten 2023). Which gemeenten are theirs
 * is not public, so the areas are drawn here: every zorgkantoorregio has one, the 21 largest two.
 */
@Tag("slow")
class DekkingTest {

  private static final Regions REGIONS = Regions.of(ConfFiles.read(Path.of("conf")));
  private static final Indeling NOW = REGIONS.indeling(LocalDate.of(2023, 1, 1));
  private static final long CONTACTS = 12;

  private static final String CONTRACT =
      """
      source: contact
      version: 1
      title: Contact
      owner: HDS
      licence: geen
      rows: counts
      unit: contact
      files: {pattern: "*.csv", separator: ";"}
      unique: [gemeente]
      dekking: {leveranciers: %s%s}
      region: {column: gemeente, indeling: datajaar-01-01, regio_is: woonplaats}
      columns:
        gemeente: {type: gemeente, required: true}
        contacten: {type: count, required: true}
      """;
  private static final String INDICATOR =
      """
      code: dekkingsproef
      title: Contacten
      tags: [sterkere-eerste-lijn]
      definition: Proef
      version: 1
      method: rate
      per: 1000
      direction: none
      maturity: eigen lezing
      numerator: {table: contact, value: {sum: contacten}, unit: contact}
      denominator: {table: bevolking, value: {sum: inwoners}, unit: inwoner}
      no_numerator: zero
      levels: [gemeente, zorgkantoorregio, nederland]
      source: proef
      example:
        contact: |
          datajaar | gemeente | contacten
          2023     | GM0363   | 12
        bevolking: |
          datajaar | gemeente | leeftijdsgroep | geslacht | inwoners
          2023     | GM0363   | 0-4            | V        | 500
        gives: |
          period | level     | region | numerator | denominator | value
          2023   | nederland | NL     | 12        | 500         | 24
      """;
  private static final String METING =
      """
      meting: dekking
      title: Dekking
      indeling: 2023-01-01
      indicators: {dekkingsproef: 2023..2023}
      voorlopig: []
      """;

  @TempDir Path home;
  private Installation own;

  /** The gemeenten of every HDS. */
  private final Map<String, List<String>> areas = areas();

  @BeforeEach
  void install() throws IOException {
    own = Installation.in(home);
    own.conf("indicators/sterkere-eerste-lijn/dekkingsproef.yml", INDICATOR);
    own.conf("metingen/dekking.yml", METING);
    List<String> population = new ArrayList<>(List.of("gemeente;leeftijdsgroep;geslacht;inwoners"));
    NOW.gemeenten().keySet().forEach(g -> population.add("%s;0-4;V;%d".formatted(g, size(g))));
    own.deliver("bevolking/cbs/2023", population);
  }

  private static Map<String, List<String>> areas() {
    List<List<String>> regions =
        NOW.regions("zorgkantoorregio").stream()
            .map(
                regio ->
                    NOW.gemeenten().keySet().stream()
                        .filter(g -> zorgkantoor(g).equals(regio.regio()))
                        .sorted(Comparator.comparing((String g) -> size(g)).reversed())
                        .toList())
            .sorted(Comparator.comparing((List<String> all) -> sizeOf(all)).reversed())
            .toList();
    Map<String, List<String>> areas = new TreeMap<>();
    for (int i = 0; i < regions.size(); i++) {
      List<String> all = regions.get(i);
      int first = i < 21 ? (all.size() + 1) / 2 : all.size();
      areas.put("hds-%02da".formatted(i), all.subList(0, first));
      if (i < 21) {
        areas.put("hds-%02db".formatted(i), all.subList(first, all.size()));
      }
    }
    return areas;
  }

  private static String zorgkantoor(String gemeente) {
    return NOW.region(NOW.bouwstenen(gemeente).get(0).bouwsteen(), "zorgkantoorregio");
  }

  private static long size(String gemeente) {
    return NOW.bouwstenen(gemeente).stream().mapToLong(BouwsteenShare::inwoners).sum();
  }

  private static long sizeOf(List<String> gemeenten) {
    return gemeenten.stream().mapToLong(g -> size(g)).sum();
  }

  /** The 26 who together come nearest to 58 percent from above: large ones and then small ones. */
  private List<String> delivering() {
    List<String> bySize =
        areas.keySet().stream()
            .sorted(Comparator.comparing((String hds) -> sizeOf(areas.get(hds))).reversed())
            .toList();
    for (int large = 0; large <= 26; large++) {
      List<String> chosen = new ArrayList<>(bySize.subList(0, large));
      chosen.addAll(bySize.subList(52 - (26 - large), 52));
      if (share(chosen) >= 0.58) {
        return chosen;
      }
    }
    throw new IllegalStateException();
  }

  private double share(List<String> chosen) {
    long covered = chosen.stream().mapToLong(hds -> sizeOf(areas.get(hds))).sum();
    return (double) covered / NOW.gemeenten().keySet().stream().mapToLong(g -> size(g)).sum();
  }

  /** Twelve contacts of every gemeente of its own, and of one elsewhere. */
  private void deliver(String hds, String elsewhere) throws IOException {
    List<String> lines = new ArrayList<>(List.of("gemeente;contacten"));
    areas.get(hds).forEach(gemeente -> lines.add(gemeente + ";" + CONTACTS));
    lines.add(elsewhere + ";" + CONTACTS);
    own.deliver("contact/%s/2023".formatted(hds), lines);
  }

  private void publish() {
    for (String[] job :
        new String[][] {{"ingest"}, {"tally"}, {"publish", "--meting", "dekking"}}) {
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
                .and(col(Keys.PERIOD).equalTo("2023")))
        .first();
  }

  @Test
  void halfOfTheLeveranciersGiveValuesWhereTheyAreAndTheCountrySaysWhatItCovers()
      throws IOException {
    own.conf("sources/contact.yml", CONTRACT.formatted(areas.keySet(), ""));
    String rows =
        areas.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(g -> e.getKey() + ";gemeente;" + g + ";;\n"))
            .collect(Collectors.joining());
    own.conf("reference/dekking/contact.csv", "leverancier;level;regio;van;tot\n" + rows);
    List<String> delivering = delivering();
    String absent =
        areas.keySet().stream().filter(h -> !delivering.contains(h)).findFirst().orElseThrow();
    String elsewhere = areas.get(absent).get(0);
    for (String hds : delivering) {
      deliver(hds, elsewhere);
    }
    publish();

    long gemeenten = delivering.stream().mapToLong(hds -> areas.get(hds).size()).sum();
    long covered = delivering.stream().mapToLong(hds -> sizeOf(areas.get(hds))).sum();
    Row country = value("nederland", "NL");
    assertThat(share(delivering)).isBetween(0.58, 0.60);
    assertThat(country.<Long>getAs(TallyTable.NUMERATOR)).isEqualTo(CONTACTS * gemeenten);
    assertThat(country.<Long>getAs(TallyTable.DENOMINATOR)).isEqualTo(covered);
    assertThat(country.<Double>getAs(ObservationTable.COVERAGE))
        .isCloseTo(share(delivering), within(1e-12));
    assertThat(country.<String>getAs(ObservationTable.REASON))
        .isEqualTo("geldt voor het gedekte gebied: dekking 58 %");

    Row there = value("gemeente", areas.get(delivering.get(0)).get(0));
    assertThat(there.<String>getAs(ObservationTable.STATUS)).isEqualTo("waarde");
    assertThat(there.<Double>getAs(ObservationTable.COVERAGE)).isEqualTo(1);
    Row nowhere = value("gemeente", elsewhere);
    assertThat(nowhere.<String>getAs(ObservationTable.STATUS)).isEqualTo("ontbreekt");
    assertThat(nowhere.<String>getAs(ObservationTable.REASON)).isEqualTo("dekking 0 %");
    assertThat(nowhere.<Long>getAs(TallyTable.NUMERATOR)).isNull();
    long below =
        own.read(ObservationTable.TABLE)
            .filter("level = 'zorgkantoorregio' and coverage > 0 and coverage < 0.9")
            .filter("status = 'ontbreekt' and reason like 'dekking __ \\%' and value is null")
            .count();
    assertThat(below).as("regions of which a part is covered").isPositive();
    assertThat(own.read(ObservationTable.TABLE).filter("coverage < 0.9 and value = 0").count())
        .as("missing is not zero")
        .isZero();
  }

  @Test
  void areasMayBeDelivered() throws IOException {
    own.conf(
        "sources/contact.yml",
        CONTRACT.formatted(
            "[hds-a, hds-b]",
            ", geleverd: {table: gebied, bediend: bediend, inwoners: allen}, minimum: 80"));
    own.conf(
        "sources/gebied.yml",
        CONTRACT
            .formatted("[hds-a, hds-b]", "")
            .replace("source: contact", "source: gebied")
            .replace("{leveranciers: [hds-a, hds-b]}", "{volledig: hds-a}")
            .replace("contacten:", "bediend: {type: count, required: true}\n  allen:"));
    own.deliver("contact/hds-a/2023", "gemeente;contacten", "GM0014;40", "GM0344;50", "GM0307;60");
    own.deliver(
        "gebied/hds-a/2023",
        "gemeente;bediend;allen",
        "GM0014;1000;1000",
        "GM0344;850;1000",
        "GM0307;400;1000");
    publish();
    assertThat(value("gemeente", "GM0014").<Double>getAs(ObservationTable.COVERAGE)).isEqualTo(1);
    Row enough = value("gemeente", "GM0344");
    assertThat(enough.<String>getAs(ObservationTable.STATUS)).isEqualTo("waarde");
    assertThat(enough.<Double>getAs(ObservationTable.COVERAGE)).isCloseTo(0.85, within(1e-5));
    Row less = value("gemeente", "GM0307");
    assertThat(less.<String>getAs(ObservationTable.STATUS)).isEqualTo("ontbreekt");
    assertThat(value("nederland", "NL").<Long>getAs(TallyTable.NUMERATOR)).isEqualTo(90);
  }

  @Test
  void anAreaOfSomeoneUnknownIsAMistakeOfTheDefinitions() throws IOException {
    own.conf("sources/contact.yml", CONTRACT.formatted("[hds-a, hds-b]", ""));
    Command missing = own.iza("check");
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.said())
        .contains("reference/dekking/contact.csv: This file is missing: put it back.");
    own.conf(
        "reference/dekking/contact.csv",
        "leverancier;level;regio;van;tot\nhds-c;gemeente;GM0014;;\nhds-a;gemeente;GM9999;;\n");
    Command wrong = own.iza("check");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.said())
        .contains("reference/dekking/contact.csv:2: Leverancier hds-c is not one of the dekking")
        .contains("reference/dekking/contact.csv:3: There is no region GM9999 of level gemeente");
  }
}
