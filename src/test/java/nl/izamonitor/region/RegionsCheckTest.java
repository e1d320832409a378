package nl.izamonitor.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.UserError;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;

/** Mistakes in the region tables, one by one and all at once. */
class RegionsCheckTest {

  private final SortedMap<String, String> texts = SmallCountry.tables();

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
        .extracting(Mistake::toString)
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
  void aTileMapHasEveryRegionOnceInAPlaceOfItsOwn() {
    String header = "level;regio;kolom;rij;kort\n";
    texts.put("regions/tegelkaart.csv", header + "provincie;PV01;1;1;P\nprovincie;PV02;1;1;Q\n");
    assertThat(check())
        .extracting(Mistake::toString)
        .satisfiesExactly(
            is("regions/tegelkaart.csv:3: Column 1, row 1 has another region of level provincie"));

    texts.put("regions/tegelkaart.csv", header + "provincie;PV01;1;1;P\nprovincie;PV09;2;1;R\n");
    assertThat(check())
        .extracting(Mistake::toString)
        .satisfiesExactlyInAnyOrder(
            is("regions/tegelkaart.csv:2: The map of level provincie lacks region PV02"),
            is("regions/tegelkaart.csv:3: Region PV09 of level provincie is not in regios.csv"));
  }

  @Test
  void missingFileAndOtherHeaderAreReportedWithoutTheirConsequences() {
    texts.remove("regions/bouwstenen.csv");
    change("levels", "titel", "title");
    assertThat(check())
        .extracting(Mistake::toString)
        .satisfiesExactly(
            is("regions/bouwstenen.csv: This file is missing"),
            is("regions/levels.csv:1: The header must be exactly \"level;titel;prefix"));
  }

  @Test
  void cellsHaveTheFormThatIsAskedFor() {
    append("postcode4", "123;GM1;;");
    append("herindelingen", "2022-01-01;GM0004;GM0002;splitsing;0.0");
    append("gemeenten", ";;;2018-01-01");
    assertThat(check())
        .extracting(Mistake::toString)
        .anySatisfy(is("regions/postcode4.csv:4: Column postcode4 has \"123\": write a code such"))
        .anySatisfy(is("regions/postcode4.csv:4: Column gemeente has \"GM1\""))
        .anySatisfy(is("regions/herindelingen.csv:5: Column aandeel has \"0.0\": write a share"))
        .anySatisfy(is("regions/gemeenten.csv:6: Column naam is empty"))
        .anySatisfy(is("regions/gemeenten.csv:6: Column van has \"\""));
  }

  @Test
  void aPeriodBeginsBeforeItEnds() {
    change("regios", "PV02;Q;;", "PV02;Q;2021-01-01;2020-01-01");
    assertThat(check())
        .extracting(Mistake::toString)
        .anySatisfy(is("regions/regios.csv:3: The period ends on 2020-01-01, before it begins"));
  }

  @Test
  void referencesLeadSomewhere() {
    append("postcode4", "1237;GM0009;GM0009;");
    append("regios", "provincie;XX01;R;;;bron");
    append("regios", "ggd_regio;GG01;R;;;bron");
    append("gemeente_regio", "GM0009;ggd_regio;GG01;;;bron");
    append("bouwstenen", "GM0009;GM0009;E;1;hele gemeente");
    change("levels", "nederland;Nederland", "land;Nederland");
    assertThat(check())
        .extracting(Mistake::toString)
        .anySatisfy(is("regions/postcode4.csv:4: Gemeente GM0009 is not in gemeenten.csv"))
        .anySatisfy(is("regions/regios.csv:5: Region XX01 of level provincie must begin with PV"))
        .anySatisfy(is("regions/regios.csv:6: Level ggd_regio is not in levels.csv"))
        .anySatisfy(is("regions/gemeente_regio.csv:6: Gemeente GM0009 is not in gemeenten.csv"))
        .anySatisfy(is("regions/gemeente_regio.csv:6: Level ggd_regio is not one of levels.csv"))
        .anySatisfy(is("regions/bouwstenen.csv:7: Gemeente GM0009 does not exist on 2019-01-01"))
        .anySatisfy(is("regions/levels.csv:4: The levels gemeente and nederland must be here"));
  }

  @Test
  void postcodeOfABouwsteenThatIsNotThere() {
    append("postcode4", "1237;GM0001;GM0003.GM0009;");
    assertThat(check())
        .extracting(Mistake::toString)
        .satisfiesExactly(is("regions/postcode4.csv:4: Bouwsteen GM0003.GM0009 is not in"));
  }

