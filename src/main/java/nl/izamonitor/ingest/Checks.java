package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import org.apache.spark.sql.Column;

/**
 * All that a contract asks of one row, as columns; uniqueness, which needs the others, is apart.
 */
final class Checks {

  private final Conf conf;
  private final List<Check> checks = new ArrayList<>();

  private Checks(Conf conf) {
    this.conf = conf;
  }

  /** The checks of a contract over raw and typed columns and {@link Placing#KNOWN}. */
  static List<Check> of(Conf conf, Source source) {
    Checks checks = new Checks(conf);
    source.columns().forEach(checks::column);
    if (source.region() != null) {
      String region = source.region().column();
      checks.add(
          region + ": niet in de indeling",
          source.columns().get(region).severity(),
          col(region).isNotNull().and(not(col(Placing.KNOWN))));
    }
    source
        .rules()
        .forEach(rule -> checks.add(rule.name(), rule.severity(), not(expr(rule.where()))));
    return checks.checks;
  }

  private void column(String name, Source.Column column) {
    Column text = col(Typing.raw(name));
    Column value = col(name);
    if (column.required()) {
      add(name + ": verplicht", column.severity(), text.isNull());
    }
    add(
        "%s: %s".formatted(name, Typing.fault(column.type())),
        column.severity(),
        text.isNotNull().and(value.isNull()));
    if (column.codes() != null) {
      List<String> codes = conf.categories().get(column.codes()).codes();
      add(
          name + ": onbekende code",
          column.severity(),
          filled(value, not(value.isin(codes.toArray()))));
    }
    if (column.pattern() != null) {
      String whole = "^(?:" + column.pattern() + ")$";
      add(name + ": andere vorm", column.severity(), filled(value, not(text.rlike(whole))));
    }
    if (column.min() != null) {
      add(name + ": te klein", column.severity(), filled(value, value.lt(column.min())));
    }
    if (column.max() != null) {
      add(name + ": te groot", column.severity(), filled(value, value.gt(column.max())));
    }
  }

  private static Column filled(Column value, Column fault) {
    return value.isNotNull().and(fault);
  }

  /** What cannot be judged is broken: a rule is true or false, never unknown. */
  private void add(String name, Source.Severity severity, Column broken) {
    checks.add(new Check(name, severity, coalesce(broken, lit(true))));
  }

  /**
   * Whether each check is broken, as the columns that {@link #names} reads. Each is a column of its
   * own, so that it is worked out once.
   *
   * @param judgeable on other rows nothing is broken
   */
  static Map<String, Column> flags(List<Check> checks, Column judgeable) {
    Map<String, Column> flags = new LinkedHashMap<>();
    for (int i = 0; i < checks.size(); i++) {
      flags.put(flag(i), judgeable.and(checks.get(i).broken()));
    }
    return flags;
  }

  private static String flag(int position) {
    return "broken_" + position;
  }

  /**
   * The names of the broken checks of one severity, as an array. Names are gathered only where
   * something is broken: most rows are right, and gathering is dear. They are joined and split
   * again, because functions on arrays with a lambda keep Spark from compiling the whole stage.
   */
  static Column names(List<Check> checks, Source.Severity severity) {
    Column none = array().cast("array<string>");
    List<Column> names = new ArrayList<>();
    Column any = lit(false);
    for (int i = 0; i < checks.size(); i++) {
      if (checks.get(i).severity() == severity) {
        any = any.or(col(flag(i)));
        names.add(when(col(flag(i)), lit(checks.get(i).name())));
      }
    }
    return names.isEmpty()
        ? none
        : when(any, split(concat_ws("\n", names.toArray(Column[]::new)), "\n")).otherwise(none);
  }

  /**
   * The name of the first filter that sets the row aside; null when none does. A total of all
   * categories is set aside by itself: what it counts stands in the other rows.
   */
  static Column filter(Conf conf, Source source) {
    List<Column> names = new ArrayList<>();
    source.filters().forEach(f -> names.add(when(expr(f.where()), lit(f.name()))));
    source
        .columns()
        .forEach(
            (name, column) -> {
              if (column.codes() != null
                  && !conf.categories().get(column.codes()).totaal().isEmpty()) {
                Column total = col(name).equalTo(CategoryList.TOTAAL);
                names.add(when(total, lit("totaal van " + column.codes())));
              }
            });
    return names.isEmpty() ? lit(null).cast("string") : coalesce(names.toArray(Column[]::new));
  }
}
