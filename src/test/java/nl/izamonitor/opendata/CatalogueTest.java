package nl.izamonitor.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.ConfReader;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.Periods;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.Regions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

  private static final Conf CONF = conf();
  private static final Catalogue CATALOGUE = new Catalogue(CONF);

  static Conf conf() {
    ConfFiles files = ConfFiles.read(Path.of("conf"));
    List<Mistake> problems = new ArrayList<>();
    List<String> levels = Regions.of(files).levels().stream().map(Level::level).toList();
    Conf conf = ConfReader.load(files, levels, problems);
    assertThat(problems).isEmpty();
    return conf;
  }

  @Test
  void thePageOfTheSiteIsCurrent() throws IOException {
    assertThat(Files.readString(Path.of("src/site/markdown/reference-catalogue.md")))
        .as("make it anew: jobs/iza catalogue --out src/site/markdown/reference-catalogue.md")
        .isEqualTo(CATALOGUE.markdown());
  }

  @Test
  void everyIndicatorIsInItOnce() {
    List<String> codes = CATALOGUE.entries().stream().map(entry -> entry.get("code")).toList();

    assertThat(codes)
        .doesNotHaveDuplicates()
        .containsAll(CONF.indicators().keySet())
        .containsAll(CONF.planned().keySet())
        .hasSize(CONF.indicators().size() + CONF.planned().size());
    assertThat(CATALOGUE.csv().lines()).hasSize(codes.size() + 1);
    assertThat(CATALOGUE.json()).contains("\"code\" : \"niet_ingeschreven\"");
  }

  @Test
  void whatCannotBeMadeSaysWhatIsMissing() {
    assertThat(CATALOGUE.entries())
        .filteredOn(entry -> entry.get("rijpheid").equals("gepland"))
        .hasSizeGreaterThan(50)
        .allMatch(entry -> !entry.get("ontbreekt").isEmpty() && entry.get("methode").isEmpty());
  }

  /** Figures that come with the project: each belongs to an indicator, stands once, and is used. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "gepubliceerde_cijfers/iza-monitor/2026/cijfers.csv",
        "iza_voortgang/vws/2026/voortgang.csv",
        "doelgroepen/zorginstituut/2026/doelgroepen.csv"
      })
  void everyPublishedFigureBelongsToAnIndicator(String file) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("data/cijfers").resolve(file));
    List<String> header = List.of(lines.get(0).split(";", -1));
    String source = file.substring(0, file.indexOf('/'));
    Set<String> keys = new HashSet<>();
    Set<String> used = new HashSet<>();
    for (String line : lines.subList(1, lines.size())) {
      Map<String, String> row = new HashMap<>();
      String[] cells = line.split(";", -1);
      assertThat(cells).as(line).hasSize(header.size());
      for (int i = 0; i < cells.length; i++) {
        row.put(header.get(i), cells[i]);
      }
      assertThat(keys.add(String.join(";", List.of(cells).subList(0, 5)))).as(line).isTrue();
      Indicator indicator = CONF.indicators().get(row.get("cijfer"));
      assertThat(indicator).as(line).isNotNull();
      assertThat(indicator.published().table()).as(line).isEqualTo(source);
      assertThat(indicator.published().unit()).as(line).isEqualTo(row.get("eenheid"));
      assertThat(Periods.isPeriod(row.get("periode"))).as(line).isTrue();
      assertThat(row.get("bron")).as(line).isNotEmpty();
      assertThat(row.get("waarde") + row.get("tekst")).as(line).isNotEmpty();
      used.add(indicator.code());
    }
    assertThat(used)
        .isEqualTo(
            new HashSet<>(
                CONF.indicators().values().stream()
                    .filter(i -> i.published() != null && i.published().table().equals(source))
                    .map(Indicator::code)
                    .toList()));
  }

  /** The plans that were granted and those that wait are more than those that were approved. */
  @Test
  void whatDoesNotAddUpAtItsSourceIsShownAsItIs() throws IOException {
    List<String> lines =
        Files.readAllLines(Path.of("data/cijfers/iza_voortgang/vws/2026/voortgang.csv"));
    assertThat(lines)
        .anyMatch(
            line ->
                line.startsWith("transformatieplannen_goedgekeurd;2026KW1;NL;totaal;totaal;224;"))
        .anyMatch(
            line -> line.startsWith("transformatieplannen_toegekend;2026KW1;NL;totaal;totaal;180;"))
        .anyMatch(
            line -> line.startsWith("transformatieplannen_wachtrij;2026KW1;NL;totaal;totaal;48;"));
  }
}
