package nl.izamonitor.opendata;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.izamonitor.lake.Table;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * A column of open data.
 *
 * @param type one of text, whole number, number and date
 * @param required whether every row has it
 * @param description in Dutch
 * @param values all that may stand in it; none where that is open
 */
record OpenColumn(
    String name, DataType type, boolean required, String description, List<String> values) {

  static OpenColumn text(String name, boolean required, String description) {
    return new OpenColumn(name, DataTypes.StringType, required, description, List.of());
  }

  static OpenColumn number(String name, String description) {
    return new OpenColumn(name, NUMBER, false, description, List.of());
  }

  OpenColumn of(List<String> known) {
    return new OpenColumn(name, type, required, description, known);
  }

  /** The columns of a table of the lake; a list of texts becomes one text. */
  static List<OpenColumn> of(Table table, Map<String, List<String>> values) {
    return Arrays.stream(table.columns().fields()).map(field -> of(field, values)).toList();
  }

  private static OpenColumn of(StructField field, Map<String, List<String>> values) {
    DataType type = field.dataType();
    boolean isList = !List.of(TEXT, WHOLE, LARGE, NUMBER, DATE).contains(type);
    return new OpenColumn(
        field.name(),
        isList ? TEXT : type,
        !field.nullable(),
        field.getComment().get(),
        values.getOrDefault(field.name(), List.of()));
  }

  static final DataType TEXT = DataTypes.StringType;
  static final DataType WHOLE = DataTypes.IntegerType;
  static final DataType LARGE = DataTypes.LongType;
  static final DataType NUMBER = DataTypes.DoubleType;
  static final DataType DATE = DataTypes.DateType;

  /** The name of its type in a Frictionless schema. */
  String frictionless() {
    if (type.equals(NUMBER)) {
      return "number";
    }
    if (type.equals(DATE)) {
      return "date";
    }
    return type.equals(TEXT) ? "string" : "integer";
  }
}
