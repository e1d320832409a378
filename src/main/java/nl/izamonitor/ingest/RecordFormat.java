package nl.izamonitor.ingest;

import java.io.IOException;
import java.util.List;
import nl.izamonitor.conf.FileFormat;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A format whose records come one after another, read by {@link RecordSource}. */
interface RecordFormat extends FormatReader {

  /**
   * Opens the records of a part of a file, on whatever machine reads it.
   *
   * @param columns how many the header has
   * @throws IOException when it cannot be read as it was when it was inspected
   */
  Records open(FileFormat files, int columns, LandingFile file, FileParts.Part part)
      throws IOException;

  @Override
  default Dataset<Row> read(
      SparkSession spark, FileFormat files, List<String> header, List<Delivery.File> its) {
    return RecordSource.rows(spark, files, header.size(), its);
  }
}
