package nl.izamonitor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.ConfReader;
import nl.izamonitor.conf.Source;
import nl.izamonitor.region.Regions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which indeling codes are of, on the real gemeenten. */
class IndelingRecognitionTest {

  private static final ConfFiles FILES = ConfFiles.read(Path.of("conf"));
  private static final Regions REGIONS = Regions.of(FILES);

  private static final Source COMPLETE =
      ConfReader.load(FILES, List.of(), new ArrayList<>()).sources().get("bevolking");
  private static final Source PARTIAL =
      ConfReader.load(FILES, List.of(), new ArrayList<>()).sources().get("inschrijving");

  private static IndelingRecognition recognition(Source source) {
    return new IndelingRecognition(source, REGIONS);
  }

  private static Set<String> gemeenten(String date) {
    return new TreeSet<>(REGIONS.gemeenten(LocalDate.parse(date)).keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 2019-01-01",
    "2021-01-01, 2021-01-01",
    "2022-01-01, 2022-01-01",
    "2022-12-31, 2022-03-24",
    "2025-01-01, 2023-01-01"
  })
  void aCompleteListTellsItsOwnIndeling(String list, String found) {
    IndelingRecognition.Match recognised = recognition(COMPLETE).match(gemeenten(list));
    assertThat(recognised.refusal()).isEmpty();
    assertThat(recognised.date()).isEqualTo(LocalDate.parse(found));
  }

  @Test
  void aPartialListTakesTheNewestOfIndelingenThatAreTheSameForIt() {
    IndelingRecognition.Match found = recognition(PARTIAL).match(Set.of("GM0344", "GM0307"));
    assertThat(found.refusal()).isEmpty();
    assertThat(found.date()).isEqualTo(LocalDate.of(2023, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2019-01-01, 2019-01-01",
    "2022-01-01, 2022-01-01",
    "2022-03-24, 2022-03-24",
    "2022-12-31, 2022-03-24"
  })
  void aPartialListWithAllOfOneIndelingIsOfThatOne(String list, String found) {
    IndelingRecognition.Match recognised = recognition(PARTIAL).match(gemeenten(list));
    assertThat(recognised.refusal()).isEmpty();
    assertThat(recognised.date()).isEqualTo(LocalDate.parse(found));
  }

  @Test
  void twoIndelingenThatDifferOnTheseCodesAreRefusedWithTheNamesThatDecide() {
    IndelingRecognition.Match found = recognition(PARTIAL).match(Set.of("GM0344", "GM0363"));
    assertThat(found.refusal().orElseThrow())
        .contains("fits the indelingen of 2019-01-01")
        .contains("differ on GM0363 Amsterdam")
        .contains("'complete: true' in its contract")
        .doesNotContain("Utrecht");
  }

  @Test
  void aListThatFitsNoIndelingIsRefusedWithTheNamesThatDecide() {
    IndelingRecognition.Match found =
        recognition(PARTIAL).match(Set.of("GM0457", "GM1992", "GM0344"));
    assertThat(found.refusal().orElseThrow()).contains("fits no indeling").contains("GM0457 Weesp");
    Set<String> one = gemeenten("2023-01-01");
    one.remove("GM0599");
    assertThat(recognition(COMPLETE).match(one).refusal().orElseThrow())
        .contains("1 lacking, GM0599 Rotterdam");
  }

  @Test
  void whatWasNeverAGemeenteIsDirtAndDecidesNothing() {
    Set<String> codes = gemeenten("2023-01-01");
    codes.add("GM9999");
    assertThat(recognition(COMPLETE).refusal(codes, LocalDate.of(2023, 1, 1))).isEmpty();
    assertThat(recognition(COMPLETE).match(codes).refusal()).isEmpty();
  }

  @Test
  void aListOfAnotherIndelingThanStatedSaysWhichItFits() {
    LocalDate stated = LocalDate.of(2023, 1, 1);
    String wrong = recognition(COMPLETE).refusal(gemeenten("2022-06-01"), stated).orElseThrow();
    assertThat(wrong)
        .contains("is not of the indeling of 2023-01-01 (it fits 2022-03-24)")
        .contains("3 too many, GM0501 Brielle")
        .contains("1 lacking, GM1992 Voorne aan Zee");
    assertThat(recognition(COMPLETE).refusal(gemeenten("2023-01-01"), stated)).isEmpty();
  }
}
