package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.MissingSigns.Meaning;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceColumn;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;

/**
 * What texts mean that stand in the place of a value. A column says so itself, and else the
 * contract for all columns.
 */
record SignMeanings(Source source) {

  /** The name of the column with what stands in the place of a value; null where a value stands. */
  private static String sign(String column) {
    return "sign_" + column;
  }

  /**
   * The text of a field; null where that means no value.
   *
   * @param absent whether the file of the row lacks the column
   */
  Column text(String name, Column field, Column absent) {
    Map<String, Meaning> own = source.columns().get(name).meanings();
    Column text = nullif(field, lit(""));
    for (String missing : source.files().missing()) {
      text = own.containsKey(missing) ? text : nullif(text, lit(missing));
    }
    for (Map.Entry<String, Meaning> sign : own.entrySet()) {
      Column nil = sign.getValue() == Meaning.NIL ? lit("0") : lit(null);
      text = when(isSign(sign.getKey(), field), nil).otherwise(text);
    }
    if (hasBounds(name)) {
      text = when(isBound(name, field), lit(null)).otherwise(text);
    }
    return source.columns().get(name).mayBeAbsent()
        ? when(absent, lit(null)).otherwise(text)
        : text;
  }

  /** The meaning of a field of a column of which rows say so; else null. */
  Column meaning(String name, Column field, Column absent) {
    Column meaning = lit(null).cast("string");
    Map<String, Meaning> own = source.columns().get(name).meanings();
    for (Map.Entry<String, Meaning> sign : own.entrySet()) {
      meaning =
          when(isSign(sign.getKey(), field), lit(sign.getValue().of(name))).otherwise(meaning);
    }
    if (hasBounds(name)) {
      Column bound = concat(lit(Meaning.SECRET.of(name) + " "), regexp_replace(field, "\\s", ""));
      meaning = when(isBound(name, field), bound).otherwise(meaning);
    }
    if (source.columns().get(name).mayBeAbsent()) {
      meaning = when(absent, lit(Meaning.ABSENT.of(name))).otherwise(meaning);
    }
    return source.columns().get(name).hasSigns() ? meaning.as(sign(name)) : null;
  }

  private boolean hasBounds(String name) {
    SourceColumn column = source.columns().get(name);
    return column.missing() != null && !column.missing().bounds().isEmpty();
  }

  private Column isBound(String name, Column field) {
    return field.rlike(source.columns().get(name).missing().boundPattern());
  }

  /** A row that was not divided into its fields has none that is empty. */
  private static Column isSign(String sign, Column field) {
    return sign.isEmpty()
        ? coalesce(field, lit("")).equalTo("").and(not(col(FormatReader.MALFORMED)))
        : field.equalTo(sign);
  }

  /** The meanings in a row as an array, null where it has none, where columns say any. */
  List<Column> all() {
    if (!ValidatedTable.hasSigns(source)) {
      return List.of();
    }
    Column[] signs =
        source.columns().entrySet().stream()
            .filter(column -> column.getValue().hasSigns())
            .map(column -> col(sign(column.getKey())))
            .toArray(Column[]::new);
    return List.of(
        when(coalesce(signs).isNotNull(), split(concat_ws("\n", signs), "\n"))
            .as(ValidatedTable.SIGNS));
  }

  /** Whether a column has no value, and nothing that says why a number is not there. */
  static Column isNotFilled(String name, SourceColumn column, Column text) {
    if (column.missing() != null && column.type().isNumber()) {
      return text.isNull().and(col(sign(name)).isNull());
    }
    return column.mayBeAbsent() ? text.isNull().and(not(isAbsent(name))) : text.isNull();
  }

  /** Whether the file of a row lacks a column that it may lack. */
  static Column isAbsent(String name) {
    return coalesce(col(sign(name)).equalTo(Meaning.ABSENT.of(name)), lit(false));
  }
}
