package nl.izamonitor.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user can get wrong: one clear sentence. */
class BadFolderTest {

  private static final String PLACES = "gemeente A: a\nnederland NL: a\n";
  private static final String ROW = "gemeente A totaal totaal 12 -";

  @TempDir Path home;

  private SmallFolder folder(String rows) {
    SmallFolder folder =
        new SmallFolder(home, "m")
            .regions(PLACES)
            .indicator("n", "count", "post count", "urgentie: beide")
            .rows("n", rows);
    folder.write();
    return folder;
  }

  private static void refused(Path folder, Path judge, String... parts) {
    assertThatThrownBy(() -> Attack.read(List.of(folder), judge))
        .isInstanceOf(AttackException.class)
        .message()
        .contains(parts)
        .doesNotContain("\n")
        .contains(": ");
  }

  @Test
  void aFolderThatIsRightIsRead() {
    assertThat(Attack.read(List.of(folder(ROW).path()), null).blocks()).hasSize(1);
  }

  @Test
  void definitionsMayBeLinkedTo() throws IOException {
    Path folder = folder(ROW).path();
    Path mount = folder.resolve("definities/indicators");
    Files.move(mount, folder.resolve("elsewhere"));
    Files.createSymbolicLink(mount, folder.resolve("elsewhere"));
    Path sources = folder.resolve("definities/sources");
    Path version = sources.resolve("..2026_01_01");
    Files.createDirectories(version);
    Files.move(sources.resolve("post.yml"), version.resolve("post.yml"));
    Files.createSymbolicLink(sources.resolve("post.yml"), Path.of("..2026_01_01/post.yml"));
    Files.writeString(version.resolve("not-mounted.yml"), "{");
    assertThat(Attack.read(List.of(folder), null).blocks()).hasSize(1);
  }

  @Test
  void aFolderMustBeThereWithItsRegionsAndAnIndicator() throws IOException {
    refused(home.resolve("nothing"), null, "nothing", "is not there");
    Path folder = folder(ROW).path();
    Files.delete(folder.resolve("waarden/n.csv"));
    refused(folder, null, "has no file of an indicator");
    Files.delete(folder.resolve("regios.csv"));
    refused(folder, null, "has no regios.csv");
  }

  @Test
  void aFileMustHaveItsColumnsAndNumbers() {
    SmallFolder folder = folder(ROW);
    folder.text("waarden/n.csv", SmallFolder.HEADER.replace("breakdown;", ""));
    refused(folder.path(), null, "n.csv", "no column breakdown");
    folder.text("waarden/n.csv", "");
    refused(folder.path(), null, "n.csv", "no column meting");
    refused(folder("gemeente A totaal totaal veel -").path(), null, "n.csv", "veel", "number");
  }

  @Test
  void aRegionMustBeKnown() {
    refused(
        folder("gemeente B totaal totaal 12 -").path(),
        null,
        "n.csv",
        "the region B of level gemeente");
  }

  @Test
  void definitionsMustBeThere() throws IOException {
    Path folder = folder(ROW).path();
    Path definitions = folder.resolve("definities");
    Files.delete(definitions.resolve("reference/categories/urgentie.yml"));
    refused(folder, null, "category list urgentie is not defined");
    Files.delete(definitions.resolve("sources/post.yml"));
    refused(folder, null, "source post is not defined");
    Files.delete(definitions.resolve("indicators/x/n.yml"));
    refused(folder, null, "indicator n is not defined");
    Files.delete(definitions.resolve("base/disclosure.yml"));
    refused(folder, null, "disclosure.yml is not there");
  }

  @Test
  void definitionsMustBeRight() {
    SmallFolder folder = folder(ROW);
    folder.text("definities/indicators/x/n.yml", "numerator: {value: count}\nmethod: count\n");
    refused(folder.path(), null, "n.yml", "no key table");
    folder.text("definities/indicators/x/n.yml", "a: [b\n");
    refused(folder.path(), null, "n.yml", "no YAML");
    refused(folder("gemeente A urgentie U9 12 -").path(), null, "category U9", "the list urgentie");
  }

  @Test
  void aConditionMustBeAMapOfColumns() {
    SmallFolder folder = folder(ROW);
    for (String bad : List.of("urgentie: {from: 1}", "[]", "[{}]", "")) {
      folder.indicator("n", "count", "post count | " + bad, "");
      refused(folder.path(), null, "n.yml", "a condition under", "no map of columns");
    }
    folder.indicator("n", "count", "post count | [{posten: {min: 2}}, {posten: veel}]", "");
    refused(folder.path(), null, "'veel' of a column of numbers");
  }

  @Test
  void methodsMustBeThere() throws IOException {
    SmallFolder folder = folder(ROW);
    folder.text("definities/methoden.yml", "rate: {counts_numerator: true}\n");
    refused(folder.path(), null, "methoden.yml", "does not know the method count");
    folder.text("definities/methoden.yml", SmallFolder.METHODS.replace("true", "yes"));
    refused(folder.path(), null, "methoden.yml", "true or false", "counts_numerator");
    Files.delete(folder.path().resolve("definities/methoden.yml"));
    refused(folder.path(), null, "methoden.yml is not there");
  }

  @Test
  void judgedCellsMustBeInTheFolders() throws IOException {
    Path folder = folder(ROW).path();
    Path judge = home.resolve("judge.csv");
    refused(folder, judge, "judge.csv", "cannot be read");
    String header =
        "meting;revision;indicator;period;level;region;breakdown;category;count;width\n";
    Files.writeString(judge, header + "m;1;n;2023;gemeente;X;totaal;totaal;numerator;10\n");
    refused(folder, judge, "gemeente X", "none of the folders");
    Files.writeString(judge, header + "m;1;n;2023;gemeente;A;totaal;totaal;number;10\n");
    refused(folder, judge, "'number'", "is no count");
    Files.writeString(judge, header + "m;1;n;2023;gemeente;A;totaal;totaal;numerator;wide\n");
    refused(folder, judge, "'wide'", "no whole number");
  }
}
