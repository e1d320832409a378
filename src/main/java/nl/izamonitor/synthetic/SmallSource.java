package nl.izamonitor.synthetic;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.region.Regions;

/** The deliveries of sources that are small: a file a year, of one leverancier. */
record SmallSource(Conf conf, Regions regions, Country country, String name) {

  static final List<String> SOURCES = List.of(Instellingen.SOURCE, Panel.SOURCE, Enquete.SOURCE);

  /** Which deliveries there are. */
  List<Slice> slices() {
    List<Slice> slices = new ArrayList<>();
    for (int year = country.firstYear(); year <= country.lastYear(); year++) {
      slices.add(new Slice(name, source().dekking().expected().get(0), year));
    }
    return slices;
  }

  private Source source() {
    return conf.sources().get(name);
  }

  /** The file of a year, with a wrong row of every kind behind the right ones. */
  byte[] content(int year) {
    List<String> columns = List.copyOf(source().columns().keySet());
    StringBuilder text = new StringBuilder();
    line(text, columns.stream().map(source()::delivered).toList());
    List<List<String>> rows = rows(year);
    rows.forEach(row -> line(text, row));
    List<String> right = rows.get(0);
    for (Faults.Fault fault : Faults.of(source())) {
      List<String> wrong = new ArrayList<>(right);
      wrong.set(columns.indexOf(fault.column()), fault.text());
      line(text, wrong);
    }
    line(text, right.subList(0, right.size() - 1));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<List<String>> rows(int year) {
    Calibration calibration = Calibration.of(conf.files());
    return switch (name) {
      case Instellingen.SOURCE -> new Instellingen(regions, calibration, country).rows(year);
      case Panel.SOURCE -> new Panel(calibration, country).rows(year);
      default -> new Enquete(calibration, country).rows(year);
    };
  }

  private static void line(StringBuilder text, List<String> fields) {
    text.append(String.join(";", fields)).append('\n');
  }
}
