package nl.izamonitor.synthetic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.ConfReader;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.Regions;

/** Twenty thousand inhabitants in the year before a herindeling and the year after it. */
final class Sample {

  static final int BEFORE = 2020;
  static final int AFTER = 2021;
  static final Country COUNTRY = new Country(20_000, BEFORE, AFTER, 7);
  static final Order ORDER = Order.of(COUNTRY);
  static final ConfFiles FILES = ConfFiles.read(Path.of("conf"));
  static final Regions REGIONS = Regions.of(FILES);
  static final Conf CONF = conf(FILES);

  /** A delivered row: fields by the name of their column; those that it lacks are absent. */
  record Delivered(String leverancier, int datajaar, Map<String, String> fields) {

    String field(String column) {
      return fields.getOrDefault(column, "");
    }

    int born() {
      String born = field(Persons.BORN);
      return born.matches("\\d+") ? Integer.parseInt(born) : Integer.MAX_VALUE;
    }
  }

  private static final Map<String, List<Delivered>> ROWS = new LinkedHashMap<>();

  private Sample() {}

  private static Conf conf(ConfFiles files) {
    List<Mistake> problems = new ArrayList<>();
    List<String> levels = REGIONS.levels().stream().map(Level::level).toList();
    Conf conf = ConfReader.load(files, levels, problems);
    if (conf == null) {
      throw new AssertionError(problems.toString());
    }
    return conf;
  }

  /** All rows of a source, dirt included. */
  static synchronized List<Delivered> rows(String source) {
    return ROWS.computeIfAbsent(source, name -> collected(CONF, name));
  }

  /** The rows of the same country when nobody makes mistakes. */
  static List<Delivered> withoutDirt(String source) {
    SortedMap<String, String> texts = new TreeMap<>(FILES.texts());
    texts.computeIfPresent(
        "reference/synthetisch.csv",
        (file, text) -> text.replace("vuil;rijen;0.003", "vuil;rijen;0"));
    return collected(conf(new ConfFiles(texts)), source);
  }

  private static List<Delivered> collected(Conf conf, String source) {
    List<String> columns = List.copyOf(conf.sources().get(source).columns().keySet());
    DeliveryAreas areas = new DeliveryAreas(conf, REGIONS, ORDER);
    try (PersonDeliveries deliveries = new PersonDeliveries(TestSession.spark(), areas, 2)) {
      return deliveries.lines(source, List.of()).collectAsList().stream()
          .map(
              row ->
                  new Delivered(row.getString(0), row.getInt(1), fields(columns, row.getString(2))))
          .toList();
    }
  }

  private static Map<String, String> fields(List<String> columns, String line) {
    List<String> values = Arrays.asList(line.split(";", -1));
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      fields.put(i < columns.size() ? columns.get(i) : "te veel", values.get(i));
    }
    return fields;
  }

  /** The rows of a year that keep every rule of the contract. */
  static List<Delivered> clean(String source, int datajaar) {
    List<Delivered> rows = rows(source).stream().filter(row -> row.datajaar() == datajaar).toList();
    return rows.stream().filter(row -> Rules.keeps(CONF.sources().get(source), row)).toList();
  }
}
