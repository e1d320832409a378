package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.izamonitor.lake.MissingTable;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A count that did not come in is not 0: what it may hold is not covered. */
@Tag("slow")
class MissingCountsTest {

  @TempDir Path home;
  private Installation own;
  private EvenCountry even;

  @BeforeEach
  void install() throws IOException {
    even = EvenCountry.in(home);
    own = even.own();
  }

  private Dataset<Row> dekking() {
    return own.read(TallyTable.TABLE).filter("breakdown = 'dekking' and indicator = 'tellingen'");
  }

  private static String starred(String row) {
    return EvenCountry.LARGE.stream().anyMatch(age -> row.contains(";" + age + ";"))
        ? row.replaceFirst("\\d+$", "*")
        : row;
  }

  private static double share(int without) {
    long all = EvenCountry.REGIONS.bouwstenen().stream().mapToLong(b -> b.inwoners()).sum();
    long utrecht =
        EvenCountry.REGIONS.bouwstenen().stream()
            .filter(b -> b.code().equals("GM0344"))
            .mapToLong(b -> b.inwoners())
            .sum();
    return (double) (all - without * utrecht) / all;
  }

  @Test
  void countsInQuarantineLowerTheDekking() throws IOException {
    even.contacts();
    even.people(2024, MissingCountsTest::starred);
    even.publish();
    Row utrecht = even.value("gemeente", "GM0344");
    assertThat(utrecht.<String>getAs(ObservationTable.STATUS)).isEqualTo("ontbreekt");
    // Six of fourteen rows.
    assertThat(utrecht.<String>getAs(ObservationTable.REASON)).isEqualTo("dekking 57 %");
    assertThat(utrecht.<Long>getAs(TallyTable.DENOMINATOR)).isNull();
    Row amsterdam = even.value("gemeente", "GM0363");
    assertThat(amsterdam.<Double>getAs(ObservationTable.VALUE)).isCloseTo(50, within(1e-9));
    assertThat(amsterdam.<Double>getAs(ObservationTable.COVERAGE)).isEqualTo(1);
    Row province = even.value("provincie", "PV26");
    assertThat(province.<String>getAs(ObservationTable.STATUS)).isEqualTo("ontbreekt");
    assertThat(province.<String>getAs(ObservationTable.REASON)).startsWith("dekking 7");
    Row country = even.value("nederland", "NL");
    assertThat(country.<Long>getAs(TallyTable.NUMERATOR)).isEqualTo(510L * 341);
    assertThat(country.<Double>getAs(ObservationTable.VALUE)).isCloseTo(50, within(1e-9));
    assertThat(country.<Double>getAs(ObservationTable.COVERAGE)).isCloseTo(share(1), within(1e-12));
    assertThat(country.<String>getAs(ObservationTable.REASON))
        .isEqualTo("geldt voor het gedekte gebied: dekking 97 %");

    // What the cells hold is known once another year is there: 7,800 of 10,200.
    even.people(2023, row -> row);
    even.publish();
    assertThat(even.value("gemeente", "GM0344").<String>getAs(ObservationTable.REASON))
        .isEqualTo("dekking 23 %");

    // And nothing is missing when the right rows come.
    even.people(2024, row -> row);
    even.publish();
    assertThat(dekking().count()).isZero();
    assertThat(even.value("nederland", "NL").<Double>getAs(ObservationTable.COVERAGE)).isEqualTo(1);
  }

  @Test
  void emptyCountsLowerTheDekkingAndThoseThatFitAnywhereThatOfAll() throws IOException {
    String contract = Files.readString(home.resolve("conf/sources/bevolking.yml"));
    own.conf(
        "sources/bevolking.yml",
        contract
            .replace("separator: \";\"}", "separator: \";\", missing: [\".\"]}")
            .replace("inwoners: {type: count, required: true}", "inwoners: {type: count}"));
    even.contacts();
    even.people(2024, row -> starred(row).replace('*', '.'), "GM9999;0-4;M;17");
    even.publish();
    Row utrecht = even.value("gemeente", "GM0344");
    assertThat(utrecht.<String>getAs(ObservationTable.REASON)).isEqualTo("dekking 57 %");
    Row amsterdam = even.value("gemeente", "GM0363");
    assertThat(amsterdam.<String>getAs(ObservationTable.STATUS)).isEqualTo("waarde");
    assertThat(amsterdam.<Double>getAs(ObservationTable.COVERAGE))
        .isCloseTo(1 - 1 / (14.0 * 342 - 6 + 1), within(1e-5));
  }

  @Test
  void nothingIsMissingBesideARightRow() throws IOException {
    even.contacts();
    even.people(
        2024,
        row -> row,
        "GM0344;0-4;M;-5",
        "GM0344;0-4;M",
        "GM0344;;M;300",
        "GM0344;X9;M;300",
        ";0-4;M;300",
        "GM9999;0-4;M;300",
        "Utrecht;0-4;M;300");
    even.publish();
    assertThat(dekking().count()).isZero();
    assertThat(home.resolve("lake/missing")).doesNotExist();
    assertThat(even.value("nederland", "NL").<Double>getAs(ObservationTable.COVERAGE)).isEqualTo(1);
  }

  @Test
  void whatIsNotDividedDoesNotCount() throws IOException {
    own.conf(
        "sources/mensen.yml",
        EvenCountry.CONTRACT
            .replace("telling", "mensen")
            .replace("unit: contact", "unit: inwoner")
            .replace("aantal:", "inwoners:"));
    own.conf(
        "indicators/sterkere-eerste-lijn/tellingen.yml",
        EvenCountry.INDICATOR.replace("NOEMER", "mensen"));
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
    even.publish();
    Row country = even.value("nederland", "NL");
    assertThat(country.<Long>getAs(TallyTable.NUMERATOR)).isEqualTo(200);
    assertThat(country.<Long>getAs(TallyTable.DENOMINATOR)).isEqualTo(180_000);
    assertThat(country.<Double>getAs(ObservationTable.VALUE)).isCloseTo(1.1111, within(1e-4));
    assertThat(country.<Double>getAs(ObservationTable.COVERAGE)).isLessThan(0.1);
    assertThat(country.<String>getAs(ObservationTable.REASON))
        .startsWith("geldt voor het gedekte gebied: dekking ");
    for (String without : List.of("GM0034", "GM0060", "GM0344")) {
      Row row = even.value("gemeente", without);
      assertThat(row.<String>getAs(ObservationTable.STATUS)).isEqualTo("ontbreekt");
      assertThat(row.<String>getAs(ObservationTable.REASON)).isEqualTo("dekking 0 %");
    }
    assertThat(even.value("gemeente", "GM0037").<Double>getAs(ObservationTable.VALUE)).isZero();
    assertThat(even.value("gemeente", "GM0363").<String>getAs(ObservationTable.REASON))
        .isEqualTo("geen noemer");
  }

  @Test
  void whatIsMissingIsKeptWithWhatIsKnownOfIt() throws IOException {
    own.conf(
        "sources/wijd.yml",
        EvenCountry.CONTRACT
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
}
