package nl.izamonitor.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.comparison.Subject.Groups;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.ConfReader;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Norms.Norm;
import nl.izamonitor.conf.Periods;

/** The definitions of this project, to compare made-up values with. */
final class RealDefinitions {

  static final Conf CONF =
      ConfReader.load(ConfFiles.read(Path.of("conf")), List.of(), new ArrayList<>());

  private static final Map<String, Groups> GROUPS =
      Map.of(
          "opleiding",
          new Groups(
              List.of("laag", "midden", "hoog"),
              Map.of("laag", "basisonderwijs", "midden", "mbo", "hoog", "hbo of wo"),
              true),
          "geslacht",
          new Groups(List.of("M", "V"), Map.of("M", "man", "V", "vrouw"), false));

  private RealDefinitions() {}

  static Indicator indicator(String code) {
    return CONF.indicators().get(code);
  }

  static Subject subject(String code, String periods, String nulmeting) {
    return subject(code, periods, nulmeting, List.of());
  }

  static Subject subject(String code, String periods, String nulmeting, List<Norm> norms) {
    return new Subject(indicator(code), Periods.fromText(periods).all(), nulmeting, norms, GROUPS);
  }

  static Shown.Place nederland() {
    return new Shown.Place("nederland", "NL", "totaal", "totaal");
  }
}
