package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
}
