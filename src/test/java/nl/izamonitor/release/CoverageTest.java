package nl.izamonitor.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import nl.izamonitor.TallyBuilder;
import nl.izamonitor.conf.SmallIndicator;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Status;
import org.junit.jupiter.api.Test;

/** What dekking does to the observations of a release. */
class CoverageTest {

  private final SmallRelease release =
      new SmallRelease(SmallIndicator.of("rate").breakdowns(SmallRelease.BREAKDOWNS).build())
          .count("GM0001", 40, 1000)
          .count("GM0002", 0, 0);

  private void covered(String gemeente, long covered, long all) {
    release.add(TallyBuilder.of(gemeente).dekking("t", covered, all));
  }

  @Test
  void fromTheMinimumUpARegionHasAValueAndItsShare() {
    covered("GM0001", 900, 1000);
    Observation observation = release.observation("GM0001");
    assertThat(observation.status()).isEqualTo(Status.WAARDE);
    assertThat(observation.quality().coverage()).isEqualTo(0.9);
    assertThat(observation.quality().reason()).isNull();
  }

  @Test
  void belowTheMinimumARegionIsMissingAndNeverRoundedUp() {
    covered("GM0001", 899_999, 1_000_000);
    Observation observation = release.observation("GM0001");
    assertThat(observation.status()).isEqualTo(Status.ONTBREEKT);
    assertThat(observation.quality().reason()).isEqualTo("dekking 89 %");
    assertThat(observation.quality().coverage()).isEqualTo(0.899999);
    assertThat(observation.counts().numerator()).isNull();
    assertThat(observation.crude().value()).isNull();
  }

  @Test
  void aRegionThatIsMissingHasNoRowsOfBreakdowns() {
    covered("GM0001", 0, 1000);
    covered("GM0002", 1000, 1000);
    Set<Place> places = release.missing(Map.of("2022", "geen levering")).observations().keySet();
    assertThat(places).filteredOn(p -> p.region().equals("GM0001") && is2023(p)).hasSize(1);
    assertThat(places)
        .filteredOn(p -> p.region().equals("GM0002") && is2023(p))
        .hasSizeGreaterThan(1);
  }

  private static boolean is2023(Place place) {
    return place.period().equals("2023");
  }

  @Test
  void theCountrySaysWhatItCoversHoweverLittle() {
    covered("GM0001", 103, 103);
    covered("GM0002", 0, 897);
    Observation country = release.observation("NL");
    assertThat(country.status()).isEqualTo(Status.WAARDE);
    assertThat(country.crude().value()).isEqualTo(4);
    assertThat(country.quality().reason()).isEqualTo("geldt voor het gedekte gebied: dekking 10 %");
  }

  @Test
  void aCountryOfWhichNothingIsCoveredIsMissing() {
    covered("GM0001", 0, 1000);
    assertThat(release.observation("NL").status()).isEqualTo(Status.ONTBREEKT);
  }

  @Test
  void aCountryThatIsCoveredSaysNothing() {
    covered("GM0001", 1000, 1000);
    assertThat(release.observation("NL").quality().reason()).isNull();
  }

  @Test
  void whereNothingIsSaidOfDekkingTheSourceCoversAll() {
    assertThat(release.observation("GM0001").quality().coverage()).isEqualTo(1);
  }
}
