package nl.izamonitor.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Problem;
import nl.izamonitor.conf.UserError;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mistakes in the region tables, on a country of four gemeenten of which one is split. */
class RegionsCheckTest {

  private final SortedMap<String, String> texts = new TreeMap<>();

  @BeforeEach
  void smallCountry() {
    table(
        "gemeenten",
        "gemeente;naam;van;tot",
        "GM0001;A;2019-01-01;",
        "GM0002;B;2019-01-01;",
        "GM0003;C;2019-01-01;2021-01-01",
        "GM0004;D;2019-01-01;2022-01-01");
    table(
        "herindelingen",
        "datum;van;naar;soort;aandeel",
        "2021-01-01;GM0003;GM0001;splitsing;0.4",
        "2021-01-01;GM0003;GM0002;splitsing;0.6",
        "2022-01-01;GM0004;GM0001;opgaan;1");
    table(
        "bouwstenen",
        "bouwsteen;gemeente;naam;inwoners;grondslag",
        "GM0001;GM0001;A;10;hele gemeente",
        "GM0002;GM0002;B;10;hele gemeente",
        "GM0003.GM0001;GM0003;C (a);4;postcode4 1234",
        "GM0003.GM0002;GM0003;C (b);6;postcode4 1235",
        "GM0004;GM0004;D;10;hele gemeente");
    table(
        "postcode4",
        "postcode4;gemeente;bouwsteen;inwoners",
        "1234;GM0001;GM0003.GM0001;5",
        "1236;GM0001;;");
    table(
        "levels",
        "level;titel;prefix;aantal;van;tot;bron",
        "gemeente;Gemeente;GM;;;;bron",
        "provincie;Provincie;PV;2;;;bron",
        "nederland;Nederland;NL;1;;;bron");
    table(
        "regios",
        "level;regio;naam;van;tot;bron",
        "provincie;PV01;P;;;bron",
        "provincie;PV02;Q;;;bron",
        "nederland;NL;Nederland;;;bron");
    table(
        "gemeente_regio",
        "gemeente;level;regio;van;tot;bron",
        "GM0001;provincie;PV01;;;bron",
        "GM0002;provincie;PV02;;;bron",
        "GM0003;provincie;PV01;;;bron",
        "GM0004;provincie;PV01;;;bron");
  }

  @Test
  void rightTablesHaveNoMistakes() {
    assertThat(check()).isEmpty();
  }

