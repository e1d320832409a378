package nl.izamonitor.meting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.Part;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class BlockTest {

  private static final Map<String, Double> MINIMUMS = Map.of("t", 90.0, "u", 50.0);
  private static final String UTRECHT = "GM0344";
  private static final String AMSTERDAM = "GM0363";

  private final List<Row> rows = new ArrayList<>();

  private Map<Key, Counts> counts() {
    Block block = new Block(BlockRows.PLACES, MINIMUMS);
    rows.forEach(block::add);
    return block.counts();
  }

  private void count(String bouwsteen, long numerator, long denominator) {
    rows.add(
        BlockRows.tally("2023", "totaal", "totaal", bouwsteen, numerator, denominator, numerator));
  }

  private void dekking(String source, String bouwsteen, long covered, long all) {
    rows.add(BlockRows.tally("2023", TallyTable.DEKKING, source, bouwsteen, covered, all));
  }

  private static Key total(String level, String region) {
    return new Key("2023", "totaal", "totaal", level, region);
  }

  private static Key country() {
    return total(Regions.NEDERLAND, "NL");
  }

  @Test
  void everyRegionOfEveryLevelIsTheSumOfItsBouwstenen() {
    Random random = new Random(7);
    Map<String, Long> own = new java.util.HashMap<>();
    for (Level level : BlockRows.INDELING.levels()) {
      BlockRows.INDELING
          .regions(level.level())
          .forEach(
              regio ->
                  BlockRows.INDELING
                      .parts(level.level(), regio.regio())
                      .forEach(
                          part -> own.computeIfAbsent(part.bouwsteen(), p -> bounded(random))));
    }
    own.forEach((bouwsteen, n) -> count(bouwsteen, n, 1000));
    Map<Key, Counts> counts = counts();
    for (Level level : BlockRows.INDELING.levels()) {
      long all = 0;
      for (var regio : BlockRows.INDELING.regions(level.level())) {
        List<Part> parts = BlockRows.INDELING.parts(level.level(), regio.regio());
        Counts of = counts.get(total(level.level(), regio.regio()));
        assertThat(of.numerator())
            .isEqualTo(parts.stream().mapToLong(part -> own.get(part.bouwsteen())).sum());
        assertThat(of.denominator()).isEqualTo(1000L * parts.size());
        all += of.numerator();
      }
      assertThat(all).isEqualTo(counts.get(country()).numerator());
    }
  }

  private static long bounded(Random random) {
    return random.nextInt(500);
  }

  @Test
  void whatIsUnknownCountsInTheCountryAndUnderItsOwnName() {
    count(AMSTERDAM, 5, 100);
    count(Regions.ONBEKEND, 3, 0);
    Map<Key, Counts> counts = counts();
    assertThat(counts.get(country()).numerator()).isEqualTo(8);
    assertThat(counts.get(total("provincie", Regions.ONBEKEND)).numerator()).isEqualTo(3);
    assertThat(counts.get(total("provincie", "PV27")).numerator()).isEqualTo(5);
    assertThat(counts.keySet()).doesNotContain(total(Regions.NEDERLAND, Regions.ONBEKEND));
  }

  @Test
  void whatIsNotCoveredIsLeftOutOfBothCounts() {
    count(AMSTERDAM, 5, 100);
    count(UTRECHT, 7, 200);
    dekking("t", AMSTERDAM, 91, 100);
    dekking("t", UTRECHT, 89, 100);
    Map<Key, Counts> counts = counts();
    assertThat(counts.get(country()).numerator()).isEqualTo(5);
    assertThat(counts.get(country()).denominator()).isEqualTo(100);
    assertThat(counts).doesNotContainKey(total(Regions.GEMEENTE, UTRECHT));
    Counts inhabitants = counts.get(country().dekking());
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
    Counts inhabitants = counts().get(country().dekking());
    assertThat(inhabitants.numerator()).isEqualTo(60);
    assertThat(counts().get(country()).numerator()).isEqualTo(5);
  }

  @Test
  void aPeriodWithoutDekkingIsNotTouchedByThatOfAnother() {
    rows.add(BlockRows.tally("2022", "totaal", "totaal", UTRECHT, 4, 10));
    dekking("t", UTRECHT, 0, 100);
    assertThat(counts().get(new Key("2022", "totaal", "totaal", Regions.NEDERLAND, "NL")))
        .extracting(Counts::numerator)
        .isEqualTo(4L);
  }

  @Test
  void strataStandInTheSameOrderWhateverTheOrderOfTheRows() {
    for (String stratum : List.of("b", "c", "a", "d")) {
      for (String bouwsteen : List.of(AMSTERDAM, UTRECHT)) {
        rows.add(
            BlockRows.stratum(stratum, "2023", "totaal", "totaal", bouwsteen, 1, 10, 1, 2, 20_000));
      }
    }
    Counts before = counts().get(country());
    Collections.shuffle(rows, new Random(3));
    assertThat(counts().get(country())).isEqualTo(before);
    assertThat(before.strata()).extracting(CellStratum::name).containsExactly("a", "b", "c", "d");
    assertThat(before.strata().get(0).respondents()).isEqualTo(4);
    assertThat(before.strata().get(0).weights().first()).isEqualTo(4.0);
    assertThat(before.numerator()).isEqualTo(8);
  }

  @Test
  void figuresAreTakenOverAsTheyAre() {
    rows.add(BlockRows.figure("2023", Regions.NEDERLAND, "NL", 3.4));
    Counts counts = counts().get(country());
    assertThat(counts.figure().value()).isEqualTo(3.4);
    assertThat(counts.figure().lower()).isNull();
    assertThat(counts.figure().source()).isEqualTo("wie het publiceerde");
  }

  @Test
  void whatWasCountedInAnAreaIsTheSumOfItsStrata() {
    for (String stratum : List.of("a", "b")) {
      rows.add(BlockRows.stratum(stratum, "2023", "totaal", "totaal", UTRECHT, 3, 10));
      rows.add(BlockRows.stratum(stratum, "2023", "totaal", "totaal", AMSTERDAM, 1, 10));
    }
    Block block = new Block(BlockRows.PLACES, MINIMUMS);
    rows.forEach(block::add);
    java.util.BitSet area = BlockRows.PLACES.bouwstenen(Regions.GEMEENTE, UTRECHT);
    assertThat(block.counted(country(), PlaceSums.NUMERATOR, area)).isEqualTo(6);
    assertThat(block.counted(country().dekking(), PlaceSums.NUMERATOR, area)).isZero();
  }

  @Test
  void aBouwsteenThatTheRegionsDoNotKnowIsNotPassedOver() {
    assertThatThrownBy(() -> counts(() -> count("GM9999", 1, 1)))
        .hasMessageContaining("GM9999")
        .hasMessageContaining("run tally again");
  }

  private Map<Key, Counts> counts(Runnable first) {
    first.run();
    return counts();
  }
}
