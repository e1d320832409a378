package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.QuarantineTable;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file format is one class: {@link nl.izamonitor.ingest.JsonLines} stands beside the tests. */
class FileFormatTest {

  private static final String CONTRACT =
      """
      source: melding
      version: 1
      title: Melding
      owner: een ander
      licence: geen
      rows: counts
      unit: contact
      files: {pattern: "*.jsonl", format: json lines, missing: ["-"]}
      unique: [nummer]
      dekking: {volledig: vektis}
      region: {column: plaats, indeling: 2022-01-01, regio_is: woonplaats}
      columns:
        nummer: {type: text, required: true}
        wie: {type: text, sensitive: true}
        plaats: {type: gemeente, required: true, from: Plaats}
        aantal: {type: count}
      max_quarantined: 100
      """;

  @TempDir Path home;
  private Installation own;

  @BeforeEach
  void install() throws IOException {
    own = Installation.in(home);
    own.conf("sources/melding.yml", CONTRACT);
  }

  private void deliver(String text) throws IOException {
    Path folder = home.resolve("landing/melding/vektis/2022");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("a.jsonl"), text);
  }

  private List<String> rows(Row... rows) {
    return List.of(rows).stream().map(Row::toString).toList();
  }

  @Test
  void aDeliveryInAFormatOfAnotherComesIn() throws IOException {
    deliver(
        """
        {"nummer": "1", "wie": "Jansen", "Plaats": "GM0344", "aantal": 5}
        {"nummer": "2", "wie": "Jansen", "Plaats": "344", "aantal": "-"}

        {"nummer": "3", "wie": "Jansen", "Plaats": "GM9999", "aantal": 7}
        {"nummer": "4", "wie": "Jansen", "Pla
        """);
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    assertThat(ingest.said()).contains("4 rows read, 2 valid, 2 quarantined");
    assertThat(
            rows(
                (Row[]) own.validated("melding").select("nummer", "bouwsteen", "aantal").collect()))
        .containsExactlyInAnyOrder("[1,GM0344,5]", "[2,GM0344,null]");
    assertThat(
            rows(
                (Row[])
                    own.read(QuarantineTable.of("melding"))
                        .selectExpr(QuarantineTable.LINE, QuarantineTable.RULES + "[0]")
                        .collect()))
        .containsExactlyInAnyOrder(
            "[3 | *** | GM9999 | 7,plaats: niet in de indeling]", "[***,geen JSON]");
    assertThat(
            rows(
                (Row[])
                    own.read(DeliveryTable.TABLE)
                        .select(DeliveryTable.READ, DeliveryTable.VALID)
                        .collect()))
        .containsExactly("[4,2]");
  }

  @Test
  void itsFilesAreInspectedAsAllAre() throws IOException {
    deliver("{\"nummer\": \"1\", \"Plaats\": \"GM0344\"}\n");
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).isEqualTo(3);
    assertThat(ingest.said())
        .contains("The file melding/vektis/2022/a.jsonl lacks the column(s) [wie, aantal]");
    deliver("nummer;plaats\n");
    assertThat(own.iza("ingest").said())
        .contains("The file melding/vektis/2022/a.jsonl does not begin with a JSON object");
  }

  private void deliver(String source, String files, byte[] bytes) throws IOException {
    own.conf(
        "sources/%s.yml".formatted(source),
        CONTRACT.replace("source: melding", "source: " + source).replaceFirst("files: .*", files));
    Path folder = home.resolve("landing").resolve(source).resolve("vektis/2022");
    Files.createDirectories(folder);
    Files.write(folder.resolve("a b"), bytes);
  }

  private static byte[] zip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream packed = new ZipOutputStream(bytes)) {
      packed.putNextEntry(new ZipEntry("a.csv"));
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void theSameRowsComeInWhateverTheirFormat() throws IOException {
    String text = "nummer;wie;Plaats;aantal\n1;é;GM0344;5\n2;b;344;\n3;c;GM9999;7\n";
    deliver(
        "los", "files: {pattern: \"*\", separator: \";\"}", text.getBytes(StandardCharsets.UTF_8));
    deliver("gepakt", "files: {pattern: \"*\", separator: \";\"}", zip(text));
    deliver(
        "vast",
        "files: {pattern: \"*\", format: fixed width, widths: {nummer: [1, 1], wie: [2, 2], Plaats: [3, 8], aantal: [9, 9]}}",
        "1éGM03445\n2b344    \n3cGM99997\n".getBytes(StandardCharsets.UTF_8));
    deliver(
        "pagina",
        "files: {pattern: \"*\", format: odata json}",
        """
        {"value": [{"nummer": "1 ", "wie": "é", "Plaats": "GM0344", "aantal": 5},
        {"Plaats": "344", "nummer": 2, "wie": "b", "aantal": null},
        {"nummer": "3", "wie": "c", "Plaats": "GM9999", "aantal": 7}]}
        """
            .getBytes(StandardCharsets.UTF_8));
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    for (String source : List.of("los", "gepakt", "vast", "pagina")) {
      assertThat(
              rows((Row[]) own.validated(source).select("nummer", "bouwsteen", "aantal").collect()))
          .as(source)
          .containsExactlyInAnyOrder("[1,GM0344,5]", "[2,GM0344,null]");
      assertThat(own.read(QuarantineTable.of(source)).count()).as(source).isEqualTo(1);
    }
  }

  private void refused(String files, String sentence) throws IOException {
    own.conf("sources/melding.yml", CONTRACT.replaceFirst("files: .*", files));
    Command check = own.iza("check");
    assertThat(check.exit()).isEqualTo(2);
    assertThat(check.said()).contains("sources/melding.yml:8: " + sentence);
  }

  @Test
  void aContractSaysWhatItsFormatAsksFor() throws IOException {
    refused(
        "files: {pattern: \"*\", format: workbook}",
        "The format 'workbook' is not known: use one of [delimited text, fixed width, json lines, odata json, parquet, xlsx].");
    refused("files: {pattern: \"*\"}", "The key 'separator' is missing: add it.");
    refused(
        "files: {pattern: \"*\", format: json lines, separator: \";\"}",
        "The format 'json lines' has no separator: remove 'separator'.");
    refused(
        "files: {pattern: \"*\", format: parquet, decimal: \",\"}",
        "The key 'decimal' means nothing in the format 'parquet': remove it.");
    refused("files: {pattern: \"*\", format: fixed width}", "The key 'widths' is missing: add it.");
    refused(
        "files: {pattern: \"*\", separator: \";\", widths: {nummer: [1, 2]}}",
        "The key 'widths' means nothing in the format 'delimited text': remove it.");
  }
}
