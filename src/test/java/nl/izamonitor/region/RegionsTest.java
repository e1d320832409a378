package nl.izamonitor.region;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The region tables of this project: what CBS published must come out of them. */
class RegionsTest {

  private static final ConfFiles CONF = ConfFiles.read(Path.of("conf"));
  private static final Regions REGIONS = Regions.of(CONF);
  private static final long INWONERS_2020 = 17_407_585;

  @Test
  void tablesHaveNoMistakes() {
    List<Mistake> problems = new ArrayList<>();
    assertThat(Regions.read(CONF, problems)).isPresent();
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2019-01-01, 355",
    "2020-01-01, 355",
    "2021-01-01, 352",
    "2022-01-01, 345",
    "2022-03-23, 345",
    "2022-03-24, 344",
    "2023-01-01, 342",
    "2024-01-01, 342",
    "2025-01-01, 342",
    "2026-01-01, 342"
  })
  void replayGivesTheListOfEveryDate(LocalDate date, int gemeenten) {
    Indeling indeling = REGIONS.indeling(date);
    SortedSet<String> replayed =
        REGIONS.bouwstenen().stream()
            .map(bouwsteen -> indeling.gemeente(bouwsteen.code()))
            .collect(toCollection(TreeSet::new));
    assertThat(replayed).hasSize(gemeenten).isEqualTo(REGIONS.gemeenten(date).keySet());
    assertThat(indeling.gemeenten()).isEqualTo(REGIONS.gemeenten(date));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zorgkantoorregio", "iza_regio", "ggd_regio", "provincie", "nederland"})
  void aSumOverTheCountryIsTheSameInEveryIndeling(String level) {
    long all = REGIONS.bouwstenen().stream().mapToLong(b -> something(b.code())).sum();
    for (LocalDate date : REGIONS.dates()) {
      Indeling indeling = REGIONS.indeling(date);
      long sum =
          indeling.regions(level).stream()
              .flatMap(regio -> indeling.parts(level, regio.regio()).stream())
              .mapToLong(part -> something(part.bouwsteen()))
              .sum();
      assertThat(sum).as("%s on %s", level, date).isEqualTo(all);
    }
  }

  private static long something(String bouwsteen) {
    return Math.floorMod(bouwsteen.hashCode(), 1000);
  }

  @Test
  void izaRegioIsTheZorgkantoorregioWithTwoReadingsOfOurOwn() {
    Indeling now = REGIONS.indeling(LocalDate.of(2025, 1, 1));
    List<String> moved =
        REGIONS.bouwstenen().stream()
            .map(Bouwsteen::code)
            .filter(
                code ->
                    !now.region(code, "iza_regio")
                        .substring(2)
                        .equals(now.region(code, "zorgkantoorregio").substring(2)))
            .toList();
    assertThat(moved).containsExactly("GM0034", "GM0050");
    assertThat(now.region("GM0034", "iza_regio")).isEqualTo("IZ07");
    assertThat(now.region("GM0050", "iza_regio")).isEqualTo("IZ32");
    assertThat(CONF.texts().get("regions/gemeente_regio.csv"))
        .contains("GM0034;iza_regio;IZ07;;;eigen lezing")
        .contains("GM0050;iza_regio;IZ32;;;eigen lezing");
  }

  @Test
  void roazHasItsPlaceAndSaysWhyItIsEmpty() {
    assertThat(REGIONS.emptyLevels()).extracting(Level::level).containsExactly("roaz_regio");
    assertThat(REGIONS.emptyLevels().get(0).leeg()).contains("twee ROAZ-regio's");
    assertThat(REGIONS.levels()).extracting(Level::level).doesNotContain("roaz_regio");
  }

  @Test
  void everySpellingThatWasSeenIsAGemeente() {
    List<String> rows = CONF.texts().get("regions/gemeentenamen.csv").lines().skip(1).toList();
    assertThat(rows).hasSize(736);
    SortedSet<String> ever = new TreeSet<>();
    REGIONS.dates().forEach(date -> ever.addAll(REGIONS.gemeenten(date).keySet()));
    for (String row : rows) {
      String[] cells = row.split(";", -1);
      String code = REGIONS.gemeenteOfName().get(new Gemeentenaam(cells[0], "").key());
      assertThat(code).as(cells[0]).isEqualTo(cells[1]).isIn(ever);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "S GRAVENHAGE | GM0518",
        "'s-Gravenhage (gemeente) | GM0518",
        "SUDWEST-FRYSLAN | GM1900",
        "Súdwest-Fryslân | GM1900",
        "BERGEN NH | GM0373",
        "Bergen (L.) | GM0893",
        "NUENEN CA | GM0820",
        "Hengelo (O.) | GM0164"
      })
  void namesAreRecognisedHoweverTheyAreWritten(String name, String code) {
    assertThat(REGIONS.gemeenteOfName()).containsEntry(new Gemeentenaam(name, "").key(), code);
  }

  @Test
  void theListChangesOnFiveDates() {
    assertThat(REGIONS.dates())
        .containsExactly(
            LocalDate.of(2019, 1, 1),
            LocalDate.of(2021, 1, 1),
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2022, 3, 24),
            LocalDate.of(2023, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-01-01",
        "2020-01-01",
        "2021-01-01",
        "2022-01-01",
        "2022-03-24",
        "2023-01-01",
        "2024-01-01",
        "2025-01-01",
        "2026-01-01"
      })
  void everyLevelHasItsRegionsAndAllInhabitants(LocalDate date) {
    Indeling indeling = REGIONS.indeling(date);
    assertThat(indeling.regions("zorgkantoorregio")).hasSize(31);
    assertThat(indeling.regions("ggd_regio")).hasSize(25);
    assertThat(indeling.regions("provincie")).hasSize(12);
    assertThat(indeling.regions(Regions.NEDERLAND))
        .containsExactly(new Regio(Regions.NEDERLAND, "NL", "Nederland"));
    for (Level level : REGIONS.levels()) {
      long inwoners =
          indeling.regions(level.level()).stream()
              .flatMap(regio -> indeling.parts(level.level(), regio.regio()).stream())
              .mapToLong(BouwsteenShare::inwoners)
              .sum();
      assertThat(inwoners).as(level.level()).isEqualTo(INWONERS_2020);
    }
  }

  @Test
  void levelsRunFromSmallToLarge() {
    assertThat(REGIONS.levels())
        .extracting(Level::level)
        .containsExactly(
            "gemeente", "zorgkantoorregio", "iza_regio", "ggd_regio", "provincie", "nederland");
  }

  @Test
  void weespMovesFromGooiToAmsterdam() {
    Indeling before = REGIONS.indeling(LocalDate.of(2022, 3, 23));
    Indeling after = REGIONS.indeling(LocalDate.of(2022, 3, 24));
    assertThat(before.gemeente("GM0457")).isEqualTo("GM0457");
    assertThat(after.gemeente("GM0457")).isEqualTo("GM0363");
    assertThat(before.region("GM0457", "zorgkantoorregio")).isEqualTo("ZK21");
    assertThat(after.region("GM0457", "zorgkantoorregio")).isEqualTo("ZK02");
    assertThat(after.bouwstenen("GM0363"))
        .extracting(BouwsteenShare::bouwsteen)
        .containsExactly("GM0363", "GM0457");
  }

  @Test
  void almereBelongsToGooi() {
    Indeling indeling = REGIONS.indeling(LocalDate.of(2025, 1, 1));
    assertThat(indeling.region("GM0034", "zorgkantoorregio")).isEqualTo("ZK21");
    assertThat(indeling.region("GM0034", "provincie")).isEqualTo("PV24");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GM0766", "GM0784", "GM0785", "GM0798", "GM0809", "GM0824", "GM0855", "GM0867"})
  void middenBrabantBelongsToHartVoorBrabant(String gemeente) {
    Indeling indeling = REGIONS.indeling(LocalDate.of(2023, 1, 1));
    assertThat(indeling.region(gemeente, "ggd_regio")).isEqualTo("GG5406");
  }

  @Test
  void haarenIsOneGemeenteOfFourPartsAndThenFour() {
    Indeling whole = REGIONS.indeling(LocalDate.of(2020, 1, 1));
    assertThat(whole.bouwstenen("GM0788"))
        .containsExactly(
            new BouwsteenShare("GM0788.GM0757", 2177, 2177 / 14370.0),
            new BouwsteenShare("GM0788.GM0824", 5843, 5843 / 14370.0),
            new BouwsteenShare("GM0788.GM0855", 1450, 1450 / 14370.0),
            new BouwsteenShare("GM0788.GM0865", 4900, 4900 / 14370.0));
    Indeling split = REGIONS.indeling(LocalDate.of(2021, 1, 1));
    assertThat(split.bouwstenen("GM0757"))
        .extracting(BouwsteenShare::bouwsteen)
        .containsExactly("GM0757", "GM0788.GM0757");
    assertThat(whole.region("GM0788.GM0824", "zorgkantoorregio")).isEqualTo("ZK19");
    assertThat(split.region("GM0788.GM0824", "zorgkantoorregio")).isEqualTo("ZK12");
    assertThat(split.region("GM0788.GM0865", "zorgkantoorregio")).isEqualTo("ZK19");
  }

  @Test
  void partsOfHaarenFollowTheSharesOfTheHerindeling() {
    List<BouwsteenShare> parts = REGIONS.indeling(LocalDate.of(2020, 1, 1)).bouwstenen("GM0788");
    long[] shares =
        CONF.texts()
            .get("regions/herindelingen.csv")
            .lines()
            .filter(line -> line.contains(";GM0788;"))
            .mapToLong(
                line -> new BigDecimal(line.split(";", -1)[4]).movePointRight(4).longValueExact())
            .toArray();
    assertThat(LargestRemainder.split(14_370, shares))
        .containsExactly(parts.stream().mapToLong(BouwsteenShare::inwoners).toArray());
  }

  @Test
  void unknownRegionsCountInTheCountryOnly() {
    Indeling indeling = REGIONS.indeling(LocalDate.of(2023, 1, 1));
    assertThat(indeling.memberships())
        .hasSize((358 + 1) * 6)
        .contains(
            new Membership(Regions.ONBEKEND, "nederland", "NL", "Nederland"),
            new Membership(Regions.ONBEKEND, "provincie", "ONBEKEND", "Onbekend"),
            new Membership("GM0530", "gemeente", "GM1992", "Voorne aan Zee"));
  }

  @Test
  void postcodesKnowTheirBouwsteenUnlessTheOldGemeenteIsUnclear() {
    assertThat(REGIONS.postcodes()).hasSize(4053);
    assertThat(REGIONS.bouwsteenOfPostcode4())
        .hasSize(4053 - 37)
        .containsEntry("5296", "GM0788.GM0757")
        .containsEntry("1381", "GM0457");
    assertThat(REGIONS.postcodes())
        .filteredOn(postcode -> postcode.bouwsteen().isEmpty())
        .extracting(Postcode4::gemeente)
        .containsOnly("GM1979");
  }

  @Test
  void populationOfTheGeneratorHasTwentyAgeGroupsForEveryGemeenteOf2023() {
    Map<String, Long> rows =
        CONF.texts()
            .get("reference/bevolkingsopbouw.csv")
            .lines()
            .skip(1)
            .collect(groupingBy(line -> line.substring(0, 6), counting()));
    assertThat(rows.keySet()).isEqualTo(REGIONS.gemeenten(LocalDate.of(2023, 1, 1)).keySet());
    assertThat(rows.values()).containsOnly(20L);
  }

  @Test
  void beforeTheFirstListNothingIsKnown() {
    assertThatThrownBy(() -> REGIONS.indeling(LocalDate.of(2018, 12, 31)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("2018-12-31")
        .hasMessageContaining("2019-01-01");
  }

  @Test
  void askingForWhatDoesNotExistNamesIt() {
    Indeling indeling = REGIONS.indeling(LocalDate.of(2023, 1, 1));
    assertThatThrownBy(() -> indeling.bouwstenen("GM0457")).hasMessageContaining("GM0457");
    assertThatThrownBy(() -> indeling.region("GM9999", "provincie")).hasMessageContaining("GM9999");
  }
}
