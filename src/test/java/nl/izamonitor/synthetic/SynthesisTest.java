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
  void writesAFolderForEveryDeliveryAndNothingElse() throws IOException {
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

    doesNothingWhenAllIsThere();
  }

  private void doesNothingWhenAllIsThere() throws IOException {
    Path file = folder.resolve("out/bevolking/cbs/2022/deel-0001.csv");
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));

    assertThat(write(SMALL)).isFalse();
    assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void refusesAFolderThatCannotBe() throws IOException {
    Files.writeString(folder.resolve("out"), "a file\n");

    assertThatThrownBy(() -> write(SMALL)).isInstanceOf(UserError.class);
  }
}
