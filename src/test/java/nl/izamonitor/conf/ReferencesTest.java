package nl.izamonitor.conf;

import static nl.izamonitor.conf.SmallConf.BANDS;
import static nl.izamonitor.conf.SmallConf.CONTRACT;
import static nl.izamonitor.conf.SmallConf.DISCLOSURE;
import static nl.izamonitor.conf.SmallConf.INDICATOR;
import static nl.izamonitor.conf.SmallConf.LIST;
import static nl.izamonitor.conf.SmallConf.PLAN;
import static nl.izamonitor.conf.SmallConf.TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

  private static final String COLUMNS = "[wie, geboren, gemeente, soort, aantal]";

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          unit: melding           | unit: klacht           | 7: 'klacht' is not a known unit of base/disclosure.yml: use one of [melding, procent].
          column: gemeente        | column: plaats         | 11: 'plaats' is not a known column: use one of COLUMNS.
          regio_is: woonplaats    | "regio_is: woonplaats\\n  postcode4: pc" | 14: 'pc' is not a known column: use one of COLUMNS.
          pseudonym: wie          | pseudonym: wat         | 14: 'wat' is not a known column: use one of COLUMNS.
          birth_year: geboren     | birth_year: jaar       | 14: 'jaar' is not a known column: use one of COLUMNS.
          birth_year: geboren     | birth_year: geboren, last_by: dag, attributes: [sekse] | 14: 'dag' is not a known column: use one of COLUMNS. / 14: 'sekse' is not a known column: use one of COLUMNS.
          codes: soort            | codes: aard            | 19: 'aard' is not a known list: use one of [groep, soort].
          sensitive: true         | required: true         | 14: A pseudonym is masked: add 'sensitive: true' to its column.
          {type: gemeente}        | "{type: gemeente, max: 3}" | 18: 'min' and 'max' are for numbers: remove them or change the type.
          "gemeente: {type: gemeente}" | "gemeente: {type: gemeente, sensitive: true}" | 11: What the column 'gemeente' holds is not kept, for it is sensitive: name another, or take 'sensitive' away.
          rows: persons           | rows: counts           | 6: Counts and published figures come out wrong when a row is delivered twice: add 'unique: [...]' with the columns that together name a row. / 6: 'rows: persons' and the key 'person' go together: give both or neither.
          """)
  void mistakesOfAContract(String old, String text, String mistakes) {
    assertThat(new SmallConf().with(CONTRACT, old, text.replace("\\n", "\n")).mistakes())
        .containsExactly(lines(CONTRACT, mistakes));
  }

  private static String[] lines(String file, String mistakes) {
    String[] lines = mistakes.replace("COLUMNS", COLUMNS).split(" / ", -1);
    for (int i = 0; i < lines.length; i++) {
      lines[i] = file + ":" + lines[i];
    }
    return lines;
  }

  @Test
  void wideColumnsAndControlsNameColumns() {
    assertThat(
            new SmallConf()
                .put(
                    CONTRACT,
                    new SmallConf().files().texts().get(CONTRACT)
                        + "unpivot:\n  into: mensen\n  columns:\n    mannen: {soort: A}\n"
                        + "controls:\n  - {name: alle, sum: allen, datajaar: {\"2021\": 3}}\n")
                .mistakes())
        .containsExactly(
            "sources/melding.yml:24: 'mannen' is not a known column: use one of " + COLUMNS + ".",
            "sources/melding.yml:26: 'allen' is not a known column: use one of " + COLUMNS + ".");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          volledig: een            | leveranciers: []        | 9: A contract states its dekking: give 'volledig' or 'leveranciers', not both.
          volledig: een            | leveranciers: een       | 9: Here a list is expected: [a, b].
          datajaar-01-01           | 1 januari               | 11: The indeling '1 januari' is not a date: write 2023-01-01, datajaar-01-01, 'peildatum van de rij' or 'uit de codes'.
          datajaar-01-01           | 2023-13-01              | 11: The indeling '2023-13-01' is not a date: write 2023-01-01, datajaar-01-01, 'peildatum van de rij' or 'uit de codes'.
          datajaar-01-01           | datajaar-02-29          | 11: The indeling 'datajaar-02-29' is not a date: write 2023-01-01, datajaar-01-01, 'peildatum van de rij' or 'uit de codes'.
          sensitive: true          | sensitive: ja           | 16: 'ja' is neither true nor false: write one of the two.
          sensitive: true          | sensitive: true, pattern: \"[0-9\" | 16: The pattern '[0-9' is not a regular expression (Unclosed character class): correct it.
          """)
  void formsOfAContract(String old, String text, String mistake) {
    assertThat(new SmallConf().with(CONTRACT, old, text.replace("\\\"", "\"")).mistakes())
        .containsExactly(lines(CONTRACT, mistake));
  }

  @Test
  void aContractStatesItsDekking() {
    assertThat(new SmallConf().with(CONTRACT, "dekking: {volledig: een}\n", "").mistakes())
        .containsExactly("sources/melding.yml:1: The key 'dekking' is missing: add it.");
    assertThat(
            new SmallConf()
                .with(CONTRACT, "volledig: een", "volledig: een, leveranciers: [twee]")
                .mistakes())
        .containsExactly(
            "sources/melding.yml:9: A contract states its dekking: give 'volledig' or 'leveranciers', not both.");
  }

  @Test
  void filesAreWrittenInAWayThatIsKnown() {
    assertThat(new SmallConf().with(CONTRACT, "\";\"}", "\";;\"}").mistakes())
        .containsExactly(
            "sources/melding.yml:8: The separator ';;' is not one sign: write \";\", \",\" or \"\\t\".");
    assertThat(new SmallConf().with(CONTRACT, "\";\"}", "\"\\t\", encoding: latin 1}").mistakes())
        .containsExactly(
            "sources/melding.yml:8: The encoding 'latin 1' is not known: write utf-8, windows-1252, iso-8859-15, utf-16 or another that Java has.");
    assertThat(new SmallConf().with(CONTRACT, "\";\"}", "\"\\t\"}").mistakes()).isEmpty();
    assertThat(new SmallConf().with(CONTRACT, "\";\"}", "\";\", decimal: \";\"}").mistakes())
        .containsExactly(
            "sources/melding.yml:8: The decimal sign ';' is not known: write \".\" or \",\".");
    assertThat(new SmallConf().with(CONTRACT, "\";\"}", "\";\", grouping: \".\"}").mistakes())
        .containsExactly(
            "sources/melding.yml:8: The grouping sign '.' cannot stand in a number with the decimal sign '.': write one other sign, such as \",\".");
    assertThat(
            new SmallConf()
                .with(CONTRACT, "\";\"}", "\";\", decimal: \",\", grouping: \".\"}")
                .mistakes())
        .isEmpty();
  }

  @Test
  void signsThatEndAFieldDoNotSeparateAndPatternsAreGlobs() {
    assertThat(new SmallConf().with(CONTRACT, "\";\"}", "'\"'}").mistakes())
        .containsExactly(
            "sources/melding.yml:8: Quotes and line ends do not separate fields: write \";\", \",\" or \"\\t\".");
    assertThat(new SmallConf().with(CONTRACT, "\"*.csv\"", "\"[a.csv\"").mistakes())
        .singleElement()
        .asString()
        .startsWith("sources/melding.yml:8: The pattern '[a.csv' is no glob (")
        .endsWith("): write \"*.csv\", and \\ before a sign that means itself.");
  }

  /** Dates and signs in the place of a value. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          "{type: date, format: dd-MM-yy}"       | "The date form 'dd-MM-yy' cannot be read in one way: write yyyy, MM (or M, or MMM for JAN), and dd (or d) once each, as dd-MM-yyyy."
          "{type: date, format: dMyyyy}"         | "The date form 'dMyyyy' cannot be read in one way: write yyyy, MM (or M, or MMM for JAN), and dd (or d) once each, as dd-MM-yyyy."
          "{type: date, format: yyyy-MM}"        | "The date form 'yyyy-MM' cannot be read in one way: write yyyy, MM (or M, or MMM for JAN), and dd (or d) once each, as dd-MM-yyyy."
          "{type: date, format: dd-mm-yyyy}"     | "The date form 'dd-mm-yyyy' cannot be read in one way: write yyyy, MM (or M, or MMM for JAN), and dd (or d) once each, as dd-MM-yyyy."
          "{type: date, format: dd-MM-yyyy 1}"   | "The date form 'dd-MM-yyyy 1' cannot be read in one way: write yyyy, MM (or M, or MMM for JAN), and dd (or d) once each, as dd-MM-yyyy."
          "{type: text, format: dd-MM-yyyy}"     | "'format' is for dates: remove it, or write 'type: date'."
          "{type: date, missing: {nil: [x]}}"    | "'nil' is 0, which no value of this type is: take it out of 'missing', or change the type."
          "{type: count, missing: {nil: [x], secret: [x]}}" | "The text 'x' has one meaning in a column: name it once."
          "{type: count, missing: {nil: [' -']}}" | "Blanks around a field are removed: write ' -' as '-'."
          "{type: count, missing: {}}"           | "No text is said to stand in the place of a value: give 'nil', 'secret', 'unknown', 'impossible' or 'bounds'."
          "{type: count}\n  dag: {type: date, format: d-M-yyyy}" |
          "{type: count}\n  dag: {type: date, format: dMMMyyyy}" |
          "{type: count, missing: {nil: ['-'], secret: [x, '*'], unknown: [., ''], impossible: [^]}}" |
          """)
  void aColumnSaysWhatItsTextsMean(String column, String mistake) {
    List<String> mistakes =
        new SmallConf()
            .with(CONTRACT, "aantal: {type: count}", "aantal: " + column.replace("\\n", "\n"))
            .mistakes();
    assertThat(mistakes)
        .isEqualTo(mistake == null ? List.of() : List.of("sources/melding.yml:20: " + mistake));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          tags: [druk]         | tags: [rust]             | 3: 'rust' is not a known tag: use one of [druk].
          nederland]           | wijk]                    | 15: 'wijk' is not a known level: use one of [gemeente, nederland].
          "{table: melding"    | "{table: meldingen"      | 10: 'meldingen' is not a known source: use one of [melding, reeks].
          "sum: aantal"        | "sum: stuks"             | 13: 'stuks' is not a known column: use one of [aantal, geboren, gemeente, soort].
          "soort: beide"       | "kleur: beide"           | 16: 'kleur' is not a known list: use one of [groep, soort]. / 16: 'kleur' is not a known column of melding: use one of [aantal, geboren, gemeente, groep, soort].
          method: proportion   | method: count            | 11: 'method: count' takes no denominator: remove it, or change 'method'.
          method: proportion   | method: published        | 6: 'method: published' takes figures over: give 'published' and no 'numerator', or change 'method'.
          method: proportion   | method: telling          | 6: 'telling' is not known here: use one of [odds, count, proportion, rate, mean, ratio, quotient, weighted_proportion, weighted_mean, published, qualitative].
          "{sum: aantal}"      | "{sum: aantal, of: persons}" | 13: A sum is over rows, not over persons: leave out 'of', or count persons instead.
          "{soort: A}"         | "{soort: C}"             | 10: 'C' is not a known code of the list soort: use one of [A, B].
          "{soort: A}"         | "{kleur: A}"             | 10: 'kleur' is not a known column of melding: use one of [aantal, geboren, gemeente, groep, leeftijd, soort].
          "{soort: A}"         | "{soort: {min: 3}}"      | 10: The column 'soort' holds no numbers: name codes in the place of 'min' and 'max'.
          "{soort: A}"         | "{aantal: [3]}"          | 10: The column 'aantal' has no list of categories, and protection cannot tell its values apart: give it 'codes' in sources/melding.yml, or ask {min: , max: }.
          "{soort: A}"         | "{gemeente: GM0001}"     | 10: The column 'gemeente' has no list of categories, and protection cannot tell its values apart: give it 'codes' in sources/melding.yml, or ask null or not null.
          "{soort: A}"         | "soort = 'A'"            | 10: A condition is a map of columns, such as {urgentie: [U0, U1], leeftijd: {min: 75}, praktijk: null}, or a list of such maps of which one must hold.
          "{soort: A}"         | "{aantal: {from: 3}}"    | 10: A condition is a map of columns, such as {urgentie: [U0, U1], leeftijd: {min: 75}, praktijk: null}, or a list of such maps of which one must hold.
          "{soort: A}"         | "{aantal: {min: veel}}"  | 10: 'veel' is not a whole number: write digits only.
          "{sum: aantal}"      | mensen                   | 13: 'mensen' is not known here: write count, persons, {sum: column} or {where: condition}.
          """)
  void mistakesOfAnIndicator(String old, String text, String mistakes) {
    assertThat(new SmallConf().with(INDICATOR, old, text).mistakes())
        .containsExactly(lines(INDICATOR, mistakes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{soort: A, gemeente: null, leeftijd: {min: 5}}",
        "{soort: [A, null]}",
        "{soort: not null, aantal: {max: 9}}",
        "[{soort: A}, {leeftijd: {min: 75, max: 90}}]"
      })
  void conditionsAreMapsOfColumns(String condition) {
    assertThat(new SmallConf().with(INDICATOR, "{soort: A}", condition).mistakes()).isEmpty();
  }

  @Test
  void aProportionDividesLikeByLike() {
    SmallConf conf = new SmallConf().with(DISCLOSURE, "procent: 0", "procent: 0\n  inwoner: 10");
    conf.with(INDICATOR, "\n  unit: melding", "\n  unit: inwoner");
    assertThat(conf.mistakes())
        .containsExactly(
            "indicators/a/meldingen.yml:14: A proportion divides like by like: give both the same unit, or use 'method: rate'.");
    assertThat(conf.with(INDICATOR, "{where: {soort: A}}", "persons").mistakes()).isEmpty();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          direction: none | "direction: none\\nunit_shown: {one: cijfer, many: cijfers}" | 8: A percentage and a mean are worded without a unit: give 'decimals' only.
          direction: none | "direction: none\\nunit_shown: {decimals: 7}" | 8: 7 decimals are not shown: give 0 to 6.
          "procent, indeling: 2023-01-01}" | "melding, indeling: 2023-01-01}\\nunit_shown: {many: meldingen per jaar}" | 10: A unit is worded for one and for more: give both 'one' and 'many', or neither.
          value: cijfer   | value: getal    | 9: 'getal' is not a known column: use one of [regio, cijfer].
          table: reeks, value: cijfer | table: melding, value: aantal | 9: This source holds no published figures per region: name one with 'rows: published' and a region.
          method: published | method: rate  | 6: 'method: rate' counts: give 'numerator' and no 'published', or change 'method'.
          levels:         | "denominator: {table: melding, value: count, unit: melding}\\nlevels:" | 10: A published figure is not divided: remove the denominator.
          """)
  void mistakesOfAPublishedIndicator(String old, String text, String mistake) {
    assertThat(new SmallConf().with(TAKEN, old, text.replace("\\n", "\n")).mistakes())
        .containsExactly(lines(TAKEN, mistake));
  }

  @Test
  void personsAreCountedWhereThereArePersons() {
    assertThat(
            new SmallConf()
                .with(CONTRACT, "rows: persons", "rows: counts\nunique: [gemeente]")
                .with(CONTRACT, "person: {pseudonym: wie, birth_year: geboren}\n", "")
                .with(INDICATOR, "{sum: aantal}", "persons")
                .with(INDICATOR, ", groep*soort: teller", "")
                .mistakes())
        .containsExactly(
            "indicators/a/meldingen.yml:13: The source 'melding' has no persons: count rows or sum a column.");
  }

  @Test
  void theColumnsThatNameARowAreKnownAndAreNoCounts() {
    assertThat(
            new SmallConf()
                .put(
                    CONTRACT,
                    new SmallConf().files().texts().get(CONTRACT)
                        + "unique: [gemeente, sekse, aantal]\n"
                        + "unpivot:\n  into: mensen\n  columns:\n    aantal: {groep: 18+}\n")
                .with(INDICATOR, "sum: aantal", "sum: mensen")
                .mistakes())
        .containsExactly(
            "sources/melding.yml:21: 'sekse' is not a known column: use one of " + COLUMNS + ".",
            "sources/melding.yml:21: The column 'aantal' holds a count that becomes a row of its own, and names none: leave it out.");
  }

  @Test
  void whatIsSensitiveIsNotThereToBeCounted() {
    assertThat(
            new SmallConf()
                .with(CONTRACT, "aantal: {type: count}", "aantal: {type: count, sensitive: true}")
                .mistakes())
        .containsExactly(
            "indicators/a/meldingen.yml:13: 'aantal' is not a known column: use one of [geboren, gemeente, soort].");
    assertThat(
            new SmallConf()
                .with(
                    SmallConf.SERIES,
                    "cijfer: {type: number}",
                    "cijfer: {type: number, sensitive: true}")
                .mistakes())
        .containsExactly(
            "indicators/a/overgenomen.yml:9: 'cijfer' is not a known column: use one of [regio].");
  }

  @Test
  void columnsThatBecameRowsCanBeSummedAndTheWideOnesCannot() {
    SmallConf conf =
        new SmallConf()
            .put(
                CONTRACT,
                new SmallConf().files().texts().get(CONTRACT)
                    + "unpivot:\n  into: mensen\n  columns:\n    aantal: {groep: 18+}\n");
    assertThat(conf.mistakes())
        .containsExactly(
            "indicators/a/meldingen.yml:13: 'aantal' is not a known column: use one of [geboren, gemeente, groep, mensen, soort].");
    assertThat(conf.with(INDICATOR, "sum: aantal", "sum: mensen").mistakes()).isEmpty();
  }

  @Test
  void mistakesOfLists() {
    assertThat(new SmallConf().with(LIST, "code: B", "code: A").mistakes())
        .containsExactly(
            "reference/categories/soort.yml:6: The category 'A' stands here twice: keep one.");
    assertThat(new SmallConf().with(LIST, "code: B", "code: a'b").mistakes())
        .containsExactly(
            "reference/categories/soort.yml:6: The code 'a'b' may hold letters, digits, + - and _ only: write it so.");
    assertThat(new SmallConf().with(BANDS, ", from: 18", "").mistakes())
        .containsExactly(
            "reference/categories/groep.yml:7: Bands need 'of' for the list and 'from' for each category; other lists have neither.");
  }

  @Test
  void mistakesOfBase() {
    assertThat(
            new SmallConf()
                .with(PLAN, "nederland: kruis", "wijk: kruis")
                .with(DISCLOSURE, "procent: 0", "procent: 0\nprotect_zeros:\n  - melding\n  - iets")
                .mistakes())
        .containsExactly(
            "base/disclosure.yml:6: 'iets' is not a known source: use one of [melding, reeks].",
            "base/publicatieplan.yml:3: 'wijk' is not a known level: use one of [gemeente, nederland].");
  }
}
