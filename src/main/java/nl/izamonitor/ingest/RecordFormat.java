package nl.izamonitor.ingest;

import java.util.List;
import nl.izamonitor.conf.FileFormat;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A format whose records come one after another, read by {@link RecordSource}. */
interface RecordFormat extends FormatReader, RecordOpening {

  @Override
  default Dataset<Row> read(
      SparkSession spark, FileFormat files, List<String> header, List<Delivery.File> its) {
    return RecordSource.rows(
        spark, new RecordSource.Written(getClass().getName(), files, header.size()), its);
  }
}
