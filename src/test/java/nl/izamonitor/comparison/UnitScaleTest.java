package nl.izamonitor.comparison;

import static nl.izamonitor.comparison.RealDefinitions.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.NormBuilder;
import nl.izamonitor.conf.Norms.Bound;
import nl.izamonitor.conf.Norms.Norm;
import nl.izamonitor.model.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values in the unit and with the decimals that belong to them. */
class UnitScaleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spoedpost_contacten                 | 240      | 240,0           | contacten per 1.000 inwoners
          spoedpost_contacten_nivel           | 240      | 240             | contacten per 1.000 inwoners
          spoedpost_aantal_contacten_nivel    | 2900000  | 2.900.000       | contacten
          huisartscontacten_per_ingeschrevene | 5.3      | 5,3             | contacten per ingeschrevene
          poh_ggz_contacten                   | 178      | 178             | contacten per 1.000 ingeschrevenen
          hartfalen_spoedopnamen_aantal       | 31000    | 31.000          | patiënten met een spoedopname
          werkplezier_huisartsenpraktijk      | 76       | 76              | op een schaal van 0 tot en met 100
          een_op_zoveel_werkt_in_zorg         | 6        | één op de 6,0   | werknemers
          patientenstop_praktijken            | 60       | 60%             | ''
          spoedpost_verandering_ineen         | -1       | −1%             | ''
          niet_ingeschreven                   | 2.04     | 2,0%            | ''
          spoedpost_urgentie                  | 1234567  | 1.234.567       | contacten
          """)
  void a_value_has_its_unit_and_decimals(String code, double value, String text, String words) {
    UnitScale scale = UnitScale.of(indicator(code));

    assertThat(scale.value(value)).isEqualTo(text);
    assertThat(scale.words()).isEqualTo(words);
  }

  @Test
  void figures_of_owners_have_the_decimals_that_the_owner_wrote() throws IOException {
    Map<String, Integer> written = new TreeMap<>();
    for (List<String> line : lines()) {
      Stream.of(line.get(5), line.get(6), line.get(7))
          .filter(number -> !number.isEmpty())
          .forEach(number -> written.merge(line.get(0), decimals(number), Math::max));
    }
    Map<String, Integer> shown = new TreeMap<>();
    for (String code : written.keySet()) {
      Indicator indicator = indicator(code);
      shown.put(code, UnitScale.of(indicator).decimals());
    }
    // Of one in so many the norm has a decimal that the figure has not.
    written.put("een_op_zoveel_werkt_in_zorg", 1);

    assertThat(written).hasSizeGreaterThan(90);
    assertThat(shown).isEqualTo(written);
  }

  private static List<List<String>> lines() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("data/cijfers"))) {
      List<Path> tables = files.filter(file -> file.toString().endsWith(".csv")).toList();
      return tables.stream().flatMap(file -> lines(file).stream().skip(1)).toList();
    }
  }

  private static List<List<String>> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().map(l -> Arrays.asList(l.split(";", -1))).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static int decimals(String number) {
    return number.contains(".") ? number.length() - number.indexOf('.') - 1 : 0;
  }

  @Test
  void one_in_so_many_stands_beside_its_norm_with_all_its_decimals() {
    String code = "een_op_zoveel_werkt_in_zorg";
    Norm norm = NormBuilder.norm("een").of(code).reach(Bound.MINSTENS, 5.9, "werknemers").build();
    List<Comparison> all =
        new Comparisons(RealDefinitions.context(code, "2023", null, List.of(norm)))
            .of(List.of(Values.taken(RealDefinitions.nederland("2023"), 6)));

    assertThat(all)
        .filteredOn(compared -> compared.against().kind().equals(NormDistance.CODE))
        .singleElement()
        .extracting(compared -> compared.judgement().sentence())
        .asString()
        .startsWith(
            "Het cijfer over 2023 is één op de 6,0 werknemers, 0,1 hoger dan de norm van ten minste één op de 5,9 werknemers.");
  }

  @Test
  void a_place_on_a_scale_is_higher_or_lower_and_a_difference_in_points() {
    ValueWording wording = new ValueWording(indicator("werkdruk_huisartsen"));

    assertThat(wording.value(78)).isEqualTo("78");
    assertThat(wording.signed(-1)).isEqualTo("1 punt lager");
    assertThat(wording.signed(4)).isEqualTo("4 punten hoger");
    assertThat(new ValueWording(indicator("rapportcijfer_regie")).signed(0.3))
        .isEqualTo("0,3 punt hoger");
    assertThat(new ValueWording(indicator("patientenstop_praktijken")).signed(2))
        .isEqualTo("2 procentpunt hoger");
  }
}
