package nl.izamonitor.lake;

import java.io.Serializable;
import java.util.function.Function;
import org.apache.spark.sql.types.StructField;

/** A column of a table, and what a record has in it. */
record Column<R>(StructField field, Value<R> value) {

  /** What a record has in a column. */
  interface Value<R> extends Function<R, Object>, Serializable {}
}
