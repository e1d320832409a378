package nl.izamonitor.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Membership;

/**
 * What someone needs to check the figures, beside them: which bouwstenen make up each region, and
 * the definitions as they were used, with what is to be known of their methods. It is all that an
 * attack may know.
 */
final class Verantwoording {

  /** The folder with the definitions, laid out like {@code conf}. */
  static final String DEFINITIONS = "definities/";

  private static final Set<String> SETTINGS =
      Set.of("base/publicatieplan.yml", "base/disclosure.yml");

  private Verantwoording() {}

  static void write(OpenFolder folder, Conf conf, Meting meting, Indeling indeling) {
    try (TableFiles regions = new TableFiles(folder, OpenTable.REGIONS)) {
      indeling.memberships().forEach(member -> regions.add(cells(member)));
    }
    Set<String> own = files(conf, meting);
    conf.files().texts().entrySet().stream()
        .filter(text -> own.contains(text.getKey()) || isShared(text.getKey()))
        .forEach(text -> folder.text(DEFINITIONS + text.getKey(), text.getValue()));
    folder.text(DEFINITIONS + MethodFacts.FILE, MethodFacts.text());
  }

  /** Whatever the meting: the groups that are compared, and the norms. */
  private static boolean isShared(String file) {
    return file.startsWith("reference/categories/") || file.startsWith("reference/normen/");
  }

  private static Set<String> files(Conf conf, Meting meting) {
    Set<String> files = new TreeSet<>(SETTINGS);
    files.add(meting.location().file());
    meting.indicators().keySet().stream()
        .map(code -> conf.indicators().get(code))
        .forEach(
            indicator -> {
              files.add(indicator.location().file());
              indicator.tables().forEach(t -> files.add(conf.sources().get(t).location().file()));
            });
    return files;
  }

  private static List<Object> cells(Membership member) {
    return List.of(member.bouwsteen(), member.level(), member.regio(), member.naam());
  }
}