  @Test
  void aNameStandsForOneGemeenteAndEveryGemeenteHasItsName() {
    append("gemeentenamen", "a.;GM0002;bron");
    append("gemeentenamen", "Z;GM0009;bron");
    change("gemeentenamen", "D;GM0004;bron\n", "");
    assertThat(check())
        .extracting(Mistake::toString)
        .anySatisfy(is("regions/gemeentenamen.csv:5: The name a. also stands for GM0001"))
        .anySatisfy(is("regions/gemeentenamen.csv:6: Gemeente GM0009 is not in gemeenten.csv"))
        .anySatisfy(is("regions/gemeenten.csv:5: The name D is not in gemeentenamen.csv"))
        .hasSize(3);
  }

  @Test
  void anEmptyLevelHasNoRegionsAndAReason() {
    append("levels", "roaz_regio;ROAZ-regio;RO;;;;nog geen verdeling;bron");
    assertThat(check()).isEmpty();
    append("regios", "roaz_regio;RO01;R;;;bron");
    assertThat(check())
        .extracting(Mistake::toString)
        .satisfiesExactly(
            is("regions/regios.csv:5: Level roaz_regio has a region here and a reason"));
  }

  @Test
  void codesAreThereOnce() {
    append("gemeenten", "GM0001;A;2019-01-01;");
    append("bouwstenen", "GM0001;GM0001;A;10;hele gemeente");
    append("postcode4", "1234;GM0001;;");
    append("levels", "provincie;Provincie;PV;2;;;;bron");
    append("regios", "provincie;PV01;P;;;bron");
    append("gemeente_regio", "GM0001;provincie;PV02;;;bron");
    assertThat(check()).hasSize(6).allMatch(problem -> problem.what().contains("is here twice"));
  }

  @Test
  void gemeentenBeginAndEndByAHerindeling() {
    append("gemeenten", "GM0005;E;2020-01-01;2020-06-01");
    append("gemeente_regio", "GM0005;provincie;PV01;;;bron");
    append("gemeentenamen", "E;GM0005;bron");
    assertThat(check())
        .extracting(Mistake::toString)
        .satisfiesExactly(
            is("regions/gemeenten.csv:6: Gemeente GM0005 begins on 2020-01-01 without a row"),
            is("regions/gemeenten.csv:6: Gemeente GM0005 ends on 2020-06-01 without a row"));
  }

  @Test
  void herindelingGoesFromAGemeenteThatEndsToOneThatExists() {
    change("herindelingen", "2022-01-01;GM0004;GM0001", "2022-01-01;GM0004;GM0003");
    append("herindelingen", "2023-01-01;GM0001;GM0002;opgaan;1");
    assertThat(check())
        .extracting(Mistake::toString)
        .satisfiesExactly(
            is("regions/herindelingen.csv:4: Gemeente GM0003 does not exist on 2022-01-01"),
            is("regions/herindelingen.csv:5: Gemeente GM0001 must end on 2023-01-01"),
            is("regions/postcode4.csv:2: Bouwsteen GM0003.GM0001 lies in GM0002 today"));
  }

  @Test
  void sharesOfASplitAddUpToOne() {
    change("herindelingen", "splitsing;0.4", "opgaan;0.3");
    assertThat(check())
        .extracting(Mistake::toString)
        .satisfiesExactly(
            is("regions/herindelingen.csv:2: The shares of GM0003 add up to 0.9"),
            is("regions/herindelingen.csv:2: A splitsing has more than one row"));
  }

  @Test
  void splitGemeenteHasABouwsteenForEachPart() {
    change("bouwstenen", "GM0003.GM0001;GM0003", "GM0003;GM0003");
    change("postcode4", "GM0003.GM0001", "");
    assertThat(check())
        .extracting(Mistake::toString)
        .satisfiesExactly(
            is("regions/bouwstenen.csv:4: Bouwsteen GM0003 is split"),
            is("regions/herindelingen.csv:2: No bouwsteen goes from GM0003 to GM0001"));
  }

  @Test
  void bouwstenenFillTheGemeentenOfTheFirstDate() {
    change("bouwstenen", "GM0004;GM0004;D;10", "GM0001.GM0004;GM0001;D;0");
    assertThat(check())
        .extracting(Mistake::toString)
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
        .extracting(Mistake::toString)
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

  private List<Mistake> check() {
    List<Mistake> problems = new ArrayList<>();
    Regions.read(new ConfFiles(texts), problems);
    return problems;
  }

  private static ThrowingConsumer<String> is(String beginning) {
    return problem -> assertThat(problem).startsWith(beginning);
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
