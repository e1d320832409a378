package nl.izamonitor.method;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import nl.izamonitor.conf.Beside;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Mistake;

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

  /** The method of a definition that {@link #check} found right. */
  public static Method of(Indicator indicator) {
    Method method = ALL.get(indicator.method());
    if (method == null) {
      throw new IllegalStateException("There is no method " + indicator.method());
    }
    return method;
  }

  /** What is wrong with the methods of definitions, and with what they need. */
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
    for (Beside beside : conf.besides().values()) {
      for (Beside.Pair pair : beside.pairs()) {
        Method method = ALL.get(conf.indicators().get(pair.published()).method());
        if (method != null && method.isWords()) {
          mistakes.add(
              beside
                  .location()
                  .problem(
                      "pairs",
                      "What %s says in words cannot stand beside a number: name figures."
                          .formatted(pair.published())));
        }
      }
    }
    mistakes.sort(Comparator.naturalOrder());
    return mistakes;
  }
}
