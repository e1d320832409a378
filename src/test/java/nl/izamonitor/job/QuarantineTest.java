package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.izamonitor.lake.QuarantineTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rejected row is shown as it was delivered, whenever it was found out. */
class QuarantineTest {

  private static final String SLICE = "landing/melding/vektis/2022";
  private static final String CONTRACT =
      """
      source: melding
      version: 1
      title: Melding
      owner: een ander
      licence: geen
      rows: counts
      unit: contact
      files: {pattern: "*.csv", separator: ";", missing: ["-"]}
      unique: [nummer]
      dekking: {volledig: vektis}
      region: {column: plaats, indeling: 2022-01-01, regio_is: woonplaats}
      columns:
        nummer: {type: text, required: true, unique: true}
        wie: {type: text, sensitive: true}
        plaats: {type: gemeente, required: true}
        geslacht: {type: text, codes: geslacht}
        aantal: {type: count}
      max_quarantined: 100
      """;

  @TempDir Path home;

  @Test
  void linesAreAsTheyWereDelivered() throws IOException {
    Installation own = Installation.in(home);
    own.conf("sources/melding.yml", CONTRACT);
    Files.createDirectories(home.resolve(SLICE));
    Files.writeString(
        home.resolve(SLICE).resolve("a.csv"),
        """
        nummer;wie;plaats;geslacht;aantal;meer
        1;Jansen;GM0344;M;5;x
        2;Jansen;344;Mannen;5;x
        3; Jansen; GM0344 ;V;-;x
        4;Jansen;GM0344;V;5;x
        5;Jansen;GM9999;V;5;x
        6;Jansen;GM0344;V;5
        """);
    Files.writeString(
        home.resolve(SLICE).resolve("b.csv"),
        """
        aantal;geslacht;PLAATS;nummer;wie
        7;M;GM0344;1;Pietersen
        7;M;GM0344;2;Pietersen
        7;;GM0344;3;Pietersen
        zeven;M;GM0344;4;Pietersen
        """);
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    assertThat(ingest.said()).contains("10 rows read, 1 valid, 9 quarantined");
    List<String> lines =
        own
            .read(QuarantineTable.of("melding"))
            .select(QuarantineTable.FILE, QuarantineTable.LINE, QuarantineTable.RULES)
            .collectAsList()
            .stream()
            .map(row -> "%s %s %s".formatted(row.getString(0), row.getString(1), row.getList(2)))
            .toList();
    assertThat(lines)
        .containsExactlyInAnyOrder(
            "a.csv 1;***;GM0344;M;5;*** [nummer: dubbel]",
            "a.csv 2;***;344;Mannen;5;*** [nummer: dubbel]",
            "a.csv 3;***; GM0344 ;V;-;*** [nummer: dubbel]",
            "a.csv 5;***;GM9999;V;5;*** [plaats: niet in de indeling]",
            "a.csv *** [ander aantal velden dan de kop]",
            "b.csv 7;M;GM0344;1;*** [nummer: dubbel]",
            "b.csv 7;M;GM0344;2;*** [nummer: dubbel]",
            "b.csv 7;;GM0344;3;*** [nummer: dubbel]",
            "b.csv zeven;M;GM0344;4;*** [aantal: geen aantal]");
  }
}
