package nl.izamonitor.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.izamonitor.TallyBuilder;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.model.Figure;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.StratumSums;
import nl.izamonitor.model.Sums;
import nl.izamonitor.model.Tally;
import nl.izamonitor.region.BouwsteenShare;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.Regions;
import org.junit.jupiter.api.Test;

/** On the real regions of 2023. */
class IndicatorCountsTest {

  private static final Indeling INDELING =
      Regions.of(ConfFiles.read(Path.of("conf"))).indeling(LocalDate.of(2023, 1, 1));
  private static final Areas AREAS = new Areas(INDELING);
  private static final Map<String, Double> MINIMUMS = Map.of("t", 90.0, "u", 50.0);
  private static final String UTRECHT = "GM0344";
  private static final String AMSTERDAM = "GM0363";

  private final List<Tally> tallies = new ArrayList<>();

  private IndicatorCounts counts() {
    IndicatorCounts counts = new IndicatorCounts(AREAS, MINIMUMS);
    tallies.forEach(counts::add);
    return counts;
  }

  private Map<Place, CellSums> cells() {
    return counts().cells();
  }

  private void add(TallyBuilder tally) {
    tallies.add(tally.build());
  }

  private void count(String bouwsteen, long numerator, long denominator) {
    add(TallyBuilder.of(bouwsteen).sums(numerator, denominator, numerator));
  }

  private void dekking(String source, String bouwsteen, long covered, long all) {
    add(TallyBuilder.of(bouwsteen).dekking(source, covered, all));
  }

  private static Place total(String level, String region) {
    return new Place("2023", level, region, Place.TOTAAL, Place.TOTAAL);
  }

  private static Place country() {
    return total(Regions.NEDERLAND, "NL");
  }

  @Test
  void everyRegionOfEveryLevelIsTheSumOfItsBouwstenen() {
    Random random = new Random(7);
    Map<String, Long> own = new HashMap<>();
    for (Level level : INDELING.levels()) {
      INDELING
          .regions(level.level())
          .forEach(
              regio ->
                  INDELING
                      .parts(level.level(), regio.regio())
                      .forEach(
                          part -> own.computeIfAbsent(part.bouwsteen(), p -> bounded(random))));
    }
    own.forEach((bouwsteen, n) -> count(bouwsteen, n, 1000));
    Map<Place, CellSums> cells = cells();
    for (Level level : INDELING.levels()) {
      long all = 0;
      for (var regio : INDELING.regions(level.level())) {
        List<BouwsteenShare> parts = INDELING.parts(level.level(), regio.regio());
        Sums of = cells.get(total(level.level(), regio.regio())).sums();
        assertThat(of.numerator())
            .isEqualTo(parts.stream().mapToLong(part -> own.get(part.bouwsteen())).sum());
        assertThat(of.denominator()).isEqualTo(1000L * parts.size());
        all += of.numerator();
      }
      assertThat(all).isEqualTo(cells.get(country()).sums().numerator());
    }
  }

  private static long bounded(Random random) {
    return random.nextInt(500);
  }

  @Test
  void whatIsUnknownCountsInTheCountryAndUnderItsOwnName() {
    count(AMSTERDAM, 5, 100);
    count(Regions.ONBEKEND, 3, 0);
    Map<Place, CellSums> cells = cells();
    assertThat(cells.get(country()).sums().numerator()).isEqualTo(8);
    assertThat(cells.get(total("provincie", Regions.ONBEKEND)).sums().numerator()).isEqualTo(3);
    assertThat(cells.get(total("provincie", "PV27")).sums().numerator()).isEqualTo(5);
    assertThat(cells.keySet()).doesNotContain(total(Regions.NEDERLAND, Regions.ONBEKEND));
  }

