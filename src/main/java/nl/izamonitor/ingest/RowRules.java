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
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceColumn;
import nl.izamonitor.conf.SourceColumn.Severity;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.model.Place;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * All that a contract asks of one row by itself. A row is malformed, or set aside by a filter, or
 * judged by every rule; a rule that cannot be judged counts as broken.
 */
record RowRules(Conf conf, Source source) {

  /** What becomes of the row: one of the verdicts below. */
  static final String VERDICT = "oordeel";

  static final String VALID = "geldig";
  static final String QUARANTINED = "afgekeurd";
  static final String SET_ASIDE = "terzijde";

  /** The names of the rules that reject the row, as an array; null when there are none. */
  static final String REJECTED = "rejected";

  /**
   * The names of the rules by which the row refuses the whole delivery, as an array; null when
   * there are none.
   */
  static final String FAILED = "failed";

  /** Rejects a malformed row that may hold more than one row, beside the rule of its format. */
  static final String OVERFULL = "misschien meer dan een rij";

  /** The name of the filter that sets the row aside; null when none does. */
  static final String FILTER = "filter";

  /**
   * One rule.
   *
   * @param name as it stands in quarantine and quality, in Dutch
   */
  private record Rule(String name, Severity severity, Column broken) {}

  static Column isQuarantined() {
    return col(VERDICT).equalTo(QUARANTINED);
  }

  static Column isValid() {
    return col(VERDICT).equalTo(VALID);
  }

