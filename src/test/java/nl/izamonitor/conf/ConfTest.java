package nl.izamonitor.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.Regions;
import org.junit.jupiter.api.Test;

class ConfTest {

  @Test
  void whatIsRightHasNoMistakes() {
    assertThat(new SmallConf().mistakes()).isEmpty();
  }

  @Test
  void theCommittedDefinitionsAreRight() {
    ConfFiles files = ConfFiles.read(Path.of("conf"));
    List<Mistake> problems = new ArrayList<>();
    List<String> levels = Regions.of(files).levels().stream().map(Level::level).toList();
    Conf conf = ConfReader.load(files, levels, problems);
    assertThat(problems).isEmpty();
    assertThat(conf.indicators()).isNotEmpty();
    assertThat(conf.metingen()).containsKeys("0-meting", "1-meting", "2-meting", "proef-rivm");
  }

  @Test
  void aFileIsCalledWhatItDefines() {
    String text = new SmallConf().files().texts().get(SmallConf.LIST);
    assertThat(
            new SmallConf()
                .without(SmallConf.LIST)
                .put("reference/categories/anders.yml", text)
                .mistakes())
        .containsExactly(
            "reference/categories/anders.yml:1: The file defines 'soort': call it soort.yml, or change the name.");
  }

  @Test
  void aNameIsDefinedOnce() {
    String text = new SmallConf().files().texts().get(SmallConf.TAKEN);
    assertThat(new SmallConf().put("indicators/b/overgenomen.yml", text).mistakes())
        .containsExactly(
            "indicators/b/overgenomen.yml:1: 'overgenomen' is also defined in indicators/a/overgenomen.yml: keep one.");
  }

  @Test
  void theFilesOfBaseMustBeThere() {
    assertThat(new SmallConf().without(SmallConf.PLAN).without(SmallConf.DISCLOSURE).mistakes())
        .containsExactly(
            "base/disclosure.yml: The file is missing: restore it.",
            "base/publicatieplan.yml: The file is missing: restore it.");
  }

  @Test
  void levelsAreNotJudgedWhenTheRegionsAreWrong() {
    List<Mistake> problems = new ArrayList<>();
    assertThat(ConfReader.load(new SmallConf().files(), List.of(), problems)).isNotNull();
    assertThat(problems).isEmpty();
  }

  @Test
  void allMistakesOfAllFilesAreToldAtOnce() {
    assertThat(
            new SmallConf()
                .with(SmallConf.DISCLOSURE, "melding: 10", "melding: tien")
                .with(SmallConf.INDICATOR, "tags: [druk]", "tags: [druk, rust]")
                .with(SmallConf.INDICATOR, "gemeente, nederland", "gemeente, wijk")
                .with(SmallConf.TAKEN, "version: 1\n", "")
                .with(SmallConf.TAKEN, "source: eigen", "bron: eigen")
                .with(SmallConf.METING, "meldingen: 2023", "melding: 2023\n  overgenomen: 2023")
                .put(SmallConf.LIST, "list: [soort\n")
                .mistakes())
        .containsExactly(
            "base/disclosure.yml:2: 'tien' is not a whole number: write digits only.",
            "indicators/a/meldingen.yml:3: 'rust' is not a known tag: use one of [druk].",
            "indicators/a/meldingen.yml:15: 'wijk' is not a known level: use one of [gemeente, nederland].",
            "indicators/a/overgenomen.yml:1: The key 'version' is missing: add it.",
            "indicators/a/overgenomen.yml:1: The key 'source' is missing: add it.",
            "indicators/a/overgenomen.yml:10: The key 'bron' is not known here: use one of "
                + "[breakdowns, code, definition, denominator, direction, example, levels, maturity, method,"
                + " no_numerator, numerator, per, published, source, standardise, tags, title, trend_breaks, unit_shown,"
                + " version].",
            "metingen/proef.yml:5: 'melding' is not a known indicator: use one of [meldingen].",
            "reference/categories/soort.yml:2: This is not YAML (expected ',' or ']', but got <stream end>):"
                + " correct it here or just before.");
  }

  @Test
  void whenAndUnderWhatLicenceOpenDataAppearIsChecked() {
    assertThat(
            new SmallConf()
                .with(SmallConf.METING, "title: Proef", "title: Proef\nembargo: 28 mei 2026")
                .mistakes())
        .containsExactly(
            "metingen/proef.yml:3: '28 mei 2026' is not a date: write it as 2025-01-31.");
    assertThat(
            new SmallConf()
                .with(SmallConf.METING, "title: Proef", "title: Proef\nlicence: CC BY 4.0")
                .mistakes())
        .containsExactly(
            "metingen/proef.yml:1: The licence 'CC BY 4.0' is not the name of one: write it as SPDX does, such as CC-BY-4.0 or CC0-1.0.");
  }

  @Test
  void aMetingThatIsNotThereIsNamed() {
    Conf conf = ConfReader.load(new SmallConf().files(), List.of(), new ArrayList<>());
    assertThat(conf.meting("proef").indicators()).containsOnlyKeys("meldingen");
    assertThatThrownBy(() -> conf.meting("proff"))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "There is no meting 'proff': use one of [proef], or add conf/metingen/proff.yml.");
  }

  @Test
  void problemsBecomeOneErrorInOrder() {
    UserError error =
        UserError.configuration(
            List.of(
                new Mistake("b.yml", 2, "Two."),
                new Mistake("b.yml", 1, "One."),
                new Mistake("a.yml", 0, "Whole file.")));
    assertThat(error)
        .hasMessage("a.yml: Whole file.\nb.yml:1: One.\nb.yml:2: Two.")
        .extracting(UserError::exitCode)
        .isEqualTo(2);
  }
}
