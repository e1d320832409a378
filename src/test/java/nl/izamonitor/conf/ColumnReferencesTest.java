package nl.izamonitor.conf;

import static nl.izamonitor.conf.SmallConf.CONTRACT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a contract may say of where its columns stand in the files, and what not. */
class ColumnReferencesTest {

  private static final String COLUMN = "  aantal: {type: count}\n";
  private static final String AT = "sources/melding.yml:20: ";

  private static List<String> with(String column) {
    return new SmallConf().with(CONTRACT, COLUMN, column).mistakes();
  }

  private static List<String> cut(String... columns) {
    return new SmallConf()
        .with(CONTRACT, COLUMN, COLUMN + String.join("", columns))
        .with(CONTRACT, "separator: \";\"", "separator: \";\", name_length: 8")
        .mistakes();
  }

  @Test
  void aColumnHasANameOrMore() {
    assertThat(with("  aantal: {type: count, from: Aantal}\n")).isEmpty();
    assertThat(with("  aantal: {type: count, from: [Aantal, n]}\n")).isEmpty();
    assertThat(with("  aantal: {type: count, from: {2011: Aantal, \"2023\": [n, k]}}\n")).isEmpty();
  }

  @Test
  void namesThatAreNoneAreMistakes() {
    String form =
        "he name of a column in the files is a name, a list of names, or either per datajaar, as {2011: kosten, 2023: [k, kst]}.";
    assertThat(with("  aantal: {type: count, from: []}\n")).containsExactly(AT + "T" + form);
    assertThat(with("  aantal: {type: count, from: [[a]]}\n")).containsExactly(AT + "T" + form);
    assertThat(with("  aantal: {type: count, from: {ooit: a}}\n"))
        .containsExactly(AT + "'ooit' is not a datajaar: t" + form);
    assertThat(with("  aantal: {type: count, from: {2011: {a: b}}}\n"))
        .containsExactly(AT + "T" + form);
  }

  @Test
  void namesThatAreCutStayDifferent() {
    assertThat(cut("  kosten_a: {type: count}\n", "  kosten_b: {type: count}\n")).isEmpty();
    assertThat(cut("  kosten_ab: {type: count}\n", "  kosten_ac: {type: count}\n"))
        .containsExactly(
            "sources/melding.yml:22: The names 'kosten_ab' and 'kosten_ac' are the same when they are cut off at 8 signs: make 'name_length' longer, or name these columns otherwise.");
    assertThat(cut("  k: {type: count, from: {2023: kosten_ab}}\n", "  kosten_a: {type: count}\n"))
        .singleElement()
        .asString()
        .contains("The names 'kosten_ab' and 'kosten_a' are the same");
    assertThat(
            new SmallConf()
                .with(CONTRACT, "separator: \";\"", "separator: \";\", name_length: 0")
                .mistakes())
        .containsExactly(
            "sources/melding.yml:8: No name has 0 signs: give as 'name_length' how many a name in the header can have, such as 32.");
  }

  @Test
  void thePeriodHasTheSameNameInAllYears() {
    assertThat(
            new SmallConf()
                .with(CONTRACT, "columns:\n", "period: {column: jaar}\ncolumns:\n")
                .with(
                    CONTRACT,
                    COLUMN,
                    COLUMN + "  jaar: {type: text, required: true, from: {2020: perioden}}\n")
                .mistakes())
        .containsExactly(
            "sources/melding.yml:22: Which year a row is about is read in this column before the year is known: give it the same names in all years.");
  }

  @Test
  void aColumnComesAndGoes() {
    assertThat(with("  aantal: {type: count, since: 2015, until: 2023}\n")).isEmpty();
    assertThat(with("  aantal: {type: count, since: 2023, until: 2015}\n"))
        .containsExactly(
            AT
                + "A column that is there since 2023 is not there until 2015: correct one of the two.");
    assertThat(
            new SmallConf()
                .with(
                    CONTRACT,
                    "gemeente: {type: gemeente}",
                    "gemeente: {type: gemeente, until: 2030}")
                .mistakes())
        .containsExactly(
            "sources/melding.yml:18: Every row needs 'gemeente', for 'region' names it: take 'since', 'until' and 'optional' away.");
  }

