package nl.izamonitor.conf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What one file says of another: every name that is used must be defined somewhere. */
final class References {

  private final Conf conf;
  private final Collection<String> levels;
  private final List<Problem> problems;

  private References(Conf conf, Collection<String> levels, List<Problem> problems) {
    this.conf = conf;
    this.levels = levels;
    this.problems = problems;
  }

  static void check(Conf conf, Collection<String> levels, List<Problem> problems) {
    References references = new References(conf, levels, problems);
    conf.sources().values().forEach(references::source);
    conf.indicators().values().forEach(references::indicator);
    conf.metingen().values().forEach(references::meting);
    conf.categories().values().forEach(references::categories);
    references.known(
        conf.plan().origin(), "levels", conf.plan().levels().keySet(), levels, "level");
    references.known(
        conf.disclosure().origin(),
        "protect_zeros",
        conf.disclosure().protectZeros(),
        conf.sources().keySet(),
        "source");
  }

  private void source(Source source) {
    Origin at = source.origin();
    units(at, "unit", source.unit());
    source
        .columns()
        .forEach(
            (name, column) -> {
              String key = "columns." + name;
              if (column.codes() != null) {
                known(at, key, List.of(column.codes()), conf.categories().keySet(), "list");
              }
              if ((column.min() != null || column.max() != null) && !numeric(column.type())) {
                problem(
                    at, key, "'min' and 'max' are for numbers: remove them or change the type.");
              }
            });
    named(
        at,
        source,
        Stream.of(source.region()).filter(r -> r != null).map(Source.RegionRule::column));
    if ((source.rows() == Source.Rows.PERSONS) != (source.person() != null)) {
      problem(
          at, "rows", "'rows: persons' and the key 'person' go together: give both or neither.");
    }
    if (source.person() != null) {
      named(at, source, Stream.of(source.person().pseudonym(), source.person().birthYear()));
      if (!sensitive(source)) {
        problem(
            at, "person.pseudonym", "A pseudonym is masked: add 'sensitive: true' to its column.");
      }
    }
  }

  private static boolean sensitive(Source source) {
    Source.Column pseudonym = source.columns().get(source.person().pseudonym());
    return pseudonym == null || pseudonym.sensitive();
  }

  private static boolean numeric(Source.Type type) {
    return type == Source.Type.WHOLE || type == Source.Type.COUNT || type == Source.Type.NUMBER;
  }

  private void named(Origin at, Source source, Stream<String> columns) {
    known(at, "columns", columns.toList(), source.columns().keySet(), "column");
  }

  private void indicator(Indicator indicator) {
    Origin at = indicator.origin();
    known(at, "levels", indicator.levels(), levels, "level");
    known(at, "tags", indicator.tags(), tagCodes(), "tag");
    boolean published = indicator.method() == Indicator.Method.PUBLISHED;
    if (published != (indicator.published() != null)
        || published == (indicator.numerator() != null)) {
      problem(
          at,
          "method",
          "'method: published' takes the key 'published'; every other method takes 'numerator'.");
      return;
    }
    if (published) {
      published(indicator);
    } else {
      counted(indicator);
    }
  }

