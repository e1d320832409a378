package nl.izamonitor.conf;

import static nl.izamonitor.conf.SmallConf.CONTRACT;
import static nl.izamonitor.conf.SmallConf.DISCLOSURE;
import static nl.izamonitor.conf.SmallConf.INDICATOR;
import static nl.izamonitor.conf.SmallConf.METING;
import static nl.izamonitor.conf.SmallConf.SERIES;
import static nl.izamonitor.conf.SmallConf.TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What definitions can say wrong of samples, figures, breaks, plans and norms. */
class CatalogueMistakesTest {

  private static final String PLANNED =
      """
      code: later
      title: Later
      tags: [druk]
      definition: Wat nog niet kan.
      direction: none
      missing: de bron
      source: eigen
      """;

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          source: eigen | "standardise: [soort]\\nsource: eigen" | There is no population by [soort] to standardise to: add one to conf/reference/standaard, or use one of [].
          source: eigen | "trend_breaks: [{from: '2021-01', reason: r, source: s}]\\nsource: eigen" | '2021-01' is no period: write 2023 or 2023KW1.
          source: eigen | "trend_breaks: [{from: '2021', reason: r, source: s, breakdowns: [kleur]}]\\nsource: eigen" | 'kleur' is not a known breakdown of this indicator: use one of [soort, groep*soort, totaal].
          source: eigen | "trend_breaks: [{from: '2021', source: s}]\\nsource: eigen" | The key 'reason' is missing: add it.
          method: proportion | method: weighted_mean | Answers with a weight take a weighted method, and others do not: change 'method', or the key 'survey' of melding.
          method: proportion | method: qualitative | 'method: qualitative' takes figures over: give 'published' and no 'numerator', or change 'method'.
          sum: aantal | sum: gemeente | The column 'gemeente' does not hold whole numbers or amounts: sum one of type count, whole or amount.
          """)
  void mistakesOfAnIndicator(String old, String text, String sentence) {
    assertThat(new SmallConf().with(INDICATOR, old, text.replace("\\n", "\n")).mistakes())
        .singleElement()
        .asString()
        .startsWith(INDICATOR + ":")
        .endsWith(sentence);
  }

  @Test
  void mistakesInTheUseOfAMethodAreToldWithAllOthers() {
    assertThat(
            new SmallConf()
                .with(INDICATOR, "method: proportion", "method: count")
                .with(INDICATOR, "tags: [druk]", "tags: [rust]")
                .mistakes())
        .containsExactly(
            INDICATOR + ":3: 'rust' is not a known tag: use one of [druk].",
            INDICATOR
                + ":11: 'method: count' takes no denominator: remove it, or change 'method'.");
    assertThat(new SmallConf().with(INDICATOR, "method: proportion\n", "").mistakes())
        .containsExactly(INDICATOR + ":1: The key 'method' is missing: add it.");
  }

  @Test
  void aMethodMayBeWrittenWithSpaces() {
    assertThat(
            new SmallConf()
                .with(INDICATOR, "method: proportion", "method: weighted proportion")
                .mistakes())
        .singleElement()
        .asString()
        .contains("Answers with a weight take a weighted method");
  }

  @Test
  void aPopulationThatCannotBeReadIsNotMissedByItsIndicator() {
    assertThat(
            new SmallConf()
                .with(INDICATOR, "source: eigen", "standardise: [soort]\nsource: eigen")
                .put("reference/standaard/land.yml", "name: land\n")
                .mistakes())
        .isNotEmpty()
        .allMatch(mistake -> mistake.startsWith("reference/standaard/land.yml:"));
  }

  @Test
  void whoHasNoRegionIsCountedForTheCountryOnly() {
    String region =
        "region:\n  column: gemeente\n  indeling: datajaar-01-01\n  regio_is: woonplaats\n";
    assertThat(new SmallConf().with(CONTRACT, region, "").mistakes())
        .singleElement()
        .asString()
        .contains("The rows of 'melding' have no region: 'nederland' is the only level");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ", indeling: 2023-01-01}" | }                      | Figures of the country only have no indeling, others do: add or remove it.
          levels: [gemeente]        | levels: [nederland]    | Figures of the country only have no indeling, others do: add or remove it.
          levels: [gemeente]        | "levels: [gemeente]\\nbreakdowns: {soort: teller}" | The source 'reeks' has no column that says what its figures are divided by: remove the breakdowns.
          """)
  void mistakesOfAFigure(String old, String text, String sentence) {
    assertThat(new SmallConf().with(TAKEN, old, text.replace("\\n", "\n")).mistakes())
        .singleElement()
        .asString()
        .endsWith(sentence);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          columns: | "survey: {weight: aantal}\\ncolumns:"  | The column 'aantal' is not of type weight: change its type.
          columns: | "survey: {cluster: verband}\\ncolumns:" | 'verband' is not a known column: use one of [wie, geboren, gemeente, soort, aantal].
          columns: | "figures: {indicator: soort, period: soort}\\ncolumns:" | Figures are taken over: add 'rows: published'.
          columns: | "contributor: verband\\ncolumns:" | 'verband' is not a known column: use one of [wie, geboren, gemeente, soort, aantal].
          columns: | "contributor: soort\\ncolumns:" | Only counts have contributors, persons and respondents have floors: remove 'contributor', or add 'rows: counts' and remove 'survey'.
          columns: | "contributor: soort\\ncolumns:" | Without 'soort' nobody knows whose a row is: add 'required: true' to its column.
          columns: | "contributor: soort\\ncolumns:" | How contributors are protected is said nowhere: add 'contributors' to base/disclosure.yml.
          birth_year: geboren | "birth_year: geboren, age: geboren" | The age of a person comes from one column: give 'birth_year' or 'age', not both.
          """)
  void mistakesOfAContract(String old, String text, String sentence) {
    assertThat(new SmallConf().with(CONTRACT, old, text.replace("\\n", "\n")).mistakes())
        .anySatisfy(mistake -> assertThat(mistake).endsWith(sentence));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          minimum: 0, dominance: [] | 4: The minimum 0 hides nothing: give 1 or more contributors.
          "minimum: 3, dominance: [{largest: 4, percent: 85}]" | 4: The tally knows the 3 largest contributors only: give 1 to 3 in the place of 4.
          "minimum: 3, dominance: [{largest: 1, percent: 100}]" | 4: The share 100 is no bound: give a percentage from 1 to 99.
          dominance: [] | 4: The key 'minimum' is missing: add it.
          """)
  void mistakesOfTheRuleForContributors(String rule, String sentence) {
    assertThat(
            new SmallConf()
                .with(
                    DISCLOSURE, "procent: 0\n", "procent: 0\ncontributors: {%s}\n".formatted(rule))
                .mistakes())
        .containsExactly(DISCLOSURE + ":" + sentence);
  }

  @Test
  void aCategoryOfAFigureHasABreakdown() {
    assertThat(
            new SmallConf()
                .with(
                    SERIES,
                    "columns:",
                    "figures: {indicator: regio, period: regio, category: regio}\ncolumns:")
                .mistakes())
        .containsExactly(
            "sources/reeks.yml:12: 'breakdown' and 'category' go together: give both or neither.");
  }

  @Test
  void whatIsPlannedCannotBeMadeToo() {
    SmallConf conf = new SmallConf().put("indicators/gepland/later.yml", PLANNED);
    assertThat(conf.mistakes()).isEmpty();
    assertThat(
            new SmallConf()
                .put("indicators/gepland/meldingen.yml", PLANNED.replace("later", "meldingen"))
                .mistakes())
        .containsExactly(
            "indicators/gepland/meldingen.yml:1: The indicator 'meldingen' is also made: remove one of the two files.");
  }

  @Test
  void aMetingSaysOfAnIndicatorThatItIsThereOrNot() {
    assertThat(
            new SmallConf()
                .with(METING, "  meldingen: 2023", "  meldingen: 2023\nwithout: {meldingen: x}")
                .mistakes())
        .containsExactly(
            "metingen/proef.yml:6: The indicator 'meldingen' stands under 'indicators' too: remove one.");
    assertThat(
            new SmallConf()
                .with(METING, "  meldingen: 2023", "  meldingen: 2023\nwithout: {elders: x}")
                .mistakes())
        .singleElement()
        .asString()
        .contains("'elders' is not a known indicator");
  }

  @Test
  void normsAndConflictsNameIndicatorsThatThereAre() {
    assertThat(
            new SmallConf()
                .put(
                    "reference/normen/iza.yml",
                    "name: iza\nnorms:\n  - {norm: n, indicator: elders, title: N, bound: minstens, unit: procent, source: s}\n")
                .put(
                    "reference/conflicten/naam.yml",
                    "name: naam\ntitle: Naam\nindicators: [meldingen, elders]\nwhy: w\nsource: s\n")
                .mistakes())
        .hasSize(2)
        .allMatch(mistake -> mistake.contains("'elders' is not a known indicator"));
  }

  @Test
  void aFigureOfAnOwnerStandsBesideACountOfOurs() {
    String pair =
        "name: naast\npairs:\n  - {computed: %s, published: %s, tolerance: %s, about: a}\n";
    assertThat(
            new SmallConf()
                .put("reference/naast/naast.yml", pair.formatted("meldingen", "elders", "5"))
                .mistakes())
        .singleElement()
        .asString()
        .contains("'elders' is not a known indicator");
    assertThat(
            new SmallConf()
                .put("reference/naast/naast.yml", pair.formatted("meldingen", "meldingen", "0"))
                .mistakes())
        .hasSize(2)
        .anyMatch(
            mistake -> mistake.contains("the first must be counted here and the second taken over"))
        .anyMatch(mistake -> mistake.contains("The tolerance of meldingen is 0.0"));
    assertThat(
            new SmallConf()
                .with(TAKEN, "method: published", "method: qualitative")
                .put("reference/naast/naast.yml", pair.formatted("meldingen", "overgenomen", "5"))
                .mistakes())
        .singleElement()
        .asString()
        .endsWith("What overgenomen says in words cannot stand beside a number: name figures.");
  }

  @Test
  void aCaveatHasARuleThatThereIs() {
    assertThat(
            new SmallConf()
                .put(
                    "reference/kanttekeningen/k.yml",
                    "name: k\ncaveats:\n  - {when: soms, text: t, source: s}\n")
                .mistakes())
        .singleElement()
        .asString()
        .startsWith("reference/kanttekeningen/k.yml:3: ")
        .contains("altijd");
  }

  @Test
  void groupsThatAreComparedAreCategoriesOfTheList() {
    String list =
        "list: kring\ntitle: Kring\nsource: s\n%scategories:\n  - {code: a, label: a}\n  - {code: b, label: b}\n";
    assertThat(
            new SmallConf()
                .put("reference/categories/kring.yml", list.formatted("compare: [a, c]\n"))
                .mistakes())
        .singleElement()
        .asString()
        .contains("'c' is not a known category of this list");
    assertThat(
            new SmallConf()
                .put("reference/categories/kring.yml", list.formatted("ranked: true\n"))
                .mistakes())
        .singleElement()
        .asString()
        .contains("name two or more, or leave out 'compare' and 'ranked'");
  }
}
