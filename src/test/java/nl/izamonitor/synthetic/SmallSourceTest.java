package nl.izamonitor.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallSourceTest {

  private static List<Sample.Delivered> rows(String name, long seed) {
    Country country = new Country(20_000, 2023, 2024, seed);
    SmallSource small = new SmallSource(Sample.CONF, Sample.REGIONS, country, name);
    List<String> columns = List.copyOf(Sample.CONF.sources().get(name).columns().keySet());
    return small
        .content(2024)
        .lines()
        .skip(1)
        .map(
            line -> {
              String[] cells = line.split(";", -1);
              Map<String, String> fields = new LinkedHashMap<>();
              for (int i = 0; i < cells.length; i++) {
                fields.put(columns.get(i), cells[i]);
              }
              return new Sample.Delivered("x", 2024, fields);
            })
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {Instellingen.SOURCE, Surveys.PANEL, Surveys.COOPERATION})
  void keepTheirContractButForTheWrongRowsAtTheEnd(String name) {
    Source source = Sample.CONF.sources().get(name);
    List<Sample.Delivered> rows = rows(name, 1);
    List<Sample.Delivered> right = rows.stream().filter(row -> Rules.keeps(source, row)).toList();

    assertThat(rows.size() - right.size()).isEqualTo(Dirt.faults(source).size() + 1);
    assertThat(rows.subList(0, right.size())).isEqualTo(right);
    assertThat(right).hasSizeGreaterThan(1_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {Instellingen.SOURCE, Surveys.PANEL, Surveys.COOPERATION})
  void areTheSameForTheSameSeedOnly(String name) {
    assertThat(rows(name, 1)).isEqualTo(rows(name, 1));
    assertThat(rows(name, 1)).isNotEqualTo(rows(name, 2));
  }
}
