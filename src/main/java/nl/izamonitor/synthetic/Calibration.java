package nl.izamonitor.synthetic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.UserError;

/**
 * The levels of the synthetic country, from {@code conf/reference/synthetisch.csv}: values per
 * measure and category, in the order of the file.
 */
record Calibration(Map<String, Map<String, Double>> measures) {

  private static final String FILE = "reference/synthetisch.csv";
  private static final String HEADER = "maat;categorie;waarde;eenheid;bron";

  static Calibration of(ConfFiles files) {
    Map<String, Map<String, Double>> measures = new LinkedHashMap<>();
    for (ReferenceTable.Line line : ReferenceTable.read(files, FILE, HEADER)) {
      Map<String, Double> values =
          measures.computeIfAbsent(line.cell(0), m -> new LinkedHashMap<>());
      if (values.put(line.cell(1), line.decimal(2)) != null) {
        throw line.problem("%s %s stands here twice.".formatted(line.cell(0), line.cell(1)));
      }
    }
    return new Calibration(measures);
  }

  /** The values of a measure by category. */
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

  /** A value that is a part of a whole. */
  double share(String measure, String category) {
    double value = value(measure, category);
    if (value < 0 || value >= 1) {
      throw mistake(
          "%s %s is %s: give a share from 0 up to 1.".formatted(measure, category, value));
    }
    return value;
  }

  /** The values of a measure that is given from an age or year on, by that number. */
  NavigableMap<Integer, Double> from(String measure) {
    NavigableMap<Integer, Double> values = new TreeMap<>();
    values(measure)
        .forEach(
            (category, value) -> {
              if (!category.matches("\\d{1,4}")) {
                throw missing("a number as category of %s".formatted(measure));
              }
              values.put(Integer.valueOf(category), value);
            });
    return values;
  }

  /** The factor of a break in a series; 1 before it, and where there is none. */
  double breakOf(String measure, int year) {
    String name = "breuk_" + measure;
    Map.Entry<Integer, Double> since =
        measures.containsKey(name) ? from(name).floorEntry(year) : null;
    return since == null ? 1 : since.getValue();
  }

  private static UserError missing(String what) {
    return mistake("The file lacks %s: add a row.".formatted(what));
  }

  private static UserError mistake(String what) {
    return UserError.configuration(List.of(new Mistake(FILE, 0, what)));
  }
}
