package nl.izamonitor.conf;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What numerator and denominator of an indicator say of the sources that they count. */
record MeasureReferences(Conf conf, NameCheck names, Indicator indicator) {

  private static final String NUMERATOR = "numerator";
  private static final String DENOMINATOR = "denominator";

  void check() {
    measure(NUMERATOR, indicator.numerator());
    if (indicator.denominator() != null) {
      measure(DENOMINATOR, indicator.denominator());
    }
  }

  /** The lists that breakdowns and strata are called after. */
  void lists() {
    indicator
        .breakdowns()
        .keySet()
        .forEach(
            name ->
                names.known(
                    at("breakdowns." + name),
                    dimensions(name),
                    conf.categories().keySet(),
                    "list"));
  }

  private KeyLocation at(String key) {
    return new KeyLocation(indicator.location(), key);
  }

  private void problem(String key, String what) {
    names.problem(indicator.location(), key, what);
  }

  private void measure(String key, Indicator.Measure measure) {
    names.units(indicator.location(), key + ".unit", measure.unit());
    names.known(at(key + ".table"), List.of(measure.table()), conf.sources().keySet(), "source");
    Source source = conf.sources().get(measure.table());
    if (source == null) {
      return;
    }
    sum(key, measure.value().sum(), source);
    optional(key, measure, source);
    repeated(key, measure, source);
    if (measure.value().where() != null) {
      new ConditionReferences(conf, names, source)
          .check(at(key + ".value.where"), measure.value().where(), breakdownColumns(source));
    }
    if (measure.value().of() == Indicator.Kind.PERSONS && source.person() == null) {
      problem(
          key + ".value",
          "The source '%s' has no persons: count rows or sum a column.".formatted(source.source()));
    }
    if (source.region() == null && !indicator.levels().equals(List.of("nederland"))) {
      problem(
          "levels",
          "The rows of '%s' have no region: 'nederland' is the only level that they can be counted for."
              .formatted(source.source()));
    }
    vestiging(source);
    Stream.concat(
            indicator.breakdowns().entrySet().stream()
                .filter(b -> key.equals(NUMERATOR) || b.getValue() == Indicator.Divides.BEIDE)
                .map(java.util.Map.Entry::getKey),
            indicator.standardise().stream())
        .forEach(
            name ->
                names.known(
                    at("breakdowns." + name),
                    dimensions(name),
                    breakdownColumns(source),
                    "column of " + source.source()));
  }

  /** Without the column a row would count as one of which the answer is no. */
  private void optional(String key, Indicator.Measure measure, Source source) {
    boolean isCounts = source.rows() == Source.Rows.COUNTS && source.survey() == null;
    new NeededColumns(indicator, source)
        .of(measure).stream()
            .filter(column -> source.columns().get(column).optional())
            .filter(column -> !isCounts || !isAddedUp(measure.value().sum(), column, source))
            .forEach(
                column ->
                    problem(
                        key,
                        "A file of '%s' may lack the column '%s', and its rows would be counted as if there was nothing: take 'optional' away there, or say with 'since' and 'until' which years have it."
                            .formatted(source.source(), column)));
  }

  private static boolean isAddedUp(String sum, String column, Source source) {
    return column.equals(sum)
        || (source.unpivot() != null && source.unpivot().columns().containsKey(column));
  }

  private void sum(String key, String sum, Source source) {
    if (sum == null) {
      return;
    }
    names.known(at(key + ".value"), List.of(sum), validated(source), "column");
    SourceColumn column = source.columns().get(sum);
    boolean isDivided =
        source.rows() == Source.Rows.COUNTS && source.region() != null && source.survey() == null;
    if (column != null && column.type() == SourceColumn.Type.WHOLE && isDivided) {
      problem(
          key + ".value",
          "The column '%s' is not divided over bouwstenen like a count, and its sum would be too large: give it the type count or amount in %s."
              .formatted(sum, source.location().file()));
    } else if (column != null
        && column.type() != SourceColumn.Type.WHOLE
        && !column.type().isSummed()) {
      problem(
          key + ".value",
          "The column '%s' does not hold whole numbers or amounts: sum one of type count, whole or amount."
              .formatted(sum));
    }
  }

  /** What stands beside wide columns stands in each of the rows that these became. */
  private void repeated(String key, Indicator.Measure measure, Source source) {
    if (source.rows() == Source.Rows.COUNTS && new SummedColumns(source).isRepeatedIn(measure)) {
      problem(
          key + ".value",
          "A row of '%s' becomes a row for each of its wide columns, and would count as many times: sum '%s', or name one of its wide columns under 'where'."
              .formatted(source.source(), source.unpivot().into()));
    }
  }

  /** Only who lives somewhere is divided by the inhabitants. */
  private void vestiging(Source source) {
    Indicator.Measure denominator = indicator.denominator();
    boolean other = denominator != null && !denominator.table().equals(source.source());
    if (other
        && source.region() != null
        && source.region().regioIs() == RegionRule.RegioIs.VESTIGING) {
      problem(
          DENOMINATOR,
          "The region of '%s' is that of an instelling, and cannot be divided by what is counted where people live: divide by a column of the same source."
              .formatted(source.source()));
    }
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
    Set<String> columns = new TreeSet<>(source.open());
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
}
