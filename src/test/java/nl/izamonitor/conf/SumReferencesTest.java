package nl.izamonitor.conf;

import static nl.izamonitor.conf.SmallConf.CONTRACT;
import static nl.izamonitor.conf.SmallConf.INDICATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is added up: a contract or definition that is accepted can be ingested and counted. */
class SumReferencesTest {

  private static final String COUNTS =
      """
      source: melding
      version: 1
      title: Meldingen
      owner: niemand
      licence: geen
      rows: counts
      unit: melding
      files: {pattern: "*.csv", separator: ";"}
      unique: [gemeente, soort]
      dekking: {volledig: een}
      region: {column: gemeente, indeling: datajaar-01-01, regio_is: woonplaats}
      columns:
        gemeente: {type: gemeente}
        soort: {type: text, codes: soort}
        aantal: {type: count, required: true}
        punten: {type: whole}
        kosten: {type: amount, decimals: 2, persons: aantal}
      controls:
        - {name: alles, sum: kosten, datajaar: {"2021": 12.50}}
      """;
  private static final String WIDE =
      """
        paramedisch: {type: amount, decimals: 2}
        farmacie: {type: amount, decimals: 2}
      unpivot:
        into: bedrag
        columns: {paramedisch: {soort: A}, farmacie: {soort: B}}
      controls:
      """;
  private static final String QUOTIENT =
      """
      code: meldingen
      title: Meldingen
      tags: [druk]
      definition: Kosten van een melding.
      version: 1
      method: quotient
      direction: lower
      maturity: eigen lezing
      numerator: {table: melding, value: {sum: kosten}, unit: procent}
      denominator: {table: melding, value: {sum: aantal}, unit: melding}
      levels: [gemeente, nederland]
      breakdowns: {soort: beide}
      source: eigen
      example: {gives: niets}
      """;

  private static SmallConf conf() {
    return new SmallConf().put(CONTRACT, COUNTS).put(INDICATOR, QUOTIENT);
  }

  private static List<String> withWide(String old, String text) {
    return conf()
        .with(CONTRACT, "controls:\n", WIDE)
        .with(CONTRACT, "  soort: {type: text, codes: soort}\n", "")
        .with(CONTRACT, "unique: [gemeente, soort]", "unique: [gemeente]")
        .with(CONTRACT, old, text)
        .mistakes();
  }

  @Test
  void amountsAreAccepted() {
    assertThat(conf().mistakes()).isEmpty();
    assertThat(
            conf()
                .with(INDICATOR, "method: quotient", "method: count")
                .with(
                    INDICATOR,
                    "denominator: {table: melding, value: {sum: aantal}, unit: melding}\n",
                    "")
                .mistakes())
        .as("a total of amounts has no interval either")
        .isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          punten: {type: whole} | punten: {type: number} | 16: The numbers of 'punten' cannot be added up, nor divided over bouwstenen: write {type: amount, decimals: 2}, with as many decimals as they have, or leave the column out.
          decimals: 2, persons: aantal | persons: aantal | 17: 'type: amount' and 'decimals' go together: give both, as {type: amount, decimals: 2}, or neither.
          punten: {type: whole} | punten: {type: whole, decimals: 2} | 16: 'type: amount' and 'decimals' go together: give both, as {type: amount, decimals: 2}, or neither.
          decimals: 2 | decimals: 7 | 17: An amount has 0 to 6 decimals, not 7: correct 'decimals'.
          persons: aantal | persons: punten | 17: 'persons' says of an amount how many persons are behind it: name a column of {type: count, required: true}.
          "count, required: true" | count | 17: 'persons' says of an amount how many persons are behind it: name a column of {type: count, required: true}.
          unit: melding | unit: procent | 17: The unit 'procent' has no floor, so nothing would be hidden: name as 'unit' of the source what the persons are, such as verzekerde.
          12.50 | 12.505 | 19: The total 12.505 has more decimals than the column 'kosten', which has 2: correct one of the two.
          sum: kosten, | sum: soort, | 19: The column 'soort' does not hold what can be added up: sum one of type count, whole or amount.
          12.50 | twaalf | 19: 'twaalf' is not a number: write it as 12 or 0.5.
          """)
  void mistakesOfAContract(String old, String text, String mistake) {
    assertThat(conf().with(CONTRACT, old, text).mistakes())
        .containsExactly(CONTRACT + ":" + mistake);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          method: quotient | method: rate | 9: The amounts in 'kosten' are no counts, and have no interval by chance: use 'method: quotient'.
          method: quotient | method: ratio | 9: The amounts in 'kosten' are no counts, and have no interval by chance: use 'method: quotient'.
          method: quotient | method: mean | 9: The amounts in 'kosten' are no counts, and have no interval by chance: use 'method: quotient'.
          sum: kosten | sum: aantal | 6: A quotient is of amounts, and counts have an interval: sum a column of type amount, or use one of rate, ratio and proportion.
          sum: kosten | sum: punten | 9: The column 'punten' is not divided over bouwstenen like a count, and its sum would be too large: give it the type count or amount in sources/melding.yml.
          """)
  void mistakesOfADefinition(String old, String text, String mistake) {
    assertThat(conf().with(INDICATOR, old, text).mistakes()).contains(INDICATOR + ":" + mistake);
  }

