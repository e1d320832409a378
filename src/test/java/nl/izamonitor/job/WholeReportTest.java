package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.Html;
import nl.izamonitor.SmallMeting;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.model.Release;
import nl.izamonitor.report.ReportOptions;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages and open data of a release together: where they lie, and who may see them when. */
class WholeReportTest {

  private static final LocalDate EMBARGO = LocalDate.of(2026, 5, 28);
  private static final String PACKAGE = "datapackage.json";
  private static final String VALUES = "waarden/niet_ingeschreven.csv";

  @TempDir static Path temp;

  private static WholeReport report;
  private static WholeReport.Written written;
  private static Path folder;

  @BeforeAll
  static void write() {
    Lake lake = SmallMeting.concept(temp.resolve("lake"));
    SmallMeting.freeze(lake, "1");
    report =
        new WholeReport(
            lake.published(), SmallMeting.definitions(), new Configuration(), ReportOptions.NONE);
    written = report.write("1", to("out", EMBARGO, EMBARGO));
    folder = temp.resolve("out/proefmeting");
  }

  private static Destination to(String out, LocalDate embargo, LocalDate today) {
    return new Destination(
        temp.resolve(out).toString(), temp.resolve("private-" + out).toString(), embargo, today);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void whatIsWrittenIsCounted() throws IOException {
    assertThat(written.files()).isEqualTo(files(folder).size()).isGreaterThan(26);
    assertThat(written.rows()).isEqualTo(29);
    assertThat(written.bytes()).isGreaterThan(10_000);
  }

  @Test
  void linksOfPagesLeadToFilesOfTheOpenData() throws IOException {
    long toOpenData = 0;
    for (Path page : files(folder)) {
      if (page.toString().endsWith(".html")) {
        for (var link : Html.parse(Files.readString(page)).elements("a")) {
          String file = link.getAttribute("href").split("#", -1)[0];
          assertThat(file.isEmpty() ? page : page.resolveSibling(file)).exists();
          toOpenData += file.contains("open-data/") ? 1 : 0;
        }
      }
    }
    assertThat(toOpenData).isGreaterThan(4);
  }

  @Test
  void openDataLieBesideThePagesFromTheDayOfTheEmbargo() {
    assertThat(folder.resolve("open-data").resolve(PACKAGE)).exists();
    assertThat(temp.resolve("private-out")).doesNotExist();
  }

  @Test
  void beforeThatDayTheyArePrivateAndThePagesSayWhenTheyCome() throws IOException {
    report.write("1", to("early", EMBARGO, EMBARGO.minusDays(1)));

    assertThat(temp.resolve("early/proefmeting/open-data")).doesNotExist();
    assertThat(temp.resolve("private-early/proefmeting-1").resolve(VALUES))
        .hasSameBinaryContentAs(folder.resolve("open-data").resolve(VALUES));
    assertThat(
            Files.readString(
                temp.resolve("early/proefmeting/indicator/" + SmallMeting.SHARE + ".html")))
        .contains("EMBARGO", "De open data verschijnen op 28 mei 2026.")
        .doesNotContain(VALUES);
  }

  @Test
  void thoseOfAConceptArePrivateAndMarked() throws IOException {
    Destination to = to("concept", null, EMBARGO);
    report.write(Release.CONCEPT, to);
    report.write(Release.CONCEPT, to);

    assertThat(temp.resolve("concept/proefmeting-concept/open-data")).doesNotExist();
    Path inside = temp.resolve("private-concept/proefmeting-concept");
    for (String name : List.of("LEESMIJ.txt", "gegevenswoordenboek.md", PACKAGE)) {
      assertThat(Files.readString(inside.resolve(name))).as(name).contains("CONCEPT");
      assertThat(Files.readString(folder.resolve("open-data").resolve(name)))
          .as(name)
          .doesNotContain("CONCEPT");
    }
    assertThat(to.reason(Release.CONCEPT)).contains("it is a concept");
  }

  @Test
  void aNewReportReplacesTheOneThatWasThere() throws IOException {
    Destination to = to("twice", null, EMBARGO);
    report.write("1", to);
    Path gone = Files.writeString(temp.resolve("twice/proefmeting/oud.html"), "oud");
    report.write("1", to);

    assertThat(gone).doesNotExist();
    try (Stream<Path> beside = Files.list(temp.resolve("twice"))) {
      assertThat(beside).containsExactly(temp.resolve("twice/proefmeting"));
    }
  }

  @Test
  void aRevisionWithoutValuesLeavesNothing() throws IOException {
    assertThatThrownBy(() -> report.write("7", to("none", null, EMBARGO)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no values of meting proefmeting, revision 7");
    assertThat(files(temp.resolve("none"))).isEmpty();
  }

  @Test
  void aFolderWithSomethingElseIsLeftAlone() throws IOException {
    Path other = temp.resolve("other/proefmeting-concept/belangrijk.txt");
    Files.createDirectories(other.getParent());
    Files.writeString(other, "van iemand anders");

    assertThatThrownBy(() -> report.write(Release.CONCEPT, to("other", null, EMBARGO)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is not a report");
    assertThat(other).exists();
  }
}
