package nl.izamonitor.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.DeliveryTable;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {

  private static final List<String> SOURCES = List.of("bevolking");

  @TempDir Path temporary;
  private Path root;
  private OutFolder folder;

  @BeforeEach
  void open() throws IOException {
    root = temporary.resolve("out");
    folder = new OutFolder(new Configuration(), root.toString());
  }

  private void makeOne(String description, int year) throws IOException {
    folder.take(SOURCES);
    Path staged = Path.of(URI.create(folder.staging("bevolking")));
    Path part = staged.resolve("leverancier=cbs/datajaar=%d/part-00000-x.c000.csv".formatted(year));
    Files.createDirectories(part.getParent());
    Files.writeString(part, "a\n");
    Files.writeString(part.resolveSibling("." + part.getFileName() + ".crc"), "crc");
    folder.place("bevolking");
    folder.finish(description, Order.of(new Country(10, year, year, 1)));
  }

  @Test
  void movesPartsIntoPlaceAndLeavesNothingElse() throws IOException {
    makeOne("one", 2020);

    assertThat(folder.holds("one")).isTrue();
    assertThat(root).isDirectoryRecursivelyContaining("glob:**/bevolking/cbs/2020/deel-0001.csv");
    assertThat(root.resolve("bevolking/cbs/2020").resolve(DeliveryTable.SYNTHETIC_MARK))
        .content()
        .startsWith("Deze levering is verzonnen");
    assertThat(root).isDirectoryNotContaining("glob:**/.*");
    assertThat(root.resolve("bevolking/cbs/2020")).isDirectoryNotContaining("glob:**.crc");
  }

  @Test
  void replacesWhatWasMadeOfOtherParameters() throws IOException {
    makeOne("one", 2020);
    assertThat(folder.holds("two")).isFalse();
    makeOne("two", 2021);

    assertThat(folder.holds("two")).isTrue();
    assertThat(root.resolve("bevolking/cbs")).isDirectoryNotContaining("glob:**2020");
  }

  @Test
  void beginsAgainAfterAKilledRun() throws IOException {
    folder.take(SOURCES);
    Files.createDirectories(root.resolve("bevolking/cbs/2019"));

    assertThat(folder.holds("one")).isFalse();
    makeOne("one", 2020);
    assertThat(root.resolve("bevolking/cbs")).isDirectoryNotContaining("glob:**2019");
  }

  @Test
  void refusesAFolderWithSomethingElse() throws IOException {
    Files.createDirectories(root);
    Files.writeString(root.resolve("eigen.csv"), "a;b\n");

    assertThatThrownBy(() -> folder.take(SOURCES))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("holds files that were not made here: name an empty or new folder");
    assertThat(root).isDirectoryContaining("glob:**eigen.csv");
  }
}