  @Test
  void allMistakesAreReportedAtOnce() {
    change("gemeenten", "GM0002;B;2019-01-01;", "GM0002;B;2019-02-30;");
    change("herindelingen", "GM0004;GM0001;opgaan;1", "GM0004;GM0009;fusie;1");
    change("bouwstenen", "GM0001;A;10", "GM0001;A;tien");
    change("regios", "Q;;;bron", "Q;;bron");
    change("gemeente_regio", "GM0004;provincie;PV01", "GM0004;provincie;PV09");
    assertThat(check())
        .extracting(Problem::toString)
        .anySatisfy(is("regions/gemeenten.csv:3: Column van has \"2019-02-30\""))
        .anySatisfy(is("regions/herindelingen.csv:4: Gemeente GM0009 is not in gemeenten.csv"))
        .anySatisfy(is("regions/herindelingen.csv:4: Soort \"fusie\" is unknown"))
        .anySatisfy(is("regions/bouwstenen.csv:2: Column inwoners has \"tien\""))
        .anySatisfy(is("regions/regios.csv:3: This row has 5 cells: write 6"))
        .anySatisfy(is("regions/gemeente_regio.csv:5: Region PV09 of level provincie is not in"));
    assertThatThrownBy(() -> Regions.of(new ConfFiles(texts)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("2019-02-30")
        .hasMessageContaining("PV09");
  }

  @Test
  void missingFileAndOtherHeaderAreReportedWithoutTheirConsequences() {
    texts.remove("regions/bouwstenen.csv");
    change("levels", "titel", "title");
    assertThat(check())
        .extracting(Problem::toString)
        .satisfiesExactly(
            is("regions/bouwstenen.csv: This file is missing"),
            is("regions/levels.csv:1: The header must be exactly \"level;titel;prefix"));
  }

  @Test
  void codesAreThereOnce() {
    append("gemeenten", "GM0001;A;2019-01-01;");
    append("bouwstenen", "GM0001;GM0001;A;10;hele gemeente");
    append("postcode4", "1234;GM0001;;");
    append("levels", "provincie;Provincie;PV;2;;;bron");
    append("regios", "provincie;PV01;P;;;bron");
    append("gemeente_regio", "GM0001;provincie;PV02;;;bron");
    assertThat(check()).hasSize(6).allMatch(problem -> problem.what().contains("is here twice"));
  }

  @Test
  void gemeentenBeginAndEndByAHerindeling() {
    append("gemeenten", "GM0005;E;2020-01-01;2020-06-01");
    append("gemeente_regio", "GM0005;provincie;PV01;;;bron");
    assertThat(check())
        .extracting(Problem::toString)
        .satisfiesExactly(
            is("regions/gemeenten.csv:6: Gemeente GM0005 begins on 2020-01-01 without a row"),
            is("regions/gemeenten.csv:6: Gemeente GM0005 ends on 2020-06-01 without a row"));
  }

  @Test
  void herindelingGoesFromAGemeenteThatEndsToOneThatExists() {
    change("herindelingen", "2022-01-01;GM0004;GM0001", "2022-01-01;GM0004;GM0003");
    append("herindelingen", "2023-01-01;GM0001;GM0002;opgaan;1");
    assertThat(check())
        .extracting(Problem::toString)
        .satisfiesExactly(
            is("regions/herindelingen.csv:4: Gemeente GM0003 does not exist on 2022-01-01"),
            is("regions/herindelingen.csv:5: Gemeente GM0001 must end on 2023-01-01"),
            is("regions/postcode4.csv:2: Bouwsteen GM0003.GM0001 lies in GM0002 today"));
  }

  @Test
  void sharesOfASplitAddUpToOne() {
    change("herindelingen", "splitsing;0.4", "opgaan;0.3");
    assertThat(check())
        .extracting(Problem::toString)
        .satisfiesExactly(
            is("regions/herindelingen.csv:2: The shares of GM0003 add up to 0.9"),
            is("regions/herindelingen.csv:2: A splitsing has more than one row"));
  }

  @Test
  void splitGemeenteHasABouwsteenForEachPart() {
    change("bouwstenen", "GM0003.GM0001;GM0003", "GM0003;GM0003");
    change("postcode4", "GM0003.GM0001", "");
    assertThat(check())
        .extracting(Problem::toString)
        .satisfiesExactly(
            is("regions/bouwstenen.csv:4: Bouwsteen GM0003 is split"),
            is("regions/herindelingen.csv:2: No bouwsteen goes from GM0003 to GM0001"));
  }

  @Test
  void bouwstenenFillTheGemeentenOfTheFirstDate() {
    change("bouwstenen", "GM0004;GM0004;D;10", "GM0001.GM0004;GM0001;D;0");
    assertThat(check())
        .extracting(Problem::toString)
        .satisfiesExactly(
            is("regions/bouwstenen.csv:6: A bouwsteen must have inhabitants"),
            is("regions/gemeenten.csv:5: Gemeente GM0004 has no row in bouwstenen.csv"),
            is("regions/herindelingen.csv:4: No bouwsteen goes from GM0004"));
  }

  @Test
  void everyGemeenteLiesInARegionAndTheNumberOfRegionsIsAsStated() {
    change("gemeente_regio", "GM0002;provincie;PV02", "GM0002;provincie;PV01");
    change("gemeente_regio", "GM0004;provincie;PV01;;", "GM0004;provincie;PV01;2020-01-01;");
    assertThat(check())
        .extracting(Problem::toString)
        .satisfiesExactly(
            is("regions/gemeenten.csv:5: Gemeente GM0004 has no provincie on 2019-01-01"),
            is("regions/levels.csv:3: Level provincie has 1 regions on 2019-01-01, not 2"),
            is("regions/regios.csv:3: Region PV02 has no gemeente on 2019-01-01"));
  }

  @Test
  void membershipMayChangeWhileAGemeenteExists() {
    change("gemeente_regio", "GM0002;provincie;PV02;;", "GM0002;provincie;PV02;;2020-01-01");
    append("gemeente_regio", "GM0002;provincie;PV01;2020-01-01;;bron");
    change("levels", "provincie;Provincie;PV;2", "provincie;Provincie;PV;");
    change("regios", "provincie;PV02;Q;;", "provincie;PV02;Q;;2020-01-01");
    assertThat(check()).isEmpty();
  }

  private List<Problem> check() {
    return Regions.check(new ConfFiles(texts));
  }

  private static ThrowingConsumer<String> is(String beginning) {
    return problem -> assertThat(problem).startsWith(beginning);
  }

  private void table(String name, String... lines) {
    texts.put("regions/" + name + ".csv", String.join("\n", lines) + "\n");
  }

  private void append(String name, String line) {
    texts.merge("regions/" + name + ".csv", line + "\n", String::concat);
  }

  private void change(String name, String from, String to) {
    String file = "regions/" + name + ".csv";
    assertThat(texts.get(file)).contains(from);
    texts.computeIfPresent(file, (path, text) -> text.replace(from, to));
  }
}
