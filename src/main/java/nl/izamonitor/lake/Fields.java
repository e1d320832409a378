package nl.izamonitor.lake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.izamonitor.model.IndicatorKey;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Release;
import org.apache.spark.sql.Row;

/** The fields of a row, by name; null where a row has no value. */
public record Fields(Row row) {

  public String text(String name) {
    return row.getAs(name);
  }

  public Long whole(String name) {
    return row.getAs(name);
  }

  public int small(String name) {
    return row.<Integer>getAs(name);
  }

  public Double number(String name) {
    return row.getAs(name);
  }

  /** Whether a column is true; not where it is empty. */
  boolean flag(String name) {
    return Boolean.TRUE.equals(row.getAs(name));
  }

  LocalDate date(String name) {
    java.sql.Date date = row.getAs(name);
    return date == null ? null : date.toLocalDate();
  }

  Instant instant(String name) {
    return row.<java.sql.Timestamp>getAs(name).toInstant();
  }

  /** Empty where there is none. */
  <T> List<T> list(String name) {
    return row.isNullAt(row.fieldIndex(name)) ? List.of() : row.getList(row.fieldIndex(name));
  }

  <T> Map<String, T> map(String name) {
    return row.getJavaMap(row.fieldIndex(name));
  }

  /** The fields of a field; null where there is none. */
  Fields fields(String name) {
    Row own = row.getAs(name);
    return own == null ? null : new Fields(own);
  }

  /** With its indeling where the table has it. */
  Release release() {
    boolean dated = List.of(row.schema().fieldNames()).contains(Keys.INDELING);
    return new Release(text(Keys.METING), text(Keys.REVISION), dated ? date(Keys.INDELING) : null);
  }

  IndicatorKey indicator() {
    return new IndicatorKey(text(Keys.INDICATOR), small(Keys.VERSION));
  }

  Place place() {
    return new Place(
        text(Keys.PERIOD),
        text(Keys.LEVEL),
        text(Keys.REGION),
        text(Keys.BREAKDOWN),
        text(Keys.CATEGORY));
  }
}