  private void published(Indicator indicator) {
    Origin at = indicator.origin();
    units(at, "published.unit", indicator.published().unit());
    Source source = table(at, "published.table", indicator.published().table());
    if (source != null) {
      known(
          at,
          "published.value",
          List.of(indicator.published().value()),
          source.columns().keySet(),
          "column");
      if (source.rows() != Source.Rows.PUBLISHED || source.region() == null) {
        problem(
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
      problem(at, "denominator", "A proportion or rate needs a denominator, a count has none.");
    }
    measure(indicator, "numerator", indicator.numerator(), true);
    if (indicator.denominator() != null) {
      measure(indicator, "denominator", indicator.denominator(), false);
    }
    if (indicator.method() == Indicator.Method.PROPORTION && divided && !sameUnit(indicator)) {
      problem(
          at,
          "denominator.unit",
          "A proportion divides like by like: give both the same unit, or use 'method: rate'.");
    }
    known(at, "breakdowns", dimensions(indicator.breakdowns()), conf.categories().keySet(), "list");
  }

  private static boolean sameUnit(Indicator indicator) {
    return indicator.denominator() != null
        && (indicator.numerator().unit().equals(indicator.denominator().unit())
            || indicator.numerator().value().of() == Indicator.Kind.PERSONS);
  }

  private void measure(
      Indicator indicator, String key, Indicator.Measure measure, boolean numerator) {
    Origin at = indicator.origin();
    units(at, key + ".unit", measure.unit());
    Source source = table(at, key + ".table", measure.table());
    if (source == null) {
      return;
    }
    String sum = measure.value().sum();
    if (sum != null) {
      known(at, key + ".value", List.of(sum), source.columns().keySet(), "column");
    }
    if (measure.value().of() == Indicator.Kind.PERSONS && source.person() == null) {
      problem(
          at,
          key + ".value",
          "The source '%s' has no persons: count rows or sum a column.".formatted(source.source()));
    }
    Set<String> available = breakdownColumns(source);
    indicator
        .breakdowns()
        .forEach(
            (name, divides) -> {
              if (numerator || divides == Indicator.Divides.BEIDE) {
                known(
                    at,
                    "breakdowns." + name,
                    List.of(name.split("\\*")),
                    available,
                    "column of " + source.source());
              }
            });
  }

  /** Columns of a validated table that a breakdown can use: delivered codes and derived bands. */
  private Set<String> breakdownColumns(Source source) {
    Set<String> columns = new TreeSet<>(source.columns().keySet());
    if (source.person() != null) {
      conf.categories().values().stream()
          .filter(list -> "leeftijd".equals(list.of()))
          .forEach(list -> columns.add(list.list()));
    }
    return columns;
  }

  private static List<String> dimensions(Map<String, Indicator.Divides> breakdowns) {
    return breakdowns.keySet().stream()
        .flatMap(name -> Stream.of(name.split("\\*")))
        .distinct()
        .toList();
  }

  private void meting(Meting meting) {
    known(
        meting.origin(),
        "indicators",
        meting.indicators().keySet(),
        conf.indicators().keySet(),
        "indicator");
  }

  private void categories(CategoryList list) {
    Set<String> codes = new HashSet<>();
    for (CategoryList.Category category : list.categories()) {
      if (!codes.add(category.code())) {
        problem(
            list.origin(),
            "categories",
            "The category '%s' stands here twice: keep one.".formatted(category.code()));
      }
      if (!category.code().matches("[\\p{L}0-9+_-]+")) {
        problem(
            list.origin(),
            "categories",
            "The code '%s' may hold letters, digits, + - and _ only.".formatted(category.code()));
      }
      if ((list.of() == null) != (category.from() == null)) {
        problem(
            list.origin(),
            "categories",
            "Bands need 'of' for the list and 'from' for each category; other lists have neither.");
      }
    }
  }

  private List<String> tagCodes() {
    List<String> codes = new ArrayList<>();
    conf.tags().values().forEach(list -> list.tags().forEach(tag -> codes.add(tag.code())));
    return codes;
  }

  private Source table(Origin at, String key, String name) {
    known(at, key, List.of(name), conf.sources().keySet(), "source");
    return conf.sources().get(name);
  }

  private void units(Origin at, String key, String unit) {
    known(
        at, key, List.of(unit), conf.disclosure().floors().keySet(), "unit of base/disclosure.yml");
  }

  private void known(
      Origin at, String key, Collection<String> used, Collection<String> defined, String what) {
    for (String name : used) {
      if (!defined.contains(name)) {
        problem(at, key, "'%s' is not a known %s: use one of %s.".formatted(name, what, defined));
      }
    }
  }

  private void problem(Origin at, String key, String what) {
    problems.add(at.problem(key, what));
  }
}
