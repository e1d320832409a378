package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_add;
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
import nl.izamonitor.conf.SourceColumn;
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

  /** The column with the luck of a right row, from 0 to 1: by it a wrong one comes beside it. */
  static final String LUCK = "geluk";

  private static final String SEPARATOR = ";";
  private static final int TOO_FEW_FIELDS = 1;
  private static final int TOO_MANY_FIELDS = 2;

  /** Two rows with the same unique value: both break the rule. */
  private static final int TWICE = 3;

  private static final int FIRST_FAULT = 4;

  /** A wrong text in a column. */
  record Fault(String column, String text) {}

  /** A column, and the value in it that breaks a rule over several columns. */
  private record Broken(String column, Column value) {}

  private static final Broken UNBORN = new Broken(Persons.BORN, col(Persons.DATAJAAR).plus(1));
  private static final Map<String, Broken> RULES =
      Map.of(
          "geboren op de peildatum",
          UNBORN,
          "geboren voor het contact",
          UNBORN,
          "contact in het datajaar",
          new Broken(Contacten.DATE, date_add(col(Contacten.DATE), lit(-366))));

  private final Source source;
  private final double share;
  private final boolean hasUnique;
  private final List<Fault> faults;
  private final List<Broken> rules;

  /**
   * Prepares the kinds of a source.
   *
   * @param share of the right rows that get a wrong one beside them
   */
  Dirt(double share, Source source) {
    this.share = share;
    this.source = source;
    hasUnique = source.columns().values().stream().anyMatch(SourceColumn::unique);
    faults = faults(source);
    rules =
        source.rules().stream()
            .filter(rule -> rule.severity() == SourceColumn.Severity.REJECT)
            .map(rule -> RULES.get(rule.name()))
            .filter(Objects::nonNull)
            .toList();
  }

  /** The column with another identifier, which a wrong row has in place of the right one. */
  static String other(String column) {
    return column + "_fout";
  }

  /**
   * The lines of a delivery, with leverancier and datajaar: the right rows, and beside a share of
   * those that are not corrected a wrong one. The header is the name of their column: Spark writes
   * that name above every file, and a line may have too few fields, which its own writer never
   * makes.
   *
   * @param right rows with every column of the contract and their {@link #LUCK}
   */
  Dataset<Row> lines(Dataset<Row> right) {
    List<String> columns = List.copyOf(source.columns().keySet());
    List<String> given = List.of(right.columns());
    List<Column> texts = new ArrayList<>();
    texts.add(col(DeliveryAreas.LEVERANCIER));
    texts.add(col(Persons.DATAJAAR));
    texts.add(col(KIND));
    columns.forEach(name -> texts.add(field(name, given.contains(other(name))).as(name)));
    Column line =
        when(isKind(TOO_FEW_FIELDS), line(columns.subList(0, columns.size() - 1)))
            .when(isKind(TOO_MANY_FIELDS), concat_ws(SEPARATOR, line(columns), lit("te veel")))
            .otherwise(line(columns));
    return right
        .withColumn(KIND, explode(kinds()))
        .select(texts.toArray(Column[]::new))
        .select(
            col(DeliveryAreas.LEVERANCIER),
            col(Persons.DATAJAAR),
            line.as(String.join(SEPARATOR, columns)));
  }

  private static Column line(List<String> columns) {
    return concat_ws(SEPARATOR, Persons.columns(columns));
  }

  private static Column isKind(int kind) {
    return col(KIND).equalTo(kind);
  }

  /** The kinds of the rows that come of a right one: itself, and perhaps a wrong one. */
  private Column kinds() {
    Column itself = array(lit(0));
    if (share == 0) {
      return itself;
    }
    int last = FIRST_FAULT + faults.size() + rules.size() - 1;
    // Without a unique column nothing can be there twice: the faults move up one.
    Column number =
        col(LUCK).divide(share).multiply(hasUnique ? last : last - 1).cast("int").plus(1);
    Column kind = hasUnique ? number : when(number.geq(TWICE), number.plus(1)).otherwise(number);
    return when(col(LUCK).geq(share).or(col(DeliveryAreas.CORRECTED)), itself)
        .when(kind.equalTo(TWICE), array(lit(0), lit(TWICE), lit(TWICE)))
        .otherwise(array(lit(0), kind));
  }

  /** The text of a column: the right value, or the wrong one in rows of such a kind. */
  private Column field(String name, boolean hasOther) {
    Column right = coalesce(col(name).cast("string"), lit(""));
    Column text = hasOther ? when(isKind(0), right).otherwise(col(other(name))) : right;
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
      if (rules.get(i).column().equals(name)) {
        Column broken = rules.get(i).value().cast("string");
        field = when(isKind(FIRST_FAULT + faults.size() + i), broken).otherwise(field);
      }
    }
    return when(isKind(0), text).otherwise(field);
  }

  /**
   * All that a row can do against its contract in one field. What is only warned of is not in it,
   * because such a row counts.
   */
  static List<Fault> faults(Source source) {
    List<Fault> faults = new ArrayList<>();
    for (Map.Entry<String, SourceColumn> entry : source.columns().entrySet()) {
      if (entry.getValue().severity() == SourceColumn.Severity.REJECT) {
        String region = source.region() == null ? "" : source.region().column();
        texts(entry.getValue(), entry.getKey().equals(region))
            .forEach(text -> faults.add(new Fault(entry.getKey(), text)));
      }
    }
    return faults;
  }

  private static List<String> texts(SourceColumn column, boolean region) {
    List<String> texts = new ArrayList<>();
    if (column.required()) {
      texts.add("");
    }
    switch (column.type()) {
      case WHOLE -> texts.add("1950,5");
      case COUNT -> texts.add("-5");
      case NUMBER -> texts.add("n.v.t.");
      case DATE -> texts.add("30-02-2020");
      case GEMEENTE -> texts.add("Utrecht");
      default -> {
        // Every text is a text.
      }
    }
    if (region) {
      texts.add("GM9999");
    }
    if (column.codes() != null) {
      texts.add("X9");
    }
    if (column.pattern() != null) {
      texts.add("(fout)");
    }
    if (column.min() != null) {
      texts.add(Long.toString((long) Math.floor(column.min()) - 88));
    }
    if (column.max() != null) {
      texts.add(Long.toString((long) Math.ceil(column.max()) + 69));
    }
    return texts;
  }
}
