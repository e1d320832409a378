package nl.izamonitor.conf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one file says of another: every name that is used must be defined somewhere. */
final class References {

  private static final String TAGS = "reference/tags/";

  private final Conf conf;
  private final Names names;

  private References(Conf conf, Names names) {
    this.conf = conf;
    this.names = names;
  }

  /**
   * Checks all that was bound; what could not be bound stands among the problems already.
   *
   * @param levels the levels that the regions know; none when their own tables are wrong
   */
  static void check(Conf conf, Collection<String> levels, List<Problem> problems) {
    Names names = new Names(conf, levels, problems);
    References references = new References(conf, names);
    conf.sources().values().forEach(source -> new SourceReferences(conf, names, source).check());
    conf.indicators().values().forEach(references::indicator);
    conf.metingen().values().forEach(references::meting);
    conf.categories().values().forEach(list -> new CategoryReferences(conf, names, list).check());
    if (conf.plan() != null) {
      names.levels(conf.plan().origin(), conf.plan().levels().keySet());
    }
    if (conf.disclosure() != null) {
      names.known(
          new Place(conf.disclosure().origin(), "protect_zeros"),
          conf.disclosure().protectZeros(),
          conf.sources().keySet(),
          "source");
    }
  }

  private void indicator(Indicator indicator) {
    Origin at = indicator.origin();
    names.levels(at, indicator.levels());
    if (!names.isBroken(TAGS)) {
      names.known(new Place(at, "tags"), indicator.tags(), tagCodes(), "tag");
    }
    boolean published = indicator.method() == Indicator.Method.PUBLISHED;
    if (published != (indicator.published() != null)
        || published == (indicator.numerator() != null)) {
      names.problem(
          at,
          "method",
          "'method: published' takes the key 'published'; every other method takes 'numerator'.");
    } else if (published) {
      published(indicator);
    } else {
      counted(indicator);
    }
  }

  private void published(Indicator indicator) {
    Origin at = indicator.origin();
    names.units(at, "published.unit", indicator.published().unit());
    if (indicator.denominator() != null) {
      names.problem(
          at, "denominator", "A published figure is not divided: remove the denominator.");
    }
    Source source = table(at, "published.table", indicator.published().table());
    if (source != null) {
      names.known(
          new Place(at, "published.value"),
          List.of(indicator.published().value()),
          source.columns().keySet(),
          "column");
      if (source.rows() != Source.Rows.PUBLISHED || source.region() == null) {
        names.problem(
            at,
            "published.table",
            "This source holds no published figures per region: name one with 'rows: published' and a region.");
      }
    }
  }

  private void counted(Indicator indicator) {
    Origin at = indicator.origin();
    boolean divided = indicator.method() != Indicator.Method.COUNT;
    if (divided != (indicator.denominator() != null)) {
      names.problem(
          at,
          "denominator",
          "A proportion or rate needs a denominator, a count has none: add or remove it, or change 'method'.");
    }
    measure(indicator, "numerator", indicator.numerator());
    if (indicator.denominator() != null) {
      measure(indicator, "denominator", indicator.denominator());
    }
    if (indicator.method() == Indicator.Method.PROPORTION && !sameUnit(indicator)) {
      names.problem(
          at,
          "denominator.unit",
          "A proportion divides like by like: give both the same unit, or use 'method: rate'.");
    }
    indicator
        .breakdowns()
        .keySet()
        .forEach(
            name ->
                names.known(
                    new Place(at, "breakdowns." + name),
                    dimensions(name),
                    conf.categories().keySet(),
                    "list"));
  }

  private static boolean sameUnit(Indicator indicator) {
    return indicator.denominator() == null
        || indicator.numerator().unit().equals(indicator.denominator().unit())
        || indicator.numerator().value().of() == Indicator.Kind.PERSONS;
  }

  private void measure(Indicator indicator, String key, Indicator.Measure measure) {
    Origin at = indicator.origin();
    names.units(at, key + ".unit", measure.unit());
    Source source = table(at, key + ".table", measure.table());
    if (source == null) {
      return;
    }
    String sum = measure.value().sum();
    if (sum != null) {
      names.known(new Place(at, key + ".value"), List.of(sum), validated(source), "column");
    }
    if (measure.value().of() == Indicator.Kind.PERSONS && source.person() == null) {
      names.problem(
          at,
          key + ".value",
          "The source '%s' has no persons: count rows or sum a column.".formatted(source.source()));
    }
    indicator
        .breakdowns()
        .forEach(
            (name, divides) -> {
              if (key.equals("numerator") || divides == Indicator.Divides.BEIDE) {
                names.known(
                    new Place(at, "breakdowns." + name),
                    dimensions(name),
                    breakdownColumns(source),
                    "column of " + source.source());
              }
            });
  }

  /** Columns of a validated table that a breakdown can use: delivered codes and derived bands. */
  private Set<String> breakdownColumns(Source source) {
    Set<String> columns = validated(source);
    if (source.person() != null) {
      conf.categories().values().stream()
          .filter(list -> "leeftijd".equals(list.of()))
          .forEach(list -> columns.add(list.list()));
    }
    return columns;
  }

  /** The columns that rows have once wide columns became rows. */
  private static Set<String> validated(Source source) {
    Set<String> columns = new TreeSet<>(source.columns().keySet());
    columns.addAll(source.derive().keySet());
    if (source.unpivot() != null) {
      columns.removeAll(source.unpivot().columns().keySet());
      source.unpivot().columns().values().forEach(values -> columns.addAll(values.keySet()));
      columns.add(source.unpivot().into());
    }
    return columns;
  }

  private static List<String> dimensions(String breakdown) {
    return List.of(breakdown.split("\\*", -1));
  }

  private void meting(Meting meting) {
    names.known(
        new Place(meting.origin(), "indicators"),
        meting.indicators().keySet(),
        conf.indicators().keySet(),
        "indicator");
    for (String code : meting.indicators().keySet()) {
      Indicator indicator = conf.indicators().get(code);
      if (indicator != null
          && indicator.published() != null
          && !indicator.published().indeling().equals(meting.indeling())) {
        names.problem(
            meting.origin(),
            "indicators." + code,
            "The figures of %s are about the indeling of %s and cannot be restated to that of %s: put them in a meting of their own indeling."
                .formatted(code, indicator.published().indeling(), meting.indeling()));
      }
    }
  }

  private List<String> tagCodes() {
    List<String> codes = new ArrayList<>();
    conf.tags().values().forEach(list -> list.tags().forEach(tag -> codes.add(tag.code())));
    return codes;
  }

  private Source table(Origin at, String key, String name) {
    names.known(new Place(at, key), List.of(name), conf.sources().keySet(), "source");
    return conf.sources().get(name);
  }
}
