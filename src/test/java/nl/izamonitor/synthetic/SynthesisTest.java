package nl.izamonitor.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.conf.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SynthesisTest {

  private static final Country SMALL = new Country(2_000, 2022, 2022, 1);

  @TempDir Path folder;

  private boolean write(Country country) {
    return Synthesis.write(
        Sparks.session(), Sample.CONF, Sample.REGIONS, country, folder.resolve("out").toString());
  }

  private List<String> files() throws IOException {
    Path out = folder.resolve("out");
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(Files::isRegularFile).map(out::relativize).map(Path::toString).toList();
    }
  }

  @Test
  void writesAFolderForEveryDeliveryAndNothingElseAndOnlyWhenItMust() throws IOException {
    assertThat(write(SMALL)).isTrue();

    assertThat(files())
        .contains(
            "_synthetic",
            "bevolking/cbs/2022/deel-0001.csv",
            "inschrijving/vektis/2022/deel-0001.csv",
            "spoedpost_contact/hds-zuid-holland/2022/deel-0001.csv")
        .allMatch(file -> file.matches("_synthetic|\\w+/[a-z-]+/2022/deel-\\d{4}\\.csv"));
    String text = Files.readString(folder.resolve("out/bevolking/cbs/2022/deel-0001.csv"));
    assertThat(text)
        .startsWith("gemeente;leeftijdsgroep;geslacht;inwoners\nGM0014;0-4;M;")
        .endsWith("\n")
        .doesNotContain("\r", "\"");

    // One test for what follows too: each time all is written costs seconds.
    doesNothingWhenAllIsThere();
    replacesWhatDiffers();
  }

  private void doesNothingWhenAllIsThere() throws IOException {
    Path file = folder.resolve("out/bevolking/cbs/2022/deel-0001.csv");
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

    assertThat(write(SMALL)).isFalse();
    assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(Instant.EPOCH);
  }

  private void replacesWhatDiffers() throws IOException {
    assertThat(write(new Country(2_000, 2023, 2023, 1))).isTrue();
    assertThat(files()).noneMatch(name -> name.contains("2022"));
  }

  @Test
  void refusesAFolderWithSomethingElse() throws IOException {
    Files.createDirectories(folder.resolve("out"));
    Files.writeString(folder.resolve("out/eigen.csv"), "a;b\n");

    assertThatThrownBy(() -> write(SMALL))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("holds files that were not made here: name an empty or new folder");
    assertThat(files()).containsExactly("eigen.csv");
  }

  @Test
  void refusesAFolderThatCannotBe() throws IOException {
    Files.writeString(folder.resolve("out"), "a file\n");

    assertThatThrownBy(() -> write(SMALL)).isInstanceOf(UserError.class);
  }
}
