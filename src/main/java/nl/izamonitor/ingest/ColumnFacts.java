package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.approx_count_distinct;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What stands in a column of delivered files: numbers of rows and of forms, and the values only
 * where they are few.
 *
 * @param header the name of the column in the files
 * @param rows in which it is
 * @param filled rows in which it is not blank
 * @param distinct how many values it has, about
 * @param decimals the most digits behind a decimal sign
 * @param forms how many values are written in a way
 * @param few its values with how often they occur, where they are few; without numbers
 */
record ColumnFacts(
    String header,
    long rows,
    long filled,
    long distinct,
    int decimals,
    Map<Form, Long> forms,
    Map<String, Long> few) {

  /** So many values are few. */
  static final int FEW = 500;

  /** A way in which a value is written. */
  enum Form {
    COUNT("[0-9]+"),
    WHOLE("-?[0-9]+"),
    POINT("-?[0-9]+\\.[0-9]+(?:[eE][+-]?[0-9]+)?"),
    COMMA("-?[0-9]+,[0-9]+(?:[eE][+-]?[0-9]+)?"),
    POINT_GROUPS("-?[0-9]{1,3}(?:\\.[0-9]{3})+(?:,[0-9]+)?"),
    COMMA_GROUPS("-?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?"),
    ISO_DATE("(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}"),
    DUTCH_DATE("[0-9]{2}-[0-9]{2}-(?:19|20)[0-9]{2}"),
    SLASH_DATE("[0-9]{2}/[0-9]{2}/(?:19|20)[0-9]{2}"),
    PACKED_DATE("(?:19|20)[0-9]{2}[01][0-9][0-3][0-9]"),
    NAMED_DATE("(?i)[0-9]{2}[a-z]{3}(?:19|20)[0-9]{2}"),
    YEAR("(?:19|20)[0-9]{2}"),
    PERIOD("(?:19|20)[0-9]{2}(?:JJ00|KW0?[1-4]|MM[01][0-9])? ?\\*?"),
    GEMEENTE("GM[0-9]{4}"),
    REGION("[A-Z]{2}[0-9]{2,4}"),
    POSTCODE4("[1-9][0-9]{3}"),
    HASH("[0-9A-Fa-f]{32,128}");

    private final String pattern;

    Form(String pattern) {
      this.pattern = "^(?:" + pattern + ")$";
    }

    private Column matches(Column text) {
      return text.rlike(pattern);
    }
  }

  private static final String DISTINCT = "distinct";
  private static final String FILLED = "filled";
  private static final String DECIMALS = "decimals";
  private static final String NAME = "name";
  private static final String VALUE = "value";
  private static final String TIMES = "times";

  /** The text of a field; null where it is blank. */
  static Column text(int place) {
    return nullif(trim(col(FormatReader.field(place))), lit(""));
  }

  /** Looks at every column of rows of files with one header. */
  static List<ColumnFacts> of(Dataset<Row> rows, List<String> header) {
    List<Column> counted = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      Column text = text(i);
      counted.add(count(text).as(FILLED + i));
      counted.add(approx_count_distinct(text).as(DISTINCT + i));
      counted.add(max(length(regexp_extract(text, "[.,]([0-9]+)$", 1))).as(DECIMALS + i));
      for (Form form : Form.values()) {
        counted.add(count_if(form.matches(text)).as(form.name() + i));
      }
    }
    Row all =
        rows.agg(count(lit(1)).as("all"), counted.toArray(Column[]::new)).collectAsList().get(0);
    Map<String, Map<String, Long>> few = few(rows, header, all);
    List<ColumnFacts> facts = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      Map<Form, Long> forms = new EnumMap<>(Form.class);
      for (Form form : Form.values()) {
        forms.put(form, all.<Long>getAs(form.name() + i));
      }
      Integer decimals = all.getAs(DECIMALS + i);
      facts.add(
          new ColumnFacts(
              header.get(i),
              all.<Long>getAs("all"),
              all.<Long>getAs(FILLED + i),
              all.<Long>getAs(DISTINCT + i),
              decimals == null ? 0 : decimals,
              forms,
              few.getOrDefault(FormatReader.field(i), Map.of())));
    }
    return facts;
  }

  /** The values that are no numbers, of columns with few values or with few that are none. */
  private static Map<String, Map<String, Long>> few(
      Dataset<Row> rows, List<String> header, Row all) {
    List<Column> values = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      long filled = all.getAs(FILLED + i);
      long distinct = all.getAs(DISTINCT + i);
      boolean isNumeric =
          all.<Long>getAs(Form.WHOLE.name() + i)
                  + all.<Long>getAs(Form.POINT.name() + i)
                  + all.<Long>getAs(Form.COMMA.name() + i)
              > 0;
      if (distinct <= FEW || (isNumeric && distinct < filled)) {
        Column text = text(i);
        Column isNumber =
            Form.WHOLE.matches(text).or(Form.POINT.matches(text)).or(Form.COMMA.matches(text));
        Column shown = distinct <= FEW ? text.isNotNull() : not(isNumber);
        values.add(struct(lit(FormatReader.field(i)).as(NAME), when(shown, text).as(VALUE)));
      }
    }
    Map<String, Map<String, Long>> few = new TreeMap<>();
    if (values.isEmpty()) {
      return few;
    }
    rows.select(explode(array(values.toArray(Column[]::new))).as(VALUE))
        .select(VALUE + "." + NAME, VALUE + "." + VALUE)
        .filter(col(VALUE).isNotNull())
        .groupBy(NAME, VALUE)
        .agg(count(lit(1)).as(TIMES))
        .orderBy(col(TIMES).desc(), col(VALUE))
        .limit(FEW * header.size())
        .collectAsList()
        .forEach(
            row ->
                few.computeIfAbsent(row.getAs(NAME), n -> new LinkedHashMap<>())
                    .put(row.getAs(VALUE), row.getAs(TIMES)));
    return few;
  }

  /** How many values are written in one of these ways, at most. */
  long most(Form... any) {
    long most = 0;
    for (Form form : any) {
      most = Math.max(most, forms.get(form));
    }
    return most;
  }

  /** The same of a column of other files. */
  ColumnFacts plus(ColumnFacts other) {
    Map<Form, Long> both = new EnumMap<>(forms);
    other.forms.forEach((form, times) -> both.merge(form, times, Long::sum));
    Map<String, Long> values = new LinkedHashMap<>(few);
    other.few.forEach((value, times) -> values.merge(value, times, Long::sum));
    return new ColumnFacts(
        header,
        rows + other.rows,
        filled + other.filled,
        Math.max(distinct, other.distinct),
        Math.max(decimals, other.decimals),
        both,
        values);
  }
}
