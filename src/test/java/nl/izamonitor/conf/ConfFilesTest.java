package nl.izamonitor.conf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfFilesTest {

  @TempDir private Path folder;
  @TempDir private Path outside;

  @BeforeEach
  void files() throws IOException {
    write("base/lake.yml", "lake: l\nlanding: d\nreport: r\nkey: k\n");
    write("regions/a.csv", "x\n");
    write("README.md", "words\n");
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void definitionsAreReadAndLocalSettingsAreNot() throws IOException {
    write("local/lake.yml", "lake: elsewhere\n");
    assertThat(ConfFiles.read(folder).texts()).containsOnlyKeys("base/lake.yml", "regions/a.csv");
  }

  @Test
  void aFolderThatIsALinkIsReadAsWhatItLinksTo() throws IOException {
    Path link = Files.createSymbolicLink(outside.resolve("conf"), folder);
    assertThat(ConfFiles.read(link)).isEqualTo(ConfFiles.read(folder));
    assertThat(ConfFiles.read(link).texts()).containsOnlyKeys("base/lake.yml", "regions/a.csv");
    assertThat(Installation.load(link).lake()).isEqualTo("l");
  }

  @Test
  void aMountedConfigMapIsReadOnce() throws IOException {
    Path mount = outside.resolve("mount");
    Path version = Files.createDirectories(mount.resolve("..2026_01_01"));
    Files.move(folder.resolve("base"), version.resolve("base"));
    Files.move(folder.resolve("regions/a.csv"), version.resolve("a.csv"));
    Files.createSymbolicLink(mount.resolve("..data"), Path.of("..2026_01_01"));
    Files.createSymbolicLink(mount.resolve("base"), Path.of("..data/base"));
    Files.createSymbolicLink(mount.resolve("a.csv"), Path.of("..data/a.csv"));
    assertThat(ConfFiles.read(mount).texts()).containsOnlyKeys("base/lake.yml", "a.csv");
    assertThat(ConfFiles.read(mount.resolve("..data"))).isEqualTo(ConfFiles.read(mount));
  }

  @Test
  void whatLocalLinksToIsNotLookedAt() throws IOException {
    Files.createDirectories(folder.resolve("local"));
    Files.createSymbolicLink(folder.resolve("local/all"), folder);
    Files.createSymbolicLink(folder.resolve("local/gone.yml"), Path.of("nothing"));
    assertThat(ConfFiles.read(folder).texts()).containsOnlyKeys("base/lake.yml", "regions/a.csv");
  }

  @Test
  void aLinkToNothingAndALinkInACircleAreNamed() throws IOException {
    Path gone = Files.createSymbolicLink(folder.resolve("regions/b.csv"), Path.of("nothing"));
    assertThatThrownBy(() -> ConfFiles.read(folder))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("regions/b.csv");
    Files.delete(gone);
    Files.createSymbolicLink(folder.resolve("regions/all"), folder);
    assertThatThrownBy(() -> ConfFiles.read(folder))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("regions/all");
  }

  @Test
  void aMissingFolderIsNamed() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> ConfFiles.read(missing))
        .isInstanceOf(UserError.class)
        .hasMessage("There is no configuration folder %s: name it with --conf.", missing);
  }

  @Test
  void aFileInAnotherEncodingIsNamed() throws IOException {
    Path file = folder.resolve("regions/b.csv");
    Files.write(file, "één\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> ConfFiles.read(folder))
        .isInstanceOf(UserError.class)
        .hasMessage("The file %s is not UTF-8: save it in that encoding.", file);
  }

  @Test
  void settingsAreThoseOfBase() {
    Installation settings = Installation.load(folder);
    assertThat(settings.lake()).isEqualTo("l");
    assertThat(settings.landing()).isEqualTo("d");
    assertThat(settings.report()).isEqualTo("r");
    assertThat(settings.key()).isEqualTo("k");
  }

  @Test
  void settingsOfTheInstallationWin() throws IOException {
    write("local/lake.yml", "lake: hdfs:///l\nlanding: d2\nreport: r2\nkey: k2\n");
    assertThat(Installation.load(folder).lake()).isEqualTo("hdfs:///l");
  }

  @Test
  void mistakesInSettingsAreShownInTheirFile() throws IOException {
    write("local/lake.yml", "lake: l\nlandng: d\nreport: r\nkey: k\n");
    assertThatThrownBy(() -> Installation.load(folder))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "local/lake.yml:1: The key 'landing' is missing: add it.\n"
                + "local/lake.yml:2: The key 'landng' is not known here: use one of [cijfers, key, lake, landing, report].");
  }

  @Test
  void missingSettingsAreTold() throws IOException {
    Path file = folder.resolve("base/lake.yml");
    Files.delete(file);
    assertThatThrownBy(() -> Installation.load(folder))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "The file %s cannot be read: it says where the lake is. Restore it or name the conf folder with --conf.",
            file);
  }
}
