package nl.izamonitor.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Membership;

/**
 * What someone needs to check the figures, beside them: which bouwstenen make up each region, and
 * the definitions as they were used. It is all that an attack may know.
 */
final class Verantwoording {

  static final String REGIONS = "regios.csv";

  /** The folder with the definitions, laid out like {@code conf}. */
  static final String DEFINITIONS = "definities/";

  private static final Set<String> SETTINGS =
      Set.of("base/publicatieplan.yml", "base/disclosure.yml");

  private Verantwoording() {}

  static void write(Folder folder, Conf conf, Meting meting, Indeling indeling) {
    folder.text(REGIONS, regions(indeling));
    Set<String> own = files(conf, meting);
    conf.files().texts().entrySet().stream()
        .filter(text -> own.contains(text.getKey()) || isCategoryList(text))
        .forEach(text -> folder.text(DEFINITIONS + text.getKey(), text.getValue()));
  }

  private static boolean isCategoryList(Map.Entry<String, String> text) {
    return text.getKey().startsWith("reference/categories/");
  }

  private static Set<String> files(Conf conf, Meting meting) {
    Set<String> files = new TreeSet<>(SETTINGS);
    files.add(meting.origin().file());
    meting.indicators().keySet().stream()
        .map(code -> conf.indicators().get(code))
        .forEach(
            indicator -> {
              files.add(indicator.origin().file());
              indicator.tables().forEach(t -> files.add(conf.sources().get(t).origin().file()));
            });
    return files;
  }

  private static String regions(Indeling indeling) {
    String header = Csv.line(List.of("bouwsteen", "level", "region", "name"));
    return indeling.memberships().stream()
        .map(Verantwoording::line)
        .collect(Collectors.joining("", header, ""));
  }

  private static String line(Membership member) {
    return Csv.line(List.of(member.bouwsteen(), member.level(), member.regio(), member.naam()));
  }
}
