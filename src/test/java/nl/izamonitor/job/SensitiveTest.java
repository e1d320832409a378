package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.lake.QuarantineTable;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tells who somebody is: it is said nowhere, and kept nowhere as it came. */
class SensitiveTest {

  private static final String HEADER =
      "contact_id;pseudoniem;contactdatum;contacttype;urgentie;geboortejaar;geslacht;gemeente;postcode4";
  private static final String SLICE = "spoedpost_contact/hds-utrecht/2024";

  @TempDir Path home;
  private Installation own;

  @BeforeEach
  void install() throws IOException {
    own = Installation.in(home);
  }

  private static String contact(String id, int person) {
    return "%s;%032X;2024-03-01;consult;U3;1980;V;GM0344;3511".formatted(id, person);
  }

  /** Everything under a folder as text. */
  private static String content(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  void aFirstLineThatIsAPersonIsNotQuoted() throws IOException {
    own.deliver(SLICE, contact("Jansen", 123456782), contact("Pietersen", 7));
    Path result = home.resolve("result.json");
    Command ingest = own.iza("ingest", "--result", result.toString());
    assertThat(ingest.exit()).isEqualTo(3);
    assertThat(ingest.said())
        .contains("lacks the column(s) [contact_id, pseudoniem, ")
        .contains(
            "its first line has 9 names, of which the contract sources/spoedpost_contact.yml knows 0.");
    // The name of a temporary folder may hold any number.
    String said = (ingest.said() + Files.readString(result)).replace(home.toString(), "");
    assertThat(said + content(home.resolve("lake")))
        .contains("lacks the column(s)", "REFUSED")
        .doesNotContain("Jansen", "%032X".formatted(123456782), "1980");
  }

  @Test
  void aSensitiveColumnIsNotKept() throws IOException {
    own.deliver(
        SLICE,
        HEADER,
        contact("Jansen", 1),
        contact("Pietersen", 2),
        contact("tweemaal-genoemd", 3),
        contact("tweemaal-genoemd", 4),
        contact("te-laat", 5).replace("2024-03-01", "2023-03-01"));
    String contract = Files.readString(home.resolve("conf/sources/spoedpost_contact.yml"));
    own.conf("sources/spoedpost_contact.yml", contract + "max_quarantined: 90\n");
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    assertThat(ingest.said()).contains("5 rows read, 2 valid, 3 quarantined");
    assertThat(own.validated("spoedpost_contact").columns())
        .contains("persoon", "gemeente")
        .doesNotContain("contact_id", "pseudoniem");
    assertThat(lines("spoedpost_contact"))
        .containsExactlyInAnyOrder(
            "***;***;2024-03-01;consult;U3;1980;V;GM0344;3511 [contact_id: dubbel]",
            "***;***;2024-03-01;consult;U3;1980;V;GM0344;3511 [contact_id: dubbel]",
            "***;***;2023-03-01;consult;U3;1980;V;GM0344;3511 [contact in het datajaar]");
    assertThat(content(home.resolve("lake")))
        .doesNotContain("Jansen", "Pietersen", "tweemaal-genoemd", "te-laat");
  }

  private List<String> lines(String source) {
    return own
        .read(QuarantineTable.of(source))
        .select(QuarantineTable.LINE, QuarantineTable.RULES)
        .collectAsList()
        .stream()
        .map(row -> "%s %s".formatted(row.getString(0), row.getList(1)))
        .toList();
  }

  @Test
  void whoIsOnlyToldApartIsKeptAsAHash() throws IOException {
    String contract = Files.readString(home.resolve("conf/sources/digitale_zorg.yml"));
    own.conf(
        "sources/digitale_zorg.yml",
        contract.replace("instelling: {type: text,", "instelling: {type: text, sensitive: true,"));
    List<String> rows =
        new ArrayList<>(
            List.of("instelling;maand;gemeente;sector;toepassing;contacten_digitaal;contacten"));
    for (String who : List.of("huis-een", "huis-twee")) {
      for (int month = 1; month <= 2; month++) {
        rows.add("%s;%d;GM0344;ggz;alle;1;9".formatted(who, month));
      }
    }
    own.deliver("digitale_zorg/samenwerkende-instellingen/2024", rows);
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    List<Row> kept = own.validated("digitale_zorg").groupBy("instelling").count().collectAsList();
    assertThat(kept)
        .hasSize(2)
        .allMatch(row -> row.getString(0).matches("[0-9A-F]{32}") && row.getLong(1) == 2);
    assertThat(content(home.resolve("lake"))).doesNotContain("huis-een", "huis-twee");
  }
}
