package nl.izamonitor.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Nineteen age bands as columns of counts. Origin of the figures: test data of PHEindicatormethods
 * 2.1.0 for calculate_dsr and calculate_ISRate (testdata_big, _small, _tiny and their
 * non-independent twins), and the European Standard Population 2013.
 */
final class AgeBands {

  private static final String TABLE =
      """
      band  | events | small | tiny | people | esp2013 | squares | smallRepeat | smallSquares | refEvents | refPeople
      0-4   |    127 |    12 |    0 |    636 |    5000 | 207 | 12 | 20 | 10303 | 50520
      5-9   |     25 |     4 |    0 |    558 |    5500 | 37 | 4 | 4 | 2824 | 57173
      10-14 |     18 |     3 |    0 |    609 |    5500 | 28 | 3 | 3 | 0 | 60213
      15-19 |     21 |     2 |    0 |    543 |    5500 | 33 | 0 | 0 | 3615 | 54659
      20-24 |     12 |     3 |    0 |    384 |    6000 | 24 | 3 | 3 | 3641 | 44345
      25-29 |     27 |     4 |    0 |    594 |    6000 | 39 | 4 | 4 | 3490 | 50128
      30-34 |     48 |     8 |    1 |    669 |    6500 | 84 | 8 | 14 | 3789 | 62163
      35-39 |     27 |     2 |    0 |    843 |    7000 | 39 | 2 | 2 | 3213 | 67423
      40-44 |     29 |     2 |    0 |    660 |    7000 | 43 | 2 | 2 | 3031 | 62899
      45-49 |     32 |     3 |    0 |    576 |    7000 | 46 | 3 | 3 | 2771 | 55463
      50-54 |     32 |     4 |    0 |    606 |    7000 | 46 | 4 | 4 | 3089 | 60479
      55-59 |     34 |     5 |    0 |    522 |    6500 | 48 | 5 | 5 | 3490 | 49974
      60-64 |     45 |     6 |    1 |    426 |    6000 | 81 | 6 | 12 | 3595 | 44140
      65-69 |     65 |     8 |    0 |    273 |    5500 | 105 | 8 | 14 | 4745 | 40888
      70-74 |     38 |     5 |    0 |    300 |    5000 | 54 | 5 | 5 | 5514 | 37239
      75-79 |     68 |     6 |    1 |    288 |    4000 | 110 | 6 | 12 | 7125 | 30819
      80-84 |     74 |     5 |    1 |    153 |    2500 | 116 | 5 | 5 | 5694 | 18136
      85-89 |     82 |     5 |    2 |    123 |    1500 | 132 | 5 | 5 | 6210 | 15325
      90+   |     91 |     4 |    3 |    207 |    1000 | 143 | 4 | 4 | 5757 | 13918
      """;

  private AgeBands() {}

  /** Strata with these columns for events and squares; people and refPeople are the populations. */
  static List<Stratum> strata(String events, String people, String squares) {
    List<String[]> rows = TABLE.lines().map(line -> line.trim().split("\\s*\\|\\s*")).toList();
    List<String> head = List.of(rows.get(0));
    return rows.stream()
        .skip(1)
        .map(
            row ->
                new Stratum(
                    row[0],
                    Double.parseDouble(row[head.indexOf(events)]),
                    Double.parseDouble(row[head.indexOf(people)]),
                    Double.parseDouble(row[head.indexOf(squares)])))
        .toList();
  }

  static List<Stratum> strata(String events) {
    return strata(events, "people", events);
  }

  static Map<String, Double> europeanStandard() {
    Map<String, Double> weights = new LinkedHashMap<>();
    strata("events", "esp2013", "events").forEach(s -> weights.put(s.name(), s.population()));
    return weights;
  }
}
