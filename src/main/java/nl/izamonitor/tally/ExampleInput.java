package nl.izamonitor.tally;

import static org.apache.spark.sql.functions.expr;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SummedColumns;
import nl.izamonitor.conf.TextTable;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The input of worked examples as validated rows. What an example leaves out is filled: a person of
 * its own for every row, the bands of its age, the bouwsteen of its region; the rest is missing.
 */
public final class ExampleInput {

  /** The column that keeps the rows of an example apart: the code of its indicator. */
  public static final String EXAMPLE = "example";

  private final Source source;
  private final Indeling indeling;
  private final List<Mistake> problems;
  private final List<Row> rows = new ArrayList<>();
  private final StructType columns;

  private ExampleInput(Conf conf, Source source, Indeling indeling, List<Mistake> problems) {
    this.source = source;
    this.indeling = indeling;
    this.problems = problems;
    this.columns = columns(conf, source);
  }

  /**
   * The rows of one source from the examples of all indicators; mistakes go to {@code problems}.
   */
  public static Dataset<Row> rows(
      SparkSession spark, Conf conf, Source source, Indeling indeling, List<Mistake> problems) {
    ExampleInput input = new ExampleInput(conf, source, indeling, problems);
    conf.indicators().values().forEach(input::add);
    Dataset<Row> rows = spark.createDataFrame(input.rows, input.columns);
    if (source.person() != null) {
      for (CategoryList bands : ValidatedTable.bands(conf)) {
        rows = rows.withColumn(bands.list(), expr(bands.bandSql()));
      }
    }
    return rows;
  }

  private static StructType columns(Conf conf, Source source) {
    StructType columns = new StructType().add(EXAMPLE, DataTypes.StringType);
    for (StructField field : ValidatedTable.of(conf, source).columns().fields()) {
      columns = columns.add(field.name(), field.dataType(), true);
    }
    return columns;
  }

  private void add(Indicator indicator) {
    String text = indicator.example().get(source.source());
    if (text == null) {
      return;
    }
    try {
      TextTable table = TextTable.parse(text);
      Set<String> unknown = new TreeSet<>(table.columns());
      unknown.removeAll(List.of(columns.fieldNames()));
      if (!unknown.isEmpty() || !table.columns().contains(ValidatedTable.DATAJAAR)) {
        problem(
            indicator,
            "The example of %s needs the column datajaar and may use %s; it has %s."
                .formatted(source.source(), List.of(columns.fieldNames()), table.columns()));
        return;
      }
      table.rows().forEach(row -> rows.add(row(indicator, table.columns(), row)));
    } catch (IllegalArgumentException e) {
      problem(indicator, e.getMessage());
    }
  }

  private void problem(Indicator indicator, String what) {
    problems.add(indicator.location().problem("example." + source.source(), what));
  }

  private Row row(Indicator indicator, List<String> names, List<String> cells) {
    Map<String, Object> values = new HashMap<>();
    for (StructField field : columns.fields()) {
      int at = names.indexOf(field.name());
      values.put(
          field.name(),
          at >= 0 && cells.get(at) != null
              ? typed(cells.get(at), field)
              : filled(indicator, field.name(), names, cells));
    }
    return SmallTable.row(columns, values);
  }

  private Object filled(
      Indicator indicator, String column, List<String> names, List<String> cells) {
    return switch (column) {
      case EXAMPLE -> indicator.code();
      case ValidatedTable.LEVERANCIER, ValidatedTable.DELIVERY -> EXAMPLE;
      case ValidatedTable.PERSOON -> bytes("row " + rows.size());
      case ValidatedTable.BOUWSTEEN -> bouwsteen(names, cells);
      default -> null;
    };
  }

  private String bouwsteen(List<String> names, List<String> cells) {
    if (source.region() == null) {
      return Regions.ONBEKEND;
    }
    int at = names.indexOf(source.region().column());
    return at < 0 || cells.get(at) == null
        ? Regions.ONBEKEND
        : indeling.bouwstenen(cells.get(at)).get(0).bouwsteen();
  }

  /** Amounts stand in an example as in a delivery, with a decimal point. */
  private Object typed(String text, StructField field) {
    if (!new SummedColumns(source).isAmount(field.name())) {
      return typed(text, field.dataType());
    }
    try {
      int decimals = new SummedColumns(source).decimals(field.name());
      return new BigDecimal(text).movePointRight(decimals).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "The example of %s has '%s' for '%s', which is no amount of %d decimals: correct it."
              .formatted(
                  source.source(),
                  text,
                  field.name(),
                  new SummedColumns(source).decimals(field.name())),
          e);
    }
  }

  private static Object typed(String text, DataType type) {
    if (type.equals(DataTypes.IntegerType)) {
      return Integer.valueOf(text);
    } else if (type.equals(DataTypes.LongType)) {
      return Long.valueOf(text);
    } else if (type.equals(DataTypes.DoubleType)) {
      return Double.valueOf(text);
    } else if (type instanceof DecimalType) {
      return new BigDecimal(text);
    } else if (type.equals(DataTypes.DateType)) {
      return Date.valueOf(text);
    } else if (type.equals(DataTypes.BinaryType)) {
      return bytes(text);
    }
    return text;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