  @Test
  void whatIsNotThereCannotBeAskedFor() {
    assertThat(with("  aantal: {type: count, since: 2024}\n"))
        .containsExactly(
            "metingen/proef.yml:5: The column 'aantal' of 'melding' is there from 2024 on, and meldingen is asked for 2023: ask for those years only.");
    assertThat(with("  aantal: {type: count, optional: true}\n"))
        .containsExactly(
            "indicators/a/meldingen.yml:11: A file of 'melding' may lack the column 'aantal', and its rows would be counted as if there was nothing: take 'optional' away there, or say with 'since' and 'until' which years have it.");
  }

  @Test
  void aColumnThatIsInNoFileHasAValue() {
    assertThat(with(COLUMN + "  land: {type: text, value: NL}\n")).isEmpty();
    assertThat(with(COLUMN + "  land: {type: text, codes: soort, value: A}\n")).isEmpty();
    assertThat(with(COLUMN + "  land: {type: text, value: NL, from: Land}\n"))
        .containsExactly(
            "sources/melding.yml:21: A column with a 'value' is in no file: remove 'from', 'place', 'since', 'until', 'optional', 'missing' and 'sensitive', or the value.");
    assertThat(with("  aantal: {type: count, value: 1}\n"))
        .containsExactly(
            AT
                + "A value that is the same in every row is not added up: change the type, or remove 'value'.");
    assertThat(with(COLUMN + "  land: {type: text, codes: soort, value: NL}\n"))
        .containsExactly(
            "sources/melding.yml:21: 'NL' is no code of the list 'soort': use one of [A, B].");
  }

  @Test
  void textsAreMappedToValues() {
    assertThat(with(COLUMN + "  s: {type: text, values: {Man: M}, totals: [Alle]}\n")).isEmpty();
    assertThat(with(COLUMN + "  s: {type: text, codes: soort, values: {a: A, b: C}}\n"))
        .containsExactly(
            "sources/melding.yml:21: 'C' is no code of the list 'soort': map to one of [A, B].");
    assertThat(with("  aantal: {type: count, values: {een: 1}}\n"))
        .containsExactly(
            AT
                + "'values' is for the types text, regio, gemeente and whole: remove it, or change the type.");
    assertThat(with(COLUMN + "  s: {type: text, values: {Man: M}, totals: [Man]}\n"))
        .containsExactly(
            "sources/melding.yml:21: The text 'Man' is that of a total or of a value: name it once, and leave no total empty.");
  }

  @Test
  void numbersAreMultiplied() {
    assertThat(with("  aantal: {type: count, multiply: 1000}\n")).isEmpty();
    String wrong =
        "'multiply' is a whole number from 2 to 1,000,000,000, for the types count, whole, amount and number: correct it, or change the type.";
    assertThat(with("  aantal: {type: count, multiply: 1}\n")).containsExactly(AT + wrong);
    assertThat(with(COLUMN + "  s: {type: text, multiply: 1000}\n"))
        .containsExactly("sources/melding.yml:21: " + wrong);
  }

  @Test
  void filesWithoutNamesHavePlaces() {
    SmallConf nameless =
        new SmallConf().with(CONTRACT, "separator: \";\"", "separator: \";\", header: none");
    assertThat(nameless.mistakes()).isEmpty();
    nameless.with(CONTRACT, "aantal: {type: count}", "aantal: {type: count, place: 2}");
    assertThat(nameless.mistakes())
        .containsExactly(
            "sources/melding.yml:15: Some columns have a 'place' and others have none: give every column of the files one.");
    assertThat(with("  aantal: {type: count, place: 2}\n"))
        .containsExactly(
            "sources/melding.yml:15: Columns go by their names, and a 'place' is for files without: add 'header: none' to 'files', or remove 'place'.");
    assertThat(
            new SmallConf()
                .with(CONTRACT, "separator: \";\"", "separator: \";\", header: none")
                .with(CONTRACT, "aantal: {type: count}", "aantal: {type: count, since: 2020}")
                .mistakes())
        .containsExactly(
            AT
                + "Files without names have the same places in every year: remove 'from', 'since', 'until' and 'optional' of 'aantal', or 'header: none'.");
  }

  @Test
  void boundsAreSignsBeforeNumbers() {
    assertThat(with("  aantal: {type: count, missing: {bounds: [<, \">=\"]}}\n")).isEmpty();
    assertThat(with("  aantal: {type: count, missing: {bounds: [minder dan]}}\n"))
        .containsExactly(AT + "The sign 'minder dan' is no bound: use <, <=, > or >=.");
    assertThat(with(COLUMN + "  s: {type: text, missing: {bounds: [<]}}\n"))
        .containsExactly(
            "sources/melding.yml:21: 'bounds' are for numbers: take them out of 'missing', or change the type.");
  }
}
