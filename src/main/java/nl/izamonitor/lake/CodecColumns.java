package nl.izamonitor.lake;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.Serializable;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.izamonitor.model.IndicatorKey;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Release;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;

/**
 * The columns of a table in their order, each with its Dutch comment and what a record has in it.
 */
final class CodecColumns<R> {

  private final List<Column<R>> columns = new ArrayList<>();

  /** A part of a record. */
  interface Part<R, T> extends Function<R, T>, Serializable {}

  CodecColumns(Class<R> record) {}

  CodecColumns<R> required(String name, DataType type, String comment, Column.Value<R> value) {
    return add(new StructField(name, type, false, Metadata.empty()), comment, value);
  }

  CodecColumns<R> optional(String name, DataType type, String comment, Column.Value<R> value) {
    return add(new StructField(name, type, true, Metadata.empty()), comment, value);
  }

  private CodecColumns<R> add(StructField field, String comment, Column.Value<R> value) {
    columns.add(new Column<>(field.withComment(comment), value));
    return this;
  }

  /** Which release of which meting. */
  CodecColumns<R> release(Part<R, Release> release) {
    return required(Keys.METING, StringType, "de meting", r -> release.apply(r).meting())
        .required(
            Keys.REVISION,
            StringType,
            "concept, of het nummer van de revisie",
            r -> release.apply(r).revision());
  }

  CodecColumns<R> indicator(Part<R, IndicatorKey> indicator) {
    return required(
            Keys.INDICATOR, StringType, "code van de indicator", r -> indicator.apply(r).code())
        .required(
            Keys.VERSION,
            IntegerType,
            "versie van de definitie",
            r -> indicator.apply(r).version());
  }

  /** The date of the regions that the figures of a release are about. */
  CodecColumns<R> indeling(Part<R, Release> release) {
    return required(
        Keys.INDELING,
        DateType,
        "datum van de regio-indeling",
        r -> Date.valueOf(release.apply(r).indeling()));
  }

  CodecColumns<R> place(Part<R, Place> place) {
    return required(Keys.PERIOD, StringType, "datajaar of kwartaal", r -> place.apply(r).period())
        .required(Keys.LEVEL, StringType, "niveau van de regio", r -> place.apply(r).level())
        .required(Keys.REGION, StringType, "code van de regio", r -> place.apply(r).region())
        .required(Keys.BREAKDOWN, StringType, "uitsplitsing", r -> place.apply(r).breakdown())
        .required(Keys.CATEGORY, StringType, "categorie", r -> place.apply(r).category());
  }

  /** The codec of these columns. */
  Codec<R> readBy(Codec.Reader<R> reader) {
    return new Codec<>(columns, reader);
  }
}
