package nl.izamonitor.conf;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.izamonitor.conf.SourceColumn.Severity;

/** What a contract says of columns that are added up: whatever is accepted here can be ingested. */
record SumReferences(Conf conf, NameCheck names, Source source) {

  private static final Set<SourceColumn.Type> WHOLE =
      Set.of(SourceColumn.Type.COUNT, SourceColumn.Type.WHOLE, SourceColumn.Type.AMOUNT);

  void check() {
    source.columns().forEach(this::type);
    source.columns().forEach(this::persons);
    if (source.unpivot() != null) {
      unpivot(source.unpivot());
    }
    for (int i = 0; i < source.controls().size(); i++) {
      control("controls." + i, source.controls().get(i));
    }
  }

  private void problem(String key, String what) {
    names.problem(source.location(), key, what);
  }

  private boolean isCounts() {
    return source.rows() == Source.Rows.COUNTS && source.survey() == null;
  }

  private void type(String name, SourceColumn column) {
    String key = "columns." + name;
    if (column.type() == SourceColumn.Type.NUMBER && isCounts()) {
      problem(
          key,
          "The numbers of '%s' cannot be added up, nor divided over bouwstenen: write {type: amount, decimals: 2}, with as many decimals as they have, or leave the column out."
              .formatted(name));
    }
    if (column.type() == SourceColumn.Type.AMOUNT && !isCounts()) {
      problem(
          key,
          "The amounts of '%s' are of groups of people: add 'rows: counts' and remove 'survey', or change the type."
              .formatted(name));
    }
    boolean mayBeNegative =
        column.min() == null || column.min() < 0 || column.severity() == Severity.WARN;
    if (column.type() == SourceColumn.Type.AMOUNT
        && source.contributor() != null
        && mayBeNegative) {
      problem(
          key,
          "What contributors have of '%s' cannot be protected where it may be below zero: add 'min: 0'."
              .formatted(name));
    }
  }

  /** Who is behind an amount. */
  private void persons(String name, SourceColumn column) {
    if (column.persons() == null) {
      return;
    }
    String key = "columns." + name;
    names.known(
        new KeyLocation(source.location(), key),
        List.of(column.persons()),
        source.columns().keySet(),
        "column");
    SourceColumn persons = source.columns().get(column.persons());
    boolean isCounted =
        persons == null
            || (persons.type() == SourceColumn.Type.COUNT
                && persons.required()
                && !persons.sensitive()
                && !isWide(column.persons())
                && persons.severity() != Severity.WARN);
    if (column.type() != SourceColumn.Type.AMOUNT || !isCounted) {
      problem(
          key,
          "'persons' says of an amount how many persons are behind it: name a column of {type: count, required: true}.");
    }
    behind(key, name);
  }

  /** Whether these persons can keep an amount hidden. */
  private void behind(String key, String name) {
    if (source.contributor() != null) {
      problem(
          key,
          "An amount is protected by its contributors or by its persons: remove 'persons' or 'contributor'.");
    }
    if (isWide(name)) {
      problem(
          key,
          "The persons of a row stand behind each of the rows that it becomes, and would count more than once: remove 'persons', or take the column out of 'unpivot'.");
    }
    Integer floor =
        conf.disclosure() == null ? null : conf.disclosure().floors().get(source.unit());
    if (floor != null && floor == 0) {
      problem(
          key,
          "The unit '%s' has no floor, so nothing would be hidden: name as 'unit' of the source what the persons are, such as verzekerde."
              .formatted(source.unit()));
    }
  }

  private boolean isWide(String column) {
    return source.unpivot() != null && source.unpivot().columns().containsKey(column);
  }

  /** Values of one column are of one kind. */
  private void unpivot(Source.Unpivot unpivot) {
    List<SourceColumn> wide =
        unpivot.columns().keySet().stream()
            .map(source.columns()::get)
            .filter(Objects::nonNull)
            .toList();
    wide.stream()
        .filter(column -> !column.type().isSummed())
        .findFirst()
        .ifPresent(
            column ->
                problem(
                    "unpivot.columns",
                    "Wide columns are added up, and values of type %s are not: give them all the type count or amount."
                        .formatted(Scalars.written(column.type()))));
    Set<List<Object>> kinds =
        wide.stream()
            .map(column -> Arrays.<Object>asList(column.type(), column.decimals()))
            .collect(Collectors.toSet());
    if (kinds.size() > 1 && wide.stream().allMatch(column -> column.type().isSummed())) {
      problem(
          "unpivot.columns",
          "Wide columns become one column, '%s': give them all the same type and the same 'decimals'."
              .formatted(unpivot.into()));
    }
  }

  private void control(String key, ControlTotal control) {
    SourceColumn column = source.columns().get(control.sum());
    if (column == null) {
      return;
    }
    if (!WHOLE.contains(column.type())) {
      problem(
          key + ".sum",
          "The column '%s' does not hold what can be added up: sum one of type count, whole or amount."
              .formatted(control.sum()));
      return;
    }
    int decimals = column.decimals() == null ? 0 : column.decimals();
    for (BigDecimal total : control.datajaar().values()) {
      if (total.stripTrailingZeros().scale() > decimals) {
        problem(
            key + ".datajaar",
            "The total %s has more decimals than the column '%s', which has %d: correct one of the two."
                .formatted(total.toPlainString(), control.sum(), decimals));
      }
    }
  }
}
