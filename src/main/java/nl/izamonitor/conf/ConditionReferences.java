package nl.izamonitor.conf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.izamonitor.model.Condition;
import nl.izamonitor.model.Condition.Allowed;

/** What a condition says of the columns of a source, and of the codes in them. */
record ConditionReferences(Conf conf, NameCheck names, Source source) {

  private static final String AGE = "leeftijd";

  /**
   * Checks a condition.
   *
   * @param columns the columns of validated rows that have categories or numbers
   */
  void check(KeyLocation at, Condition condition, Set<String> columns) {
    Set<String> known = new TreeSet<>(columns);
    if (source.person() != null) {
      known.add(AGE);
    }
    for (Condition.Case one : condition.anyOf()) {
      names.known(at, one.columns().keySet(), known, "column of " + source.source());
      for (Map.Entry<String, Allowed> column : one.columns().entrySet()) {
        if (known.contains(column.getKey())) {
          allowed(at, column.getKey(), column.getValue());
        }
      }
    }
  }

  private void allowed(KeyLocation at, String column, Allowed allowed) {
    CategoryList list = list(column);
    if (list != null) {
      names.known(at, allowed.values(), list.codes(), "code of the list " + list.list());
    }
    boolean isNumber = column.equals(AGE) || isNumber(source.columns().get(column));
    if (allowed.isRange() && !isNumber) {
      names.problem(
          at.location(),
          at.key(),
          "The column '%s' holds no numbers: name codes in the place of 'min' and 'max'."
              .formatted(column));
    }
    if (!allowed.values().isEmpty() && (isNumber || !hasList(column))) {
      names.problem(
          at.location(),
          at.key(),
          "The column '%s' has no list of categories, and protection cannot tell its values apart: give it 'codes' in %s, or ask %s."
              .formatted(
                  column,
                  source.location().file(),
                  isNumber ? "{min: , max: }" : "null or not null"));
    }
  }

  /** Whether a column says of which list its codes are, be that list wrong itself. */
  private boolean hasList(String column) {
    SourceColumn declared = source.columns().get(column);
    return declared == null || declared.codes() != null;
  }

  private static boolean isNumber(SourceColumn column) {
    return column != null
        && List.of(SourceColumn.Type.WHOLE, SourceColumn.Type.COUNT).contains(column.type());
  }

  /**
   * The list of a column; a derived column, or one that wide columns became, is called after it.
   */
  private CategoryList list(String column) {
    SourceColumn declared = source.columns().get(column);
    return conf.categories().get(declared == null ? column : declared.codes());
  }
}
