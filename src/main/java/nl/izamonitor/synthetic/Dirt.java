package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.izamonitor.conf.Source;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rows that break a rule, beside the right ones: whoever quarantines exactly these counts the truth
 * exactly. They come in every kind that the contract knows.
 */
final class Dirt {

  /** The number of the kind of a row; 0 is a right one. */
  static final String KIND = "vuil";

  private static final int TOO_FEW_FIELDS = 1;
  private static final int TOO_MANY_FIELDS = 2;

  /** Two rows with the same unique value: both break the rule. */
  private static final int TWICE = 3;

  private static final int FIRST_FAULT = 4;

  private final Source source;
  private final double share;
  private final boolean unique;
  private final List<Faults.Fault> faults;

  /** A column, and the value in it that breaks a rule over several columns. */
  private final List<Map.Entry<String, Column>> rules = new ArrayList<>();

  /**
   * Prepares the kinds of a source.
   *
   * @param share of the right rows that get a wrong one beside them
   * @param rules per rule over several columns that the contract has: a column, and the value that
   *     breaks it
   */
  Dirt(double share, Source source, Map<String, Map.Entry<String, Column>> rules) {
    this.share = share;
    this.source = source;
    unique = source.columns().values().stream().anyMatch(Source.Column::unique);
    faults = Faults.of(source);
    for (Source.Rule rule : source.rules()) {
      if (rules.containsKey(rule.name()) && rule.severity() == Source.Severity.REJECT) {
        this.rules.add(rules.get(rule.name()));
      }
    }
  }

  /** Every row, and after a share of those that are not corrected a wrong one. */
  Dataset<Row> beside(Dataset<Row> rows, Column uniform) {
    int last = FIRST_FAULT + faults.size() + rules.size() - 1;
    // Without a unique column nothing can be there twice: the faults move up one.
    Column number = uniform.divide(share).multiply(unique ? last : last - 1).cast("int").plus(1);
    Column kind = unique ? number : when(number.geq(TWICE), number.plus(1)).otherwise(number);
    Column copies =
        when(uniform.geq(share).or(col(Borders.CORRECTED)), array(lit(0)))
            .when(kind.equalTo(TWICE), array(lit(0), lit(TWICE), lit(TWICE)))
            .otherwise(array(lit(0), kind));
    List<Column> all = new ArrayList<>();
    Arrays.stream(rows.columns()).forEach(name -> all.add(col(name)));
    all.add(explode(share == 0 ? array(lit(0)) : copies).as(KIND));
    return rows.select(all.toArray(Column[]::new));
  }

  /** The columns of the contract as texts, with leverancier, datajaar and the kind of the row. */
  Dataset<Row> select(Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>();
    columns.add(col(Borders.LEVERANCIER));
    columns.add(col(Levels.DATAJAAR));
    columns.add(col(KIND));
    source.columns().keySet().forEach(name -> columns.add(field(name, col(name))));
    return rows.select(columns.toArray(Column[]::new));
  }

  /** The text of a column: the right value, or the wrong one in rows of such a kind. */
  private Column field(String name, Column right) {
    Column text = coalesce(right.cast("string"), lit(""));
    // Looked up by the number of the kind: a condition for each would make a method too large for
    // the compiler of the JVM.
    String[] wrong = new String[FIRST_FAULT + faults.size() + rules.size()];
    for (int i = 0; i < faults.size(); i++) {
      if (faults.get(i).column().equals(name)) {
        wrong[FIRST_FAULT + i - 1] = faults.get(i).text();
      }
    }
    Column field = text;
    if (Arrays.stream(wrong).anyMatch(Objects::nonNull)) {
      field = coalesce(element_at(lit(wrong), col(KIND)), text);
    }
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).getKey().equals(name)) {
        Column broken = col(KIND).equalTo(FIRST_FAULT + faults.size() + i);
        field = when(broken, rules.get(i).getValue().cast("string")).otherwise(field);
      }
    }
    return when(isRight(), text).otherwise(field).as(name);
  }

  static Column isRight() {
    return col(KIND).equalTo(0);
  }

  static Column hasTooFewFields() {
    return col(KIND).equalTo(TOO_FEW_FIELDS);
  }

  static Column hasTooManyFields() {
    return col(KIND).equalTo(TOO_MANY_FIELDS);
  }
}
