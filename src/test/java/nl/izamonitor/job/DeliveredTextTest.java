package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.lake.QuarantineTable;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text means what its owner meant, from the file to the validated table. */
@Tag("slow")
class DeliveredTextTest {

  private static final String CONTRACT =
      """
      source: melding
      version: 1
      title: Melding
      owner: een ander
      licence: geen
      rows: counts
      unit: contact
      files: {pattern: "*.csv", separator: ";", encoding: ENCODING, decimal: ","}
      unique: [nummer]
      dekking: {volledig: vektis}
      region: {column: plaats, indeling: 2022-01-01, regio_is: woonplaats}
      columns:
        nummer: {type: text, required: true, from: "Nummer; \\"kort\\""}
        plaats: {type: gemeentenaam, required: true}
        dag: {type: date, format: d-M-yyyy}
        aantal: {type: count, required: true}
        opmerking: {type: text}
      max_quarantined: 50
      """;

  private static final String HEADER =
      "\"Nummer; \"\"kort\"\"\";Plaats;dag;aantal;opmerking;dubbel;dubbel\n";

  @TempDir Path home;
  private Installation own;

  @BeforeEach
  void install() throws IOException {
    own = Installation.in(home);
    own.conf("sources/melding.yml", CONTRACT.replace("ENCODING", "utf-8"));
  }

  private void deliver(String file, String text, String encoding) throws IOException {
    Path path = home.resolve("landing/melding/vektis/2022").resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, text.getBytes(Charset.forName(encoding)));
  }

  private Command ingest() {
    return own.iza("ingest", "--result", home.resolve("result.json").toString());
  }

  private List<String> validated() {
    return own
        .validated("melding")
        .select("nummer", "plaats", "dag", "aantal", "opmerking")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  @Test
  void quotesLineEndsNamesAndDatesAreRead() throws IOException {
    deliver(
        "a.csv",
        HEADER
            + """
            1;Utrecht (gemeente);1-2-2022;5;"zegt ""ja; nee\""";;
            2;Hengelo (O.);31-12-2022;6;"regel een
            regel twee";;
            3;Bergen;1-1-2022;7;een van twee;;
            4;Bergen (NH.);31-2-2022;8;geen dag;;
            5;Súdwest-Fryslân;01-02-2022;9;\\N;;
            6;Groningen (gemeente);;10;"tel \\"1\\"";;
            7;'s-Gravenhage (gemeente);;11;'s-Hertogenbosch "oost";;
            """,
        "utf-8");
    Command ingest = ingest();
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    assertThat(ingest.said())
        .contains("7 rows read, 4 valid, 3 quarantined")
        .contains(
            "The file melding/vektis/2022/a.csv has 1 row(s) of more than one line, the first from line 3 on");
    assertThat(validated())
        .containsExactlyInAnyOrder(
            "[1,GM0344,2022-02-01,5,zegt \"ja; nee\"]",
            "[2,GM0164,2022-12-31,6,regel een\nregel twee]",
            "[5,GM1900,2022-02-01,9,\\N]",
            "[7,GM0518,null,11,'s-Hertogenbosch \"oost\"]");
    assertThat(
            own
                .read(QuarantineTable.of("melding"))
                .select(QuarantineTable.RULES)
                .collectAsList()
                .stream()
                .map(row -> row.getList(0).get(0)))
        .containsExactlyInAnyOrder(
            "plaats: geen bekende naam van een gemeente",
            "dag: geen datum",
            "ander aantal velden dan de kop");
    assertThat(Files.readString(home.resolve("result.json"))).contains("row(s) of more than one");
  }

  @Test
  void whatCheckLetsPassIsRead() throws IOException {
    for (String encoding : List.of("windows-1252", "utf-16", "utf-16le")) {
      own.conf("sources/melding.yml", CONTRACT.replace("ENCODING", encoding));
      deliver("a.csv", HEADER + "1;Súdwest-Fryslân;;5;euro € é;;\r\n2;Emmen;;6;;;\r\n", encoding);
      Command ingest = ingest();
      assertThat(ingest.exit()).as(ingest.said()).isZero();
      assertThat(validated())
          .containsExactlyInAnyOrder("[1,GM1900,null,5,euro € é]", "[2,GM0114,null,6,null]");
    }
  }

  @Test
  void aQuoteThatDoesNotCloseIsRefusedAndNothingIsTaken() throws IOException {
    deliver("a.csv", HEADER + "1;Emmen;;5;\"niet dicht;;\n2;Emmen;;6;;;\n", "utf-8");
    Command ingest = ingest();
    assertThat(ingest.exit()).isEqualTo(3);
    assertThat(ingest.said())
        .contains(
            "The file melding/vektis/2022/a.csv has a quote at line 2 that does not close up to the end");
    assertThat(home.resolve("lake/validated/melding")).doesNotExist();
  }

  @Test
  void filesOfAnyNameAreReadAndOthersAreReported() throws IOException {
    List<String> names =
        new ArrayList<>(
            List.of(
                "a b.csv",
                "c#1.csv",
                "50%.csv",
                "x%20y.csv",
                "wat?.csv",
                "10:30.csv",
                "{a,b}.csv",
                "[c].csv",
                "levering (1).csv",
                "_onder.csv",
                ".punt.csv",
                "$d.csv",
                "a'b.csv",
                "-x.csv",
                "a\\b.csv",
                "a*.csv",
                "a+b&c=d;e.csv",
                "~.csv",
                "regel\n.csv"));
    if (System.getProperty("sun.jnu.encoding").equalsIgnoreCase("utf-8")) {
      names.addAll(List.of("é.csv", "e\u0301.csv", "😀.csv", "a\u00a0b.csv"));
    }
    for (int i = 0; i < names.size(); i++) {
      deliver(names.get(i), HEADER + "%d;Emmen;;%d;;;\n".formatted(i, i), "utf-8");
    }
    deliver("laat.CSV", HEADER, "utf-8");
    deliver("meer.csv.gz", HEADER, "utf-8");
    deliver("oud/a.csv", HEADER, "utf-8");
    Files.writeString(home.resolve("landing/melding/los.csv"), HEADER);
    Command ingest = ingest();
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    assertThat(validated()).hasSize(names.size());
    String pattern = " is not read: its name is not as the pattern '*.csv' in sources/melding.yml";
    String result = Files.readString(home.resolve("result.json"));
    for (String remark :
        List.of(
            "The file melding/vektis/2022/laat.CSV" + pattern,
            "The file melding/vektis/2022/meer.csv.gz" + pattern,
            "The folder melding/vektis/2022/oud lies in a delivery and is not read",
            "The file melding/los.csv is of no delivery and is not read")) {
      assertThat(ingest.said()).contains(remark);
      assertThat(result).contains(remark);
    }
    // A link without an end is in no list of Hadoop.
    Path link = home.resolve("landing/melding/vektis/2022/link.csv");
    Files.createSymbolicLink(link, home.resolve("nergens.csv"));
    Command refused = ingest();
    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.said())
        .contains("The file melding/vektis/2022/link.csv cannot be opened by its name");
  }
}
