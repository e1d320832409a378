package nl.izamonitor.conf;

import java.util.Map;
import java.util.TreeMap;

/** Definitions for tests, as they are after reading. Without more nothing is defined. */
public final class ConfBuilder {

  private final Map<String, Source> sources = new TreeMap<>();
  private final Map<String, Indicator> indicators = new TreeMap<>();
  private final Map<String, CategoryList> categories = new TreeMap<>();
  private final Map<String, StandardPopulation> standards = new TreeMap<>();

  public static ConfBuilder conf() {
    return new ConfBuilder();
  }

  public ConfBuilder with(Source source) {
    sources.put(source.source(), source);
    return this;
  }

  public ConfBuilder with(Indicator indicator) {
    indicators.put(indicator.code(), indicator);
    return this;
  }

  public ConfBuilder with(CategoryList list) {
    categories.put(list.list(), list);
    return this;
  }

  public ConfBuilder with(StandardPopulation standard) {
    standards.put(standard.name(), standard);
    return this;
  }

  public Conf build() {
    TreeMap<String, String> texts = new TreeMap<>();
    standards.values().forEach(standard -> texts.put(standard.location().file(), ""));
    return new Conf(
        new ConfFiles(texts),
        sources,
        indicators,
        Map.of(),
        categories,
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        standards,
        null,
        null);
  }
}
