package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an unknown file to validated rows, by a draft that a person reads and completes. */
@Tag("slow")
class ScaffoldTest {

  @TempDir Path home;
  private Installation own;

  @BeforeEach
  void install() throws IOException {
    own = Installation.in(home);
  }

  private String file(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.writeString(file, text, Charset.forName("windows-1252"));
    return file.toString();
  }

  private String draft(String source, String... files) throws IOException {
    Path contract = home.resolve("conf/sources").resolve(source + ".yml");
    String[] arguments = new String[files.length + 5];
    List.of("scaffold", "--source", source, "--output", contract.toString()).toArray(arguments);
    System.arraycopy(files, 0, arguments, 5, files.length);
    Command scaffold = own.iza(arguments);
    assertThat(scaffold.exit()).as(scaffold.said()).isZero();
    assertThat(scaffold.said()).contains("the draft passes check");
    return Files.readString(contract);
  }

  private void takes(String source, String file, long rows) throws IOException {
    Path landed = home.resolve("landing/%s/onbekend/2023/a.csv".formatted(source));
    Files.createDirectories(landed.getParent());
    Files.copy(Path.of(file), landed);
    Command ingest = own.iza("ingest");
    assertThat(ingest.exit()).as(ingest.said()).isZero();
    assertThat(own.validated(source).count()).isEqualTo(rows);
  }

  @Test
  void countsOfGemeentenAreDescribedAndTaken() throws IOException {
    String file =
        file(
            "kosten 2023.csv",
            """
            Gemeentenaam;Geslacht;Perioden;Aantal verzekerden;Kosten huisartsenzorg
            Urk;Mannen;2022JJ00;12;1.234,50
            Urk;Vrouwen;2022JJ00;x;99,25
            Súdwest-Fryslân;Mannen;2022JJ00;30;2.000,00
            Súdwest-Fryslân;Vrouwen;2022JJ00;31;1.000,75
            Goes;Mannen;2023JJ00*;.;10,00
            Goes;Vrouwen;2023JJ00*;8;12,00
            """);
    String draft = draft("kosten", file);
    assertThat(draft.lines())
        .contains(
            "rows: counts  # ? numbers that may be added up, else figures that an owner published",
            "unit: verzekerde  # ? what is counted: one of the floors in base/disclosure.yml",
            "files: {pattern: \"*.csv\", separator: \";\", encoding: windows-1252, decimal: \",\", grouping: \".\"}",
            "unique: [gemeentenaam, geslacht]",
            "period: {column: perioden}",
            "  gemeentenaam: {type: gemeentenaam, from: Gemeentenaam, required: true}",
            "  geslacht: {type: text, from: Geslacht, required: true, codes: geslacht}",
            "  aantal_verzekerden: {type: count, from: Aantal verzekerden, required: true, missing: {secret: [x], unknown: [\".\"]}}  # ? what the signs mean",
            "  kosten_huisartsenzorg: {type: amount, from: Kosten huisartsenzorg, required: true, decimals: 2}");
    takes("kosten", file, 6);
  }

  @Test
  void rowsOfPersonsAreSeenByTheirPseudonym() throws IOException {
    StringBuilder text = new StringBuilder("pseudo,geboortejaar,gemeente,datum\n");
    for (int i = 0; i < 30; i++) {
      text.append("%032X,%d,%d,%02d-01-2023%n".formatted(i * 7919L, 1950 + i, 34, i % 28 + 1));
    }
    String file = file("contacten.csv", text.toString());
    assertThat(draft("contacten", file))
        .contains("rows: persons  # ? a row seems to be of one person")
        .contains("person: {pseudonym: pseudo, birth_year: geboortejaar}")
        .contains("  gemeente: {type: gemeente, required: true}")
        .contains("  datum: {type: date, required: true, format: dd-MM-yyyy}")
        .contains("  pseudo: {type: text, required: true, sensitive: true}")
        .doesNotContain("0000000000000000000000000000");
    takes("contacten", file, 30);
  }

  @Test
  void figuresAreNotAddedUpAndRareTextsAreNotQuoted() throws IOException {
    String file =
        file(
            "cijfers.csv",
            "gemeente\tpercentage\ttoelichting\nGM0034\t12.5\tJan belde\nGM0184\t7.25\tPiet ook\n");
    assertThat(draft("cijfers", file))
        .contains("rows: published", "separator: \"\\t\"")
        .contains("  percentage: {type: number, required: true}")
        .doesNotContain("belde", "Piet");
    takes("cijfers", file, 2);
  }

  @Test
  void aColumnThatSomeFilesLackIsOptional() throws IOException {
    String first = file("zorg-2022.csv", "gemeente;aantal\nGM0034;3\nGM0184;4\n");
    String second = file("zorg-2023.csv", "gemeente;aantal;nieuw\nGM0034;3;9\nGM0184;4;8\n");
    assertThat(draft("zorg", first, second).lines())
        .contains(
            "# A draft, made of zorg-2022.csv, zorg-2023.csv.",
            "  aantal: {type: count, required: true}",
            "  nieuw: {type: count, optional: true}  # ? 1 of 2 headers lack it");
    takes("zorg", first, 2);
  }

  @Test
  void aPackedTextIsUnpackedAndRareValuesAreNotShown() throws IOException {
    StringBuilder text = new StringBuilder("gemeente,soort,aantal\n");
    for (int i = 0; i < 40; i++) {
      text.append("GM%04d,%s,%d%n".formatted(i % 2 == 0 ? 34 : 184, i == 7 ? "Jansen" : "a", i));
    }
    Path packed = home.resolve("zorg.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    assertThat(draft("zorg", packed.toString()))
        .contains("files: {pattern: \"*.csv.gz\", separator: \",\"}", "has [a] and more")
        .doesNotContain("Jansen");
  }

  @Test
  void whatCannotBeReadIsSaid() throws IOException {
    Command missing = own.iza("scaffold", home.resolve("none.csv").toString());
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.said()).contains("There is no file", "none.csv: name a delivered file.");
    Command empty = own.iza("scaffold", file("leeg.csv", ""));
    assertThat(empty.exit()).isEqualTo(3);
    assertThat(empty.said()).contains("The file leeg.csv is empty: deliver it again.");
    String there = file("a.csv", "a;b\n1;2\n");
    Command again = own.iza("scaffold", there, "--output", there);
    assertThat(again.exit()).isEqualTo(2);
    assertThat(again.said()).contains("is there already: name another one, or remove it.");
    for (String row : List.of("12;13\n14;15\n", "naam;ABCDEF0123456789ABCDEF0123456789\na;b\n")) {
      Command nameless = own.iza("scaffold", file("rij.csv", row));
      assertThat(nameless.exit()).isEqualTo(3);
      assertThat(nameless.said())
          .contains("begins with a row and not with the names of its columns")
          .doesNotContain("ABCDEF", "12;");
    }
    Command name = own.iza("scaffold", there, "--source", "Mijn Bron");
    assertThat(name.exit()).isEqualTo(2);
    assertThat(name.said()).contains("use small letters, digits and underscores");
  }
}
