package nl.izamonitor.conf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads all definitions, and sees to it that a file is called what it defines. */
public final class ConfReader {

  private static final String PLAN = "base/publicatieplan.yml";
  private static final String INDICATORS = "indicators/";
  private static final String PLANNED = INDICATORS + "gepland/";
  static final String STANDARDS = "reference/standaard/";
  private static final String DISCLOSURE = "base/disclosure.yml";

  private final ConfFiles files;
  private final List<Mistake> problems;

  private ConfReader(ConfFiles files, List<Mistake> problems) {
    this.files = files;
    this.problems = problems;
  }

  /** The same, in which nobody judges whether definitions have what their methods need. */
  public static Conf load(ConfFiles files, Collection<String> levels, List<Mistake> problems) {
    return load(files, levels, conf -> List.of(), problems);
  }

  /**
   * Reads and cross-checks all definitions.
   *
   * @param levels the levels that the regions know; none when their own tables are wrong, and then
   *     levels are not judged
   * @param methods gives the mistakes of definitions in the use of their methods; what could not be
   *     read is not in the definitions that it gets
   * @param problems gets every mistake; when there are any, the result is null
   */
  public static Conf load(
      ConfFiles files,
      Collection<String> levels,
      Function<Conf, List<Mistake>> methods,
      List<Mistake> problems) {
    List<Mistake> own = new ArrayList<>();
    ConfReader reader = new ConfReader(files, own);
    Conf conf =
        new Conf(
            files,
            reader.folder("sources/", Source.class, Source::source),
            reader.folder(INDICATORS, Indicator.class, Indicator::code),
            reader.folder(PLANNED, PlannedIndicator.class, PlannedIndicator::code),
            reader.folder("reference/categories/", CategoryList.class, CategoryList::list),
            reader.folder("reference/tags/", TagList.class, TagList::kind),
            reader.folder("metingen/", Meting.class, Meting::meting),
            reader.folder("reference/conflicten/", Conflict.class, Conflict::name),
            reader.folder("reference/normen/", Norms.class, Norms::name),
            reader.folder("reference/naast/", ReferenceFigures.class, ReferenceFigures::name),
            reader.folder("reference/kanttekeningen/", Caveats.class, Caveats::name),
            reader.folder(STANDARDS, StandardPopulation.class, StandardPopulation::name),
            reader.one(PLAN, PublicatiePlan.class),
            reader.one(DISCLOSURE, DisclosureSettings.class));
    References.check(conf, levels, own);
    own.addAll(methods.apply(conf));
    // Numerator and denominator of one source say the same twice.
    own.stream().distinct().forEach(problems::add);
    return own.isEmpty() ? conf : null;
  }

  private <T extends Record> Map<String, T> folder(
      String folder, Class<T> type, Function<T, String> name) {
    Map<String, T> all = new LinkedHashMap<>();
    Map<String, String> paths = new HashMap<>();
    for (Map.Entry<String, String> entry : files.texts().entrySet()) {
      String path = entry.getKey();
      boolean planned = path.startsWith(PLANNED) && !folder.equals(PLANNED);
      if (path.startsWith(folder) && path.endsWith(".yml") && !planned) {
        new YamlBinder(path, problems)
            .bind(entry.getValue(), type)
            .ifPresent(
                bound -> {
                  all.putIfAbsent(name.apply(bound), bound);
                  called(path, name.apply(bound), paths);
                });
      }
    }
    return all;
  }

  private void called(String path, String name, Map<String, String> paths) {
    String first = paths.putIfAbsent(name, path);
    if (!path.endsWith("/" + name + ".yml")) {
      problems.add(
          new Mistake(
              path,
              1,
              "The file defines '%s': call it %s.yml, or change the name.".formatted(name, name)));
    } else if (first != null) {
      problems.add(
          new Mistake(path, 1, "'%s' is also defined in %s: keep one.".formatted(name, first)));
    }
  }

  private <T extends Record> T one(String path, Class<T> type) {
    String text = files.texts().get(path);
    if (text == null) {
      problems.add(new Mistake(path, 0, "The file is missing: restore it."));
      return null;
    }
    return new YamlBinder(path, problems).bind(text, type).orElse(null);
  }
}
