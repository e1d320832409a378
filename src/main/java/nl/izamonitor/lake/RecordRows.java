package nl.izamonitor.lake;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Records of plain fields and lists as rows, of which every column has the name of its field. */
public final class RecordRows {

  private static final Map<Type, DataType> TYPES =
      Map.of(
          int.class, DataTypes.IntegerType,
          long.class, DataTypes.LongType,
          double.class, DataTypes.DoubleType,
          boolean.class, DataTypes.BooleanType,
          String.class, DataTypes.StringType,
          Double.class, DataTypes.DoubleType);

  private RecordRows() {}

  /** The columns of records of a type. */
  public static StructType columns(Class<? extends Record> type) {
    StructType columns = new StructType();
    for (RecordComponent field : type.getRecordComponents()) {
      columns = columns.add(field.getName(), type(field.getGenericType()));
    }
    return columns;
  }

  private static DataType type(Type of) {
    return of instanceof ParameterizedType list
        ? DataTypes.createArrayType(TYPES.get(list.getActualTypeArguments()[0]))
        : TYPES.get(of);
  }

  /** A record as a row. */
  public static Row row(Record record) {
    RecordComponent[] fields = record.getClass().getRecordComponents();
    Object[] values = new Object[fields.length];
    for (int i = 0; i < fields.length; i++) {
      try {
        fields[i].getAccessor().setAccessible(true);
        Object value = fields[i].getAccessor().invoke(record);
        values[i] = value instanceof List<?> list ? list.toArray() : value;
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("A field cannot be read of " + record, e);
      }
    }
    return RowFactory.create(values);
  }

  /** Records as a small table. */
  public static <R extends Record> Dataset<Row> of(
      SparkSession spark, Class<R> type, List<R> records) {
    return SmallTable.of(spark, records.stream().map(RecordRows::row).toList(), columns(type));
  }
}
