package nl.izamonitor.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.ConfReader;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.Norms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of the definitions a revision keeps. */
class ReleaseContentTest {

  private static final Conf CONF =
      ConfReader.load(ConfFiles.read(Path.of("conf")), List.of(), new ArrayList<>());

  @ParameterizedTest
  @ValueSource(strings = {"0-meting", "2-meting", "proef-rivm"})
  void a_frozen_report_has_every_norm_and_the_conflicts_of_its_indicators(String name) {
    List<Mistake> problems = new ArrayList<>();
    Conf kept =
        ConfReader.load(
            new ConfFiles(new TreeMap<>(ReleaseContent.definitions(CONF, CONF.meting(name)))),
            List.of(),
            problems);

    assertThat(problems).isEmpty();
    assertThat(kept.norms().values().stream().flatMap(list -> list.norms().stream()))
        .extracting(Norms.Norm::norm)
        .hasSize(23);
    assertThat(kept.planned().keySet()).isEqualTo(CONF.planned().keySet());
    assertThat(kept.meting(name).without()).isEqualTo(CONF.meting(name).without());
    CONF.conflicts()
        .forEach(
            (conflict, own) ->
                assertThat(kept.conflicts().containsKey(conflict))
                    .isEqualTo(
                        own.indicators().stream()
                            .anyMatch(CONF.meting(name).indicators()::containsKey)));
  }
}
