package nl.izamonitor.conf;

import static nl.izamonitor.conf.SmallConf.CONTRACT;
import static nl.izamonitor.conf.SmallConf.METING;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a meting waits for, and from when there is something to wait for. */
class MetingReferencesTest {

  private static SmallConf waiting(String deliveries) {
    return new SmallConf()
        .with(METING, "indicators:", "deliveries: " + deliveries + "\nindicators:");
  }

  @Test
  void aMetingMayWaitForWhatItsIndicatorsAreMadeOf() {
    assertThat(waiting("{melding: 2023}").mistakes()).isEmpty();
    assertThat(waiting("{melding: 2019..2023}").mistakes()).isEmpty();
  }

  @Test
  void aPeriodBeforeItsSourceIsAMistake() {
    assertThat(
            new SmallConf().with(CONTRACT, "rows: persons", "from: 2024\nrows: persons").mistakes())
        .containsExactly(
            METING
                + ":5: The source 'melding' has nothing before 2024, and meldingen is asked from 2023: start at 2024.");
  }

  @Test
  void deliveriesAreOfSourcesThatThereAreAndThatAreUsed() {
    assertThat(waiting("{melding: 2023, x: 2023}").mistakes())
        .singleElement()
        .asString()
        .startsWith(METING + ":4: 'x' is not a known source");
    assertThat(waiting("{reeks: 2023}").mistakes())
        .hasSize(2)
        .anyMatch(
            text ->
                text.endsWith(
                    "The indicator 'meldingen' is made of deliveries of 'melding': name it here, with the data years."))
        .anyMatch(text -> text.endsWith("Nothing in this meting is made of 'reeks': remove it."));
  }

  @Test
  void deliveriesAreExpectedForThePeriodsThatAreAsked() {
    assertThat(waiting("{melding: 2024..2025}").mistakes())
        .containsExactly(
            METING
                + ":4: The indicator 'meldingen' is asked for 2023, and deliveries of melding are expected for 2024..2025: make one fit the other.");
  }

  @Test
  void everyMetingOfTheProjectSaysWhatItWaitsFor() {
    ConfFiles files = ConfFiles.read(Path.of("conf"));
    List<Mistake> problems = new ArrayList<>();
    Conf conf =
        ConfReader.load(
            files,
            List.of(
                "gemeente", "zorgkantoorregio", "iza_regio", "ggd_regio", "provincie", "nederland"),
            problems);
    assertThat(conf.metingen().values())
        .allSatisfy(meting -> assertThat(meting.deliveries()).as(meting.meting()).isNotEmpty());
  }
}
