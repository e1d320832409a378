package nl.izamonitor.lake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Builds the columns of a table, each with its Dutch comment. */
final class ColumnList {

  private final List<StructField> fields = new ArrayList<>();

  ColumnList required(String name, DataType type, String comment) {
    fields.add(new StructField(name, type, false, Metadata.empty()).withComment(comment));
    return this;
  }

  ColumnList optional(String name, DataType type, String comment) {
    fields.add(new StructField(name, type, true, Metadata.empty()).withComment(comment));
    return this;
  }

  StructType build() {
    return new StructType(fields.toArray(StructField[]::new));
  }

  /** The columns of the first, then those of the second that the first does not have. */
  static StructType with(StructType first, StructType second) {
    List<StructField> all = new ArrayList<>(Arrays.asList(first.fields()));
    for (StructField field : second.fields()) {
      if (!Arrays.asList(first.fieldNames()).contains(field.name())) {
        all.add(field);
      }
    }
    return new StructType(all.toArray(StructField[]::new));
  }
}
