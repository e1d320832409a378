package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.izamonitor.lake.QualityTable;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An owner gives other headers each year; one contract reads them all. */
@Tag("slow")
class DeliveredColumnsTest {

  private static final String CONTRACT =
      """
      source: kosten
      version: 1
      title: Kosten
      owner: een ander
      licence: geen
      rows: counts
      unit: contact
      files: {pattern: "*.csv", separator: ";"}
      unique: [plaats, groep]
      dekking: {volledig: vektis}
      region: {column: plaats, indeling: 2022-01-01, regio_is: woonplaats}
      columns:
        plaats: {type: gemeente, required: true, from: [Gemeente, gemeentecode]}
        groep: {type: text, required: true}
        aantal: {type: count, required: true}
      max_quarantined: 50
      """;

  private static final String COUNT = "  aantal: {type: count, required: true}\n";

  @TempDir Path home;
  private Installation own;

  @BeforeEach
  void install() throws IOException {
    own = Installation.in(home);
  }

  private void contract(String... changes) throws IOException {
    String text = CONTRACT;
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(text).contains(changes[i]);
      text = text.replace(changes[i], changes[i + 1]);
    }
    own.conf("sources/kosten.yml", text);
  }

  private void deliver(int year, String text) throws IOException {
    Path file = home.resolve("landing/kosten/vektis/%d/a.csv".formatted(year));
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Command taken() {
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    return ingest;
  }

  private String refused() {
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).as(ingest.said()).isEqualTo(3);
    return ingest.said();
  }

  private List<String> validated(String... columns) {
    return own.validated("kosten").selectExpr(columns).collectAsList().stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }

  @Test
  void aColumnIsCalledOtherwiseInOtherYears() throws IOException {
    contract(
        COUNT,
        "  aantal: {type: count, required: true, from: {2021: kosten_medisch_specialistische_zorg, 2022: N}}\n",
        "separator: \";\"",
        "separator: \";\", name_length: 32");
    deliver(2020, "Gemeente;groep;aantal\n344;a;1\n");
    deliver(2021, "groep;gemeentecode;kosten_medisch_specialistische_z\na;344;2\n");
    deliver(2022, "GEMEENTE;aantal;groep;n\n344;99;a;3\n");
    taken();
    assertThat(validated("datajaar", "plaats", "groep", "aantal"))
        .containsExactly("[2020,GM0344,a,1]", "[2021,GM0344,a,2]", "[2022,GM0344,a,3]");
    deliver(2022, "Gemeente;gemeentecode;groep;n\n344;344;a;3\n");
    assertThat(refused())
        .contains(
            "The file kosten/vektis/2022/a.csv has the columns [Gemeente, gemeentecode], which are all 'plaats' in the contract sources/kosten.yml: deliver one of them.");
  }

  @Test
  void theYearsOfOneFileHaveTheirOwnNames() throws IOException {
    contract(
        COUNT,
        "  jaar: {type: text, required: true}\n  aantal: {type: count, required: true, from: {2021: oud, 2022: nieuw}}\n",
        "columns:\n",
        "period: {column: jaar}\ncolumns:\n",
        "unique: [",
        "unique: [jaar, ");
    deliver(2022, "jaar;Gemeente;groep;oud;nieuw\n2021;344;a;1;2\n2022;344;a;3;4\n");
    taken();
    assertThat(validated("datajaar", "aantal")).containsExactly("[2021,1]", "[2022,4]");
    deliver(2022, "jaar;Gemeente;groep;nieuw\n2021;344;a;1\n2022;344;a;3\n");
    assertThat(refused())
        .contains("The file a.csv, which has rows of 2021, lacks the column(s) [oud]");
  }

  private static final String INDICATOR =
      """
      code: kosten_mdz
      title: Kosten
      tags: [sterkere-eerste-lijn]
      definition: Proef
      version: 1
      method: rate
      per: 1000
      direction: none
      maturity: eigen lezing
      numerator: {table: kosten, value: {sum: mdz}, unit: contact}
      denominator: {table: kosten, value: {sum: aantal}, unit: contact}
      no_numerator: zero
      levels: [gemeente, nederland]
      source: proef
      example:
        kosten: |
          datajaar | plaats | aantal | mdz
          2022     | GM0344 | 500    | 12
        gives: |
          period | level     | region | numerator | denominator | value
          2022   | nederland | NL     | 12        | 500         | 24
      """;

  /** The dekking of Utrecht per indicator and year. */
  private List<String> dekking() {
    return own
        .read(TallyTable.TABLE)
        .filter("breakdown = 'dekking' and bouwsteen = 'GM0344'")
        .selectExpr("indicator", "period", "numerator / denominator")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }

  @Test
  void aColumnThatIsNotThereIsEmptyAndNeverZero() throws IOException {
    contract(
        COUNT,
        COUNT
            + "  mdz: {type: count, required: true, since: 2021, optional: true}\n"
            + "  oud: {type: text, until: 2020, required: true}\n",
        "max_quarantined: 50\n",
        "rules: [{name: meer, where: mdz <= aantal}]\n");
    own.conf("indicators/sterkere-eerste-lijn/kosten_mdz.yml", INDICATOR);
    own.conf(
        "indicators/sterkere-eerste-lijn/kosten_alle.yml",
        INDICATOR
            .replace("kosten_mdz", "kosten_alle")
            .replace("sum: mdz", "sum: aantal")
            .replace("| 12 ", "| 500")
            .replace("| 24", "| 1000"));
    deliver(2020, "Gemeente;groep;aantal;oud;mdz\n344;a;10;x;5\n344;b;10;x;5\n");
    deliver(2021, "Gemeente;groep;aantal\n344;a;10\n344;c;10\n");
    deliver(2022, "Gemeente;groep;aantal;mdz\n344;a;10;4\n344;b;10;5\n");
    Command ingest = taken();
    assertThat(ingest.said())
        .contains(
            "The file kosten/vektis/2020/a.csv has the column 'mdz', which sources/kosten.yml has not in 2020: it is not read.")
        .contains("The file kosten/vektis/2021/a.csv lacks the column 'mdz', which is optional")
        .contains("6 rows read, 6 valid");
    assertThat(validated("datajaar", "groep", "mdz", "oud", "concat_ws(',', tekens)"))
        .containsExactly(
            "[2020,a,null,x,mdz: niet geleverd]",
            "[2020,b,null,x,mdz: niet geleverd]",
            "[2021,a,null,null,mdz: niet geleverd,oud: niet geleverd]",
            "[2021,c,null,null,mdz: niet geleverd,oud: niet geleverd]",
            "[2022,a,4,null,oud: niet geleverd]",
            "[2022,b,5,null,oud: niet geleverd]");
    Command tally = own.iza("tally");
    assertThat(tally.exit()).as(tally.said()).isZero();
    assertThat(tally.said())
        .contains(
            "tally: the column 'mdz' of kosten was not delivered for 2020 (vektis), 2021 (vektis): kosten_mdz has no value there");
    assertThat(dekking()).containsExactly("[kosten_mdz,2020,0.0]", "[kosten_mdz,2021,0.0]");
    deliver(2020, "Gemeente;groep;aantal\n344;a;10\n");
    assertThat(refused()).contains("lacks the column(s) [oud]");
  }

  @Test
  void aColumnOfNoFileIsTheSameInEveryRow() throws IOException {
    contract(COUNT, COUNT + "  land: {type: text, value: NL}\n  jaar: {type: whole, value: 12}\n");
    deliver(2022, "Gemeente;groep;aantal;Land\n344;a;1;BE\n344;b;2;BE\n");
    assertThat(taken().said())
        .contains(
            "The file kosten/vektis/2022/a.csv has the column 'Land', of which sources/kosten.yml gives the value 'NL': it is not read.");
    assertThat(validated("groep", "land", "jaar")).containsExactly("[a,NL,12]", "[b,NL,12]");
  }

  @Test
  void textsAreMappedAndTotalsSetAside() throws IOException {
    contract(
        "  groep: {type: text, required: true}\n",
        "  groep: {type: text, required: true, values: {Man: M, Vrouw: V}, totals: [Totaal, Man en vrouw]}\n",
        COUNT,
        COUNT + "  sekse: {type: text, codes: geslacht, values: {heer: M, dame: Vrouwen}}\n",
        "max_quarantined: 50",
        "max_quarantined: 80");
    deliver(
        2022,
        """
        Gemeente;groep;sekse;aantal
        344;Man ;heer;1
        344;V;dame;2
        363;vrouw;M;3
        363;Vrouw;Heer;4
        344;Totaal;M;5
        344;Man en vrouw;onzin;6
        """);
    Command ingest = taken();
    assertThat(ingest.said()).contains("6 rows read, 2 valid, 2 quarantined, 2 set aside");
    assertThat(validated("plaats", "groep", "sekse", "aantal"))
        .containsExactly("[GM0344,M,M,1]", "[GM0344,V,V,2]");
    assertThat(
            own
                .read(QualityTable.TABLE)
                .selectExpr("soort", "regel", "rijen")
                .collectAsList()
                .stream()
                .map(Row::toString))
        .contains(
            "[afgekeurd,groep: onbekende code,1]",
            "[afgekeurd,sekse: onbekende code,1]",
            "[filter,totaal van groep,2]");
  }

  @Test
  void thousandsAreCountedExactly() throws IOException {
    contract(
        COUNT,
        """
          aantal: {type: count, multiply: 1000}
          jaren: {type: whole, multiply: 10}
          euro: {type: amount, decimals: 2, multiply: 1000, max: 999999999}
        controls: [{name: alles, sum: euro, datajaar: {"2022": -66650.00}}]
        """,
        "max_quarantined: 50",
        "max_quarantined: 90",
        "separator: \";\"",
        "separator: \";\", decimal: \",\", grouping: \".\"");
    deliver(
        2022,
        """
        Gemeente;groep;aantal;jaren;euro
        344;a;17.475,4;-1,5;0,1
        344;b;0,001;0;-66,75
        344;c;0,0001;1;1
        344;d;9.999.999.999.999.999;1;1
        344;e;-1;1;1
        344;f;1e3;1;1
        344;g;1;999.999.999;0,000001
        """);
    Command ingest = taken();
    assertThat(ingest.said()).contains("7 rows read, 2 valid, 5 quarantined");
    assertThat(validated("groep", "aantal", "jaren", "euro"))
        .containsExactly("[a,17475400,-15,10000]", "[b,1,0,-6675000]");
    assertThat(
            own
                .read(QuarantineTable.of("kosten"))
                .select(QuarantineTable.RULES)
                .collectAsList()
                .stream()
                .map(row -> row.getList(0).toString())
                .sorted())
        .containsExactly(
            "[aantal: geen aantal]",
            "[aantal: past niet na vermenigvuldigen]",
            "[aantal: past niet na vermenigvuldigen]",
            "[aantal: past niet na vermenigvuldigen]",
            "[jaren: past niet na vermenigvuldigen, euro: past niet na vermenigvuldigen]");
  }

  @Test
  void filesWithoutNamesAreReadByPlace() throws IOException {
    contract(
        "separator: \";\"",
        "separator: \";\", header: none",
        ", from: [Gemeente, gemeentecode]",
        ", place: 3",
        "groep: {type: text, required: true}",
        "groep: {type: text, required: true, place: 1}",
        COUNT,
        "  aantal: {type: count, required: true, place: 4}\n");
    deliver(2022, "\uFEFFa;x;344;1\nb;x;344;2\nc;344;3\n");
    assertThat(taken().said()).contains("3 rows read, 2 valid, 1 quarantined");
    assertThat(validated("plaats", "groep", "aantal"))
        .containsExactly("[GM0344,a,1]", "[GM0344,b,2]");
    deliver(2022, "a;344;1\n");
    assertThat(refused())
        .contains(
            "The file kosten/vektis/2022/a.csv has 3 fields in its first row, and the contract sources/kosten.yml has a column at place 4: give each column its 'place', or deliver the file as it says.");
    deliver(2022, "Groep;x;plaats;aantal\na;x;344;1\n");
    assertThat(refused())
        .contains(
            "begins with the names of its columns, and the contract sources/kosten.yml says 'header: none'");
  }

  @Test
  void aBoundIsSecretAndNeverANumber() throws IOException {
    contract(
        COUNT,
        "  aantal: {type: count, required: true, missing: {secret: [\"*\"], bounds: [\"<\", \">=\"]}}\n");
    deliver(2022, "Gemeente;groep;aantal\n344;a;<5\n344;b;>= 95\n344;c;*\n344;d;7\n344;e;<=4\n");
    assertThat(taken().said()).contains("5 rows read, 4 valid, 1 quarantined");
    assertThat(validated("groep", "aantal", "concat_ws(',', tekens)"))
        .containsExactly(
            "[a,null,aantal: geheim <5]",
            "[b,null,aantal: geheim >=95]",
            "[c,null,aantal: geheim]",
            "[d,7,]");
    assertThat(
            own
                .read(QualityTable.TABLE)
                .filter("soort = 'teken'")
                .select("regel", "rijen")
                .collectAsList()
                .stream()
                .map(Row::toString))
        .containsExactly("[aantal: geheim,3]");
  }
}
