package nl.izamonitor.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.UserError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynthesisTest {

  private static final Country SMALL = new Country(2_000, 2022, 2022, 1);

  @TempDir Path folder;

  private boolean write(Country country) {
    return write(Order.of(country));
  }

  private boolean write(Order order) {
    return new Synthesis(TestSession.spark(), Sample.CONF, Sample.REGIONS, order)
        .write(folder.resolve("out").toString());
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
        .allMatch(
            file ->
                file.matches(
                    "_synthetic|[.]truth/deel-0001[.]csv|\\w+/[a-z-]+/2022/((deel-\\d{4}|\\w+)[.]csv|_SYNTHETISCH)"));
    assertThat(files())
        .as("every delivery says that it is synthetic")
        .containsAll(
            files().stream()
                .filter(file -> file.endsWith(".csv") && !file.startsWith(".truth"))
                .map(file -> file.replaceFirst("[^/]+$", "_SYNTHETISCH"))
                .toList());
    assertThat(Files.readString(folder.resolve("out/.truth/deel-0001.csv")))
        .startsWith(
            "maat;datajaar;bouwsteen;leeftijdsgroep;geslacht;urgentie;leverancier;levert;waarde\nbevolking/inwoners;2022;GM0003;85+;V;;cbs;true;1");
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

  @Tag("slow")
  @Test
  void aCorrectionChangesItsSliceAndNothingElse() throws IOException {
    write(new Country(12_000, 2022, 2023, 1));
    Map<String, String> before = contents();
    Slice slice = new Slice(Contacten.SOURCE, "hds-zuid-holland", 2023);
    Order order = Order.of(new Country(12_000, 2022, 2023, 1)).correcting(List.of(slice));
    assertThat(write(order)).isTrue();
    Map<String, String> after = contents();

    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(before.keySet().stream().filter(f -> !before.get(f).equals(after.get(f))))
        .containsExactlyInAnyOrder(
            "_synthetic",
            ".truth/deel-0001.csv",
            "spoedpost_contact/hds-zuid-holland/2023/deel-0001.csv");
    assertThat(after.get("spoedpost_contact/hds-zuid-holland/2023/deel-0001.csv").lines())
        .allMatch(line -> line.split(";", -1).length == 9)
        .noneMatch(line -> line.contains(";;"));

    assertThat(write(order)).as("again").isFalse();
    assertThat(write(Order.of(order.country()))).as("as they came first").isTrue();
    assertThat(contents()).isEqualTo(before);
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (String file : files()) {
      contents.put(file, Files.readString(folder.resolve("out").resolve(file)));
    }
    return contents;
  }

  @Test
  void correctsOnlyWhatIsThere() {
    Slice slice = new Slice(Contacten.SOURCE, "hds-zuid-holland", 2022);
    assertThatThrownBy(() -> write(new Order(SMALL, Order.OF_PERSONS, List.of(slice))))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("make them first");
  }

  @ParameterizedTest
  @CsvSource({
    "spoedpost_contact/hds-utrecht/2021, a year of 2022..2022",
    "spoedpost_contact/hds-elders/2022, name a leverancier of [hds-groningen",
    "cbs_kwb_2020/cbs/2022, name one of the sources [inschrijving",
    "spoedpost_contact/2022, write source/leverancier/datajaar",
  })
  void refusesToCorrectWhatIsNotMade(String slice, String sentence) {
    assertThatThrownBy(
            () -> write(new Order(SMALL, Order.OF_PERSONS, List.of(Slice.fromText(slice)))))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void refusesSourcesThatCannotBeMade() {
    assertThatThrownBy(() -> write(new Order(SMALL, List.of("elders"), List.of())))
        .hasMessageContaining("No deliveries of 'elders' can be made: give --source one of [");
    assertThatThrownBy(() -> write(new Order(SMALL, List.of("cbs_kwb_2020"), List.of())))
        .as("a real file, of which nothing is invented")
        .hasMessage(
            "No deliveries of 'cbs_kwb_2020' can be made: give --source one of [bevolking, digitale_zorg, inschrijving, mdz_panel, samenwerking_enquete, spoedpost_contact].");
  }

  @Test
  void refusesAFolderThatCannotBe() throws IOException {
    Files.writeString(folder.resolve("out"), "a file\n");

    assertThatThrownBy(() -> write(SMALL)).isInstanceOf(UserError.class);
  }
}
