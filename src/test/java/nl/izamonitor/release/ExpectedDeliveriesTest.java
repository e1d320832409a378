package nl.izamonitor.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.ConfReader;
import nl.izamonitor.conf.Mistake;
import org.junit.jupiter.api.Test;

class ExpectedDeliveriesTest {

  @Test
  void aMetingWaitsForEveryLeverancierAndYearThatIsNotIn() {
    List<Mistake> problems = new ArrayList<>();
    Conf conf = ConfReader.load(ConfFiles.read(Path.of("conf")), LEVELS, problems);
    assertThat(problems).isEmpty();
    List<String> all = ExpectedDeliveries.absent(conf, conf.meting("0-meting"), List.of());
    assertThat(all)
        .contains("bevolking/cbs/2019", "spoedpost_contact/hds-zeeland/2023")
        .doesNotContain("bevolking/cbs/2024", "digitale_zorg/cbs/2019");
    assertThat(
            ExpectedDeliveries.absent(conf, conf.meting("0-meting"), List.of("bevolking/cbs/2019")))
        .hasSize(all.size() - 1)
        .doesNotContain("bevolking/cbs/2019");
  }

  private static final List<String> LEVELS =
      List.of("gemeente", "zorgkantoorregio", "iza_regio", "ggd_regio", "provincie", "nederland");
}
