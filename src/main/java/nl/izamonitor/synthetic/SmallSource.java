package nl.izamonitor.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.region.Regions;

/** The deliveries of a source that is small: a file a year, of one leverancier. */
record SmallSource(Conf conf, Regions regions, Country country, String name) {

  static final List<String> SOURCES =
      List.of(Instellingen.SOURCE, Surveys.PANEL, Surveys.COOPERATION);

  /** Which deliveries there are. */
  List<Slice> slices() {
    String leverancier = source().dekking().expected().get(0);
    return IntStream.rangeClosed(country.firstYear(), country.lastYear())
        .mapToObj(year -> new Slice(name, leverancier, year))
        .toList();
  }

  private Source source() {
    return conf.sources().get(name);
  }

  /** The file of a year, with a wrong row of every kind behind the right ones. */
  String content(int year) {
    List<String> columns = List.copyOf(source().columns().keySet());
    List<List<String>> rows = new ArrayList<>();
    rows.add(columns.stream().map(column -> source().delivered(column, year)).toList());
    rows.addAll(rows(year));
    List<String> right = rows.get(1);
    for (Dirt.Fault fault : Dirt.faults(source())) {
      List<String> wrong = new ArrayList<>(right);
      wrong.set(columns.indexOf(fault.column()), fault.text());
      rows.add(wrong);
    }
    rows.add(right.subList(0, right.size() - 1));
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(String.join(";", row)).append('\n'));
    return text.toString();
  }

  private List<List<String>> rows(int year) {
    Calibration calibration = Calibration.of(conf.files());
    return switch (name) {
      case Instellingen.SOURCE -> new Instellingen(regions, calibration, country).rows(year);
      case Surveys.PANEL -> new Surveys(calibration, country).panel(year);
      default -> new Surveys(calibration, country).cooperation(year);
    };
  }
}