  /**
   * Adds the verdict to rows with texts, values and {@link Placement#KNOWN}. Whether a rule is
   * broken is a column of its own, so that it is worked out once.
   */
  Dataset<Row> judge(Dataset<Row> placed) {
    Column malformed = col(FormatReader.MALFORMED);
    Column judgeable = not(malformed).and(col(FILTER).isNull());
    List<Rule> rules = rules();
    Map<String, Column> broken = new LinkedHashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      broken.put(broken(i), judgeable.and(coalesce(rules.get(i).broken(), lit(true))));
    }
    return placed
        .withColumn(FILTER, when(malformed, lit(null)).otherwise(filter()))
        .withColumns(broken)
        .withColumn(
            REJECTED,
            when(malformed.and(isOverfull(placed)), array(malformedRule(), lit(OVERFULL)))
                .when(malformed, array(malformedRule()))
                .otherwise(names(rules, Severity.REJECT)))
        .withColumn(FAILED, names(rules, Severity.FAIL))
        .withColumn(
            ValidatedTable.WARNINGS,
            coalesce(names(rules, Severity.WARN), array().cast("array<string>")))
        .withColumn(
            VERDICT,
            when(col(FILTER).isNotNull(), SET_ASIDE)
                .when(col(REJECTED).isNotNull(), QUARANTINED)
                .otherwise(VALID));
  }

  private Column malformedRule() {
    return lit(FormatReaders.of(source).malformedRule());
  }

  private static Column isOverfull(Dataset<Row> rows) {
    boolean isKnown = List.of(rows.columns()).contains(FormatReader.OVERFULL);
    return isKnown ? col(FormatReader.OVERFULL) : lit(false);
  }

  /**
   * The name of the first filter that sets the row aside; null when none does. A total of all
   * categories is set aside by itself: what it counts stands in the other rows.
   */
  Column filter() {
    List<Column> names = new ArrayList<>();
    source.filters().forEach(f -> names.add(when(expr(f.where()), lit(f.name()))));
    source
        .columns()
        .forEach(
            (name, column) -> {
              if (!column.totals().isEmpty()) {
                Column total = col(TypedColumns.text(name)).isin(column.totals().toArray());
                names.add(when(total, lit("totaal van " + name)));
              }
              if (column.codes() != null
                  && !conf.categories().get(column.codes()).totaal().isEmpty()) {
                Column total = col(name).equalTo(Place.TOTAAL);
                names.add(when(total, lit("totaal van " + column.codes())));
              }
            });
    return names.isEmpty() ? lit(null).cast("string") : coalesce(names.toArray(Column[]::new));
  }

  private List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    source.columns().forEach((name, column) -> rules.addAll(rules(name, column)));
    if (source.region() != null) {
      String region = source.region().column();
      rules.add(
          new Rule(
              region + ": niet in de indeling",
              source.columns().get(region).severity(),
              col(region).isNotNull().and(not(col(Placement.KNOWN)))));
    }
    source.rules().forEach(r -> rules.add(new Rule(r.name(), r.severity(), isBroken(r))));
    return rules;
  }

  /** Whether a rule is broken that can be judged: not where a column that it names is absent. */
  private Column isBroken(Source.Rule rule) {
    Column broken = not(expr(rule.where()));
    for (Map.Entry<String, SourceColumn> column : source.columns().entrySet()) {
      boolean isNamed = List.of(rule.where().split("\\W+")).contains(column.getKey());
      if (isNamed && column.getValue().mayBeAbsent()) {
        broken = not(SignMeanings.isAbsent(column.getKey())).and(coalesce(broken, lit(true)));
      }
    }
    return broken;
  }

  private List<Rule> rules(String name, SourceColumn column) {
    Column text = col(TypedColumns.text(name));
    Column isFaulty = text.isNotNull().and(col(name).isNull());
    boolean isText = column.type().isText();
    // What a text may be is asked of what was delivered, also where it may not be kept.
    Column value = isText ? coalesce(col(name), text) : col(name);
    Map<String, Column> broken = new LinkedHashMap<>();
    if (column.required()) {
      broken.put("verplicht", SignMeanings.isNotFilled(name, column, text));
    }
    if (!isText) {
      broken.putAll(ofType(name, column, isFaulty));
    }
    List<String> codes = codes(column);
    if (!codes.isEmpty()) {
      broken.put("onbekende code", filled(value, not(value.isin(codes.toArray()))));
    }
    if (column.pattern() != null) {
      String whole = "^(?:" + column.pattern() + ")$";
      broken.put("andere vorm", filled(value, not(text.rlike(whole))));
    }
    if (column.min() != null) {
      broken.put("te klein", filled(value, value.lt(Amounts.bound(column, column.min()))));
    }
    if (column.max() != null) {
      broken.put("te groot", filled(value, value.gt(Amounts.bound(column, column.max()))));
    }
    List<Rule> rules = new ArrayList<>();
    broken.forEach(
        (what, isBroken) -> rules.add(new Rule(name + ": " + what, column.severity(), isBroken)));
    if (isText && source.kept(name) == Source.Kept.AS_READ) {
      // Whatever the contract says of faults, a burgerservicenummer is not kept.
      Severity severity = column.required() ? Severity.REJECT : Severity.WARN;
      rules.add(new Rule(name + ": " + TypedColumns.fault(source, name), severity, isFaulty));
    }
    if (column.persons() != null) {
      rules.add(ofPersons(name, column.persons()));
    }
    return rules;
  }

  /** What a text is that is not of the type of its column. */
  private Map<String, Column> ofType(String name, SourceColumn column, Column isFaulty) {
    String fault = TypedColumns.fault(source, name);
    if (column.multiply() == null) {
      return Map.of(fault, isFaulty);
    }
    Column isTooMuch = new TypedColumns(conf, source, null).isTooMuch(name);
    return Map.of(fault, isFaulty.and(not(isTooMuch)), "past niet na vermenigvuldigen", isTooMuch);
  }

  /** The values that a column may have; empty where it may have any. */
  private List<String> codes(SourceColumn column) {
    if (column.codes() != null) {
      return conf.categories().get(column.codes()).codes();
    }
    return column.type().isText() ? List.copyOf(column.values().values()) : List.of();
  }

  /** Protection counts persons: it would take an amount of nobody for one that tells of nobody. */
  private static Rule ofPersons(String amount, String persons) {
    Column nobody = coalesce(col(persons), lit(0L)).equalTo(0);
    Column unowned = filled(col(amount), col(amount).notEqual(0).and(nobody));
    return new Rule(amount + ": bedrag zonder personen", Severity.REJECT, unowned);
  }

  private static Column filled(Column value, Column fault) {
    return value.isNotNull().and(fault);
  }

  private static String broken(int rule) {
    return "broken_" + rule;
  }

  /**
   * The names of the broken rules of one severity, as an array; null when none is. Names are
   * gathered only where something is broken: most rows are right, and gathering is dear. They are
   * joined and split again, because functions on arrays with a lambda keep Spark from compiling the
   * whole stage.
   */
  private static Column names(List<Rule> rules, Severity severity) {
    Column none = lit(null).cast("array<string>");
    List<Column> names = new ArrayList<>();
    Column any = lit(false);
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).severity() == severity) {
        any = any.or(col(broken(i)));
        names.add(when(col(broken(i)), lit(rules.get(i).name())));
      }
    }
    return names.isEmpty()
        ? none
        : when(any, split(concat_ws("\n", names.toArray(Column[]::new)), "\n")).otherwise(none);
  }
}
