package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The attack as a command: what it says, what it writes, and how it ends. */
class AttackJobTest {

  @TempDir Path home;

  private void text(String name, String text) throws IOException {
    Path file = home.resolve("meting").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void folder(String numbers) throws IOException {
    text(
        "open-data/regios.csv",
        "bouwsteen;level;region\na;gemeente;A\nb;gemeente;B\na;nederland;NL\nb;nederland;NL\n");
    text("open-data/definities/base/disclosure.yml", "floors: {contact: 10}\n");
    text("open-data/definities/sources/post.yml", "source: post\n");
    text(
        "open-data/definities/methoden.yml",
        "count: {counts_numerator: true, part_of_denominator: false, taken_over: false}\n");
    text(
        "open-data/definities/indicators/x/n.yml",
        "method: count\nnumerator: {table: post, value: count, unit: contact}\n");
    StringBuilder rows =
        new StringBuilder(
            "meting;revision;indicator;version;period;level;region;breakdown;category;numerator;denominator;coverage;status;reason\n");
    for (String line : numbers.lines().toList()) {
      String[] cells = line.split(" ", -1);
      boolean hidden = cells[2].equals("x");
      rows.append(
          "m;1;n;1;2023;%s;%s;totaal;totaal;%s;;;%s;\n"
              .formatted(
                  cells[0], cells[1], hidden ? "" : cells[2], hidden ? "beschermd" : "waarde"));
    }
    text("open-data/waarden/n.csv", rows.toString());
  }

  private Command attack(String... more) {
    String[] all = new String[more.length + 2];
    all[0] = "attack";
    all[1] = home.resolve("meting").toString();
    System.arraycopy(more, 0, all, 2, more.length);
    return Command.plain(all);
  }

  @Test
  void nothingFoundEndsWell() throws IOException {
    folder("gemeente A x\ngemeente B x\nnederland NL 20");
    Command attack = attack();
    assertThat(attack.exit()).as(attack.said()).isZero();
    assertThat(attack.said())
        .contains("1 folders, 1 counts published, 2 hidden, 2 tested")
        .contains("0 derivable, 0 too narrow");
  }

  @Test
  void aHiddenCountThatFollowsEndsWithFourAndIsWritten() throws IOException {
    folder("gemeente A x\ngemeente B 16\nnederland NL 20");
    Path out = home.resolve("found.csv");
    Command attack = attack("--out", out.toString());
    assertThat(attack.exit()).isEqualTo(4);
    assertThat(attack.said()).contains("1 derivable").contains("found 1 hidden counts");
    assertThat(Files.readString(out))
        .isEqualTo(
            """
            meting;revision;indicator;period;level;region;breakdown;category;count;finding;lowest;highest;by
            m;1;n;2023;gemeente;A;totaal;totaal;numerator;derivable;4;4;m@1 n 2023 gemeente B + m@1 n 2023 nederland NL
            """);
  }

  @Test
  void whatIsWrittenIsReadAgainInItsColumns() throws IOException {
    folder("gemeente A x\ngemeente B 16\nnederland NL 20");
    Path rows = home.resolve("meting/open-data/waarden/n.csv");
    Path regions = home.resolve("meting/open-data/regios.csv");
    for (Path file : new Path[] {rows, regions}) {
      Files.writeString(file, Files.readString(file).replace(";B", ";\"B; of C\""));
    }
    Path out = home.resolve("found.csv");
    assertThat(attack("--out", out.toString()).exit()).isEqualTo(4);
    assertThat(Files.readString(out))
        .endsWith("derivable;4;4;\"m@1 n 2023 gemeente B; of C + m@1 n 2023 nederland NL\"\n");
  }

  @Test
  void whatAUserCanPutRightEndsWithTwo() throws IOException {
    Command attack = attack();
    assertThat(attack.exit()).isEqualTo(2);
    assertThat(attack.said()).contains("is not there").doesNotContain("\tat ");
    folder("nederland NL 20");
    assertThat(attack("--out", home.resolve("no/such/file").toString()).exit()).isEqualTo(2);
  }
}
