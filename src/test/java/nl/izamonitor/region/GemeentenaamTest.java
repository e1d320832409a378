package nl.izamonitor.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.izamonitor.conf.ConfFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of gemeenten as StatLine writes them where a name alone could be another area. */
class GemeentenaamTest {

  private static final Regions REGIONS = Regions.of(ConfFiles.read(Path.of("conf")));

  private static String code(String name) {
    return REGIONS.gemeenteOfName().get(new Gemeentenaam(name, "").key());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Utrecht (gemeente), GM0344",
        "Groningen (gemeente), GM0014",
        "'s-Gravenhage (gemeente), GM0518",
        "Hengelo (O.), GM0164",
        "Bergen (NH.), GM0373",
        "Bergen (L.), GM0893",
        "Laren (NH.), GM0417",
        "Rijswijk (ZH.), GM0603",
        "Middelburg (Z.), GM0687",
        "Beek (L.), GM0888",
        "Stein (L.), GM0971"
      })
  void namesOfStatLineAreKnown(String name, String code) {
    assertThat(code(name)).isEqualTo(code);
  }

  @Test
  void everyNameOfEveryDateMaySayThatItIsAGemeente() {
    for (LocalDate date : REGIONS.dates()) {
      REGIONS
          .gemeenten(date)
          .forEach((code, name) -> assertThat(code(name + " (gemeente)")).isEqualTo(code));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Utrecht (PV)", "Noord-Nederland (LD)", "Bergen", "(gemeente)"})
  void otherAreasAreNoGemeente(String name) {
    assertThat(code(name)).isNull();
  }
}
