package nl.izamonitor.opendata;

import java.util.Set;
import java.util.TreeSet;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.method.Methods;

/**
 * The definitions as they were used, with what is to be known of their methods. With the regions
 * beside them they are all that an attack may know.
 */
final class DefinitionFiles {

  /** The folder with the definitions, laid out like {@code conf}. */
  private static final String FOLDER = "definities/";

  private static final Set<String> SETTINGS =
      Set.of("base/publicatieplan.yml", "base/disclosure.yml");

  private DefinitionFiles() {}

  static void write(OpenFolder folder, Conf conf, Meting meting) {
    Set<String> own = files(conf, meting);
    conf.files().texts().entrySet().stream()
        .filter(text -> own.contains(text.getKey()) || isShared(text.getKey()))
        .forEach(text -> folder.text(FOLDER + text.getKey(), text.getValue()));
    folder.text(FOLDER + MethodDescriptions.FILE, MethodDescriptions.text(Methods.all()));
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
}