  @Test
  void whatIsNotCoveredIsLeftOutOfBothCounts() {
    count(AMSTERDAM, 5, 100);
    count(UTRECHT, 7, 200);
    dekking("t", AMSTERDAM, 91, 100);
    dekking("t", UTRECHT, 89, 100);
    Map<Place, CellSums> cells = cells();
    assertThat(cells.get(country()).sums().numerator()).isEqualTo(5);
    assertThat(cells.get(country()).sums().denominator()).isEqualTo(100);
    assertThat(cells).doesNotContainKey(total(Regions.GEMEENTE, UTRECHT));
    Sums inhabitants = cells.get(IndicatorCounts.dekking(country())).sums();
    assertThat(inhabitants.numerator()).isEqualTo(91);
    assertThat(inhabitants.denominator()).isEqualTo(200);
  }

  @Test
  void ofSeveralSourcesTheOneThatCoversLeastDecides() {
    count(AMSTERDAM, 5, 100);
    count(UTRECHT, 7, 200);
    dekking("t", AMSTERDAM, 95, 100);
    dekking("u", AMSTERDAM, 60, 100);
    dekking("u", UTRECHT, 40, 100);
    dekking("t", UTRECHT, 100, 100);
    Sums inhabitants = cells().get(IndicatorCounts.dekking(country())).sums();
    assertThat(inhabitants.numerator()).isEqualTo(60);
    assertThat(cells().get(country()).sums().numerator()).isEqualTo(5);
  }

  @Test
  void aPeriodWithoutDekkingIsNotTouchedByThatOfAnother() {
    add(TallyBuilder.of(UTRECHT).period("2022").sums(4, 10));
    dekking("t", UTRECHT, 0, 100);
    assertThat(cells().get(country().during("2022")).sums().numerator()).isEqualTo(4);
  }

  @Test
  void strataStandInTheSameOrderWhateverTheOrderOfTheRows() {
    for (String stratum : List.of("b", "c", "a", "d")) {
      for (String bouwsteen : List.of(AMSTERDAM, UTRECHT)) {
        add(TallyBuilder.of(bouwsteen).stratum(stratum).sums(1, 10, 1, 2, 20_000));
      }
    }
    Sums before = cells().get(country()).sums();
    Collections.shuffle(tallies, new Random(3));
    assertThat(cells().get(country()).sums()).isEqualTo(before);
    assertThat(before.strata()).extracting(StratumSums::name).containsExactly("a", "b", "c", "d");
    assertThat(before.strata().get(0).sample().units()).isEqualTo(4);
    assertThat(before.strata().get(0).sample().weights()).isEqualTo(4.0);
    assertThat(before.numerator()).isEqualTo(8);
  }

  @Test
  void figuresAreTakenOverAsTheyAre() {
    IndicatorCounts counts = counts();
    Figure figure = new Figure(country(), 3.4, null, null, null, "wie het publiceerde", false);
    counts.add(figure);
    assertThat(counts.cells().get(country()).figure()).isEqualTo(figure);
  }

  @Test
  void whatWasCountedInAnAreaIsTheSumOfItsStrata() {
    for (String stratum : List.of("a", "b")) {
      add(TallyBuilder.of(UTRECHT).stratum(stratum).sums(3, 10));
      add(TallyBuilder.of(AMSTERDAM).stratum(stratum).sums(1, 10));
    }
    IndicatorCounts counts = counts();
    BitSet area = AREAS.bouwstenen(Regions.GEMEENTE, UTRECHT);
    assertThat(counts.counted(country(), Tally.NUMERATOR, area)).isEqualTo(6);
    Place dekking = IndicatorCounts.dekking(country());
    assertThat(counts.counted(dekking, Tally.NUMERATOR, area)).isZero();
  }

  @Test
  void aBouwsteenThatTheRegionsDoNotKnowIsNotPassedOver() {
    count("GM9999", 1, 1);
    assertThatThrownBy(this::counts)
        .hasMessageContaining("GM9999")
        .hasMessageContaining("run tally again");
  }
}