  @Test
  void wideColumnsAreOfOneKindThatAddsUp() {
    assertThat(withWide("kosten, datajaar", "kosten, datajaar"))
        .as("what stands beside wide columns would count twice")
        .containsExactly(
            INDICATOR
                + ":9: A row of 'melding' becomes a row for each of its wide columns, and would count as many times: sum 'bedrag', or name one of its wide columns under 'where'.",
            INDICATOR
                + ":10: A row of 'melding' becomes a row for each of its wide columns, and would count as many times: sum 'bedrag', or name one of its wide columns under 'where'.");
    assertThat(
            withWide(
                "farmacie: {type: amount, decimals: 2}", "farmacie: {type: amount, decimals: 3}"))
        .contains(
            CONTRACT
                + ":21: Wide columns become one column, 'bedrag': give them all the same type and the same 'decimals'.");
    assertThat(withWide("farmacie: {type: amount, decimals: 2}", "farmacie: {type: whole}"))
        .contains(
            CONTRACT
                + ":21: Wide columns are added up, and values of type whole are not: give them all the type count or amount.");
    assertThat(
            withWide(
                "farmacie: {type: amount, decimals: 2}",
                "farmacie: {type: amount, decimals: 2, persons: aantal}"))
        .contains(
            CONTRACT
                + ":18: The persons of a row stand behind each of the rows that it becomes, and would count more than once: remove 'persons', or take the column out of 'unpivot'.");
    assertThat(
            conf()
                .with(CONTRACT, "controls:\n", WIDE)
                .with(CONTRACT, "  soort: {type: text, codes: soort}\n", "")
                .with(CONTRACT, "unique: [gemeente, soort]", "unique: [gemeente]")
                .with(INDICATOR, "{sum: kosten}", "{sum: bedrag}")
                .with(INDICATOR, "{sum: aantal}", "{sum: aantal, where: {soort: [A]}}")
                .mistakes())
        .isEmpty();
  }

  @Test
  void contributorsOfAmountsAreProtectedWhereTheseAreNotNegative() {
    String minimum = "contributors: {minimum: 3}\n";
    SmallConf conf =
        conf()
            .with(SmallConf.DISCLOSURE, "floors:", minimum + "floors:")
            .with(CONTRACT, "soort: {type: text,", "soort: {type: text, required: true,")
            .with(CONTRACT, "columns:\n", "contributor: soort\ncolumns:\n")
            .with(CONTRACT, ", persons: aantal", "");
    assertThat(conf.mistakes())
        .containsExactly(
            CONTRACT
                + ":18: What contributors have of 'kosten' cannot be protected where it may be below zero: add 'min: 0'.");
    assertThat(conf.with(CONTRACT, "decimals: 2", "decimals: 2, min: 0").mistakes()).isEmpty();
    assertThat(conf.with(CONTRACT, "min: 0", "min: 0, persons: aantal").mistakes())
        .containsExactly(
            CONTRACT
                + ":18: An amount is protected by its contributors or by its persons: remove 'persons' or 'contributor'.");
  }
}
