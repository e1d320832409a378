package nl.izamonitor.synthetic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Problem;
import nl.izamonitor.conf.UserError;

/** The levels of the synthetic country, from {@code conf/reference/synthetisch.csv}. */
record Calibration(Map<String, Map<String, Double>> measures) {

  private static final String FILE = "reference/synthetisch.csv";
  private static final String HEADER = "maat;categorie;waarde;eenheid;bron";

  static Calibration of(ConfFiles files) {
    Map<String, Map<String, Double>> measures = new LinkedHashMap<>();
    for (Table.Line line : Table.read(files, FILE, HEADER).lines()) {
      Map<String, Double> values =
          measures.computeIfAbsent(line.cell(0), m -> new LinkedHashMap<>());
      if (values.put(line.cell(1), line.decimal(2)) != null) {
        throw line.problem("%s %s stands here twice.".formatted(line.cell(0), line.cell(1)));
      }
    }
    return new Calibration(measures);
  }

  /** The values of a measure by category, in the order of the file. */
  Map<String, Double> values(String measure) {
    Map<String, Double> values = measures.get(measure);
    if (values == null) {
      throw missing("the measure %s".formatted(measure));
    }
    return values;
  }

  double value(String measure, Object category) {
    Double value = values(measure).get(category.toString());
    if (value == null) {
      throw missing("%s for %s".formatted(measure, category));
    }
    return value;
  }

  /** The values of a measure that is given from an age on, by that age. */
  NavigableMap<Integer, Double> byAge(String measure) {
    NavigableMap<Integer, Double> byAge = new TreeMap<>();
    values(measure).forEach((age, value) -> byAge.put(Integer.valueOf(age), value));
    return byAge;
  }

  private static UserError missing(String what) {
    return UserError.configuration(
        List.of(new Problem(FILE, 0, "The file lacks %s: add a row.".formatted(what))));
  }
}
