package nl.izamonitor.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.ReferenceFigures;

/** All methods there are, found by their codes. */
public final class Methods {

  private static final Map<String, Method> ALL = load();

  private Methods() {}

  private static Map<String, Method> load() {
    Map<String, Method> all = new LinkedHashMap<>();
    for (Method method : ServiceLoader.load(Method.class, Methods.class.getClassLoader())) {
      if (all.put(method.code(), method) != null) {
        throw new IllegalStateException("Two methods are called " + method.code());
      }
    }
    return all;
  }

  public static List<Method> all() {
    return List.copyOf(ALL.values());
  }

  /**
   * The method of a definition; what a method does is for definitions that {@link #check} passed.
   */
  public static Method of(Indicator indicator) {
    Method method = ALL.get(indicator.method());
    if (method == null) {
      throw new IllegalStateException("There is no method " + indicator.method());
    }
    return method;
  }

  /**
   * What is wrong with the methods of definitions, and with what they need; given to {@link
   * nl.izamonitor.conf.ConfReader#load}, so that it is reported with all else that is wrong.
   */
  public static List<Mistake> check(Conf conf) {
    List<Mistake> mistakes = new ArrayList<>();
    for (Indicator indicator : conf.indicators().values()) {
      Method method = ALL.get(indicator.method());
      if (method == null) {
        mistakes.add(
            indicator
                .location()
                .problem(
                    "method",
                    "'%s' is not known here: use one of %s."
                        .formatted(indicator.method(), ALL.keySet())));
      } else {
        mistakes.addAll(method.check(indicator, conf));
      }
    }
    conf.referenceFigures().values().forEach(beside -> mistakes.addAll(words(beside, conf)));
    return mistakes;
  }

  /** What an owner says in words cannot stand beside a number. */
  private static List<Mistake> words(ReferenceFigures beside, Conf conf) {
    return beside.pairs().stream()
        .map(ReferenceFigures.Pair::published)
        .filter(code -> conf.indicators().containsKey(code))
        .filter(code -> isWords(conf.indicators().get(code)))
        .map(
            code ->
                beside
                    .location()
                    .problem(
                        "pairs",
                        "What %s says in words cannot stand beside a number: name figures."
                            .formatted(code)))
        .toList();
  }

  private static boolean isWords(Indicator indicator) {
    Method method = ALL.get(indicator.method());
    return method != null && method.isWords();
  }
}
