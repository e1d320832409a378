package nl.izamonitor.conf;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a meting says of indicators and sources. */
final class MetingReferences {

  private final Conf conf;
  private final NameCheck names;
  private final Meting meting;
  private final Set<String> all;

  /**
   * A meting to check.
   *
   * @param all the codes of all indicators, made or planned
   */
  MetingReferences(Conf conf, NameCheck names, Meting meting, Set<String> all) {
    this.conf = conf;
    this.names = names;
    this.meting = meting;
    this.all = all;
  }

  void check() {
    names.known(
        place("indicators"), meting.indicators().keySet(), conf.indicators().keySet(), "indicator");
    names.known(place("without"), meting.without().keySet(), all, "indicator");
    names.known(
        place("deliveries"), meting.deliveries().keySet(), conf.sources().keySet(), "source");
    meting.indicators().keySet().stream()
        .filter(meting.without()::containsKey)
        .forEach(
            code ->
                problem(
                    "without." + code,
                    "The indicator '%s' stands under 'indicators' too: remove one."
                        .formatted(code)));
    meting.indicators().keySet().stream()
        .map(conf.indicators()::get)
        .filter(indicator -> indicator != null)
        .forEach(this::indicator);
    needless();
  }

  private void indicator(Indicator indicator) {
    LocalDate indeling = indicator.published() == null ? null : indicator.published().indeling();
    if (indeling != null && !indeling.equals(meting.indeling())) {
      problem(
          "indicators." + indicator.code(),
          "The figures of %s are about the indeling of %s and cannot be restated to that of %s: put them in a meting of their own indeling."
              .formatted(indicator.code(), indeling, meting.indeling()));
    }
    for (String table : indicator.tables()) {
      Source source = conf.sources().get(table);
      if (source != null) {
        periods(indicator, source);
      }
    }
  }

  /** The datajaar of a delivery of figures is not that of the figures in it. */
  private void periods(Indicator indicator, Source source) {
    Periods asked = meting.indicators().get(indicator.code());
    boolean counted = source.figures() == null;
    if (counted && source.from() != null && asked.firstYear() < source.from()) {
      problem(
          "indicators." + indicator.code(),
          "The source '%s' has nothing before %d, and %s is asked from %s: start at %d."
              .formatted(
                  source.source(), source.from(), indicator.code(), asked.from(), source.from()));
    }
    if (counted) {
      columns(indicator, source, asked);
    }
    Periods expected = meting.deliveries().get(source.source());
    if (!meting.deliveries().isEmpty() && expected == null) {
      problem(
          "deliveries",
          "The indicator '%s' is made of deliveries of '%s': name it here, with the data years."
              .formatted(indicator.code(), source.source()));
    } else if (expected != null
        && counted
        && (asked.firstYear() < expected.firstYear() || asked.lastYear() > expected.lastYear())) {
      problem(
          "deliveries." + source.source(),
          "The indicator '%s' is asked for %s, and deliveries of %s are expected for %s: make one fit the other."
              .formatted(indicator.code(), asked, source.source(), expected));
    }
  }

  /** A column that comes and goes gives nothing outside its years, which is not 0. */
  private void columns(Indicator indicator, Source source, Periods asked) {
    for (String name : new NeededColumns(indicator, source).all()) {
      SourceColumn column = source.columns().get(name);
      if (!column.isOf(asked.firstYear()) || !column.isOf(asked.lastYear())) {
        problem(
            "indicators." + indicator.code(),
            "The column '%s' of '%s' is there %s, and %s is asked for %s: ask for those years only."
                .formatted(name, source.source(), column.years(), indicator.code(), asked));
      }
    }
  }

  private void needless() {
    Set<String> used = new TreeSet<>();
    meting.indicators().keySet().stream()
        .map(conf.indicators()::get)
        .filter(indicator -> indicator != null)
        .forEach(indicator -> used.addAll(indicator.tables()));
    for (Map.Entry<String, Periods> expected : meting.deliveries().entrySet()) {
      if (conf.sources().containsKey(expected.getKey()) && !used.contains(expected.getKey())) {
        problem(
            "deliveries." + expected.getKey(),
            "Nothing in this meting is made of '%s': remove it.".formatted(expected.getKey()));
      }
    }
  }

  private KeyLocation place(String key) {
    return new KeyLocation(meting.location(), key);
  }

  private void problem(String key, String text) {
    names.problem(meting.location(), key, text);
  }
}
