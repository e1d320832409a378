package nl.izamonitor.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceColumn;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A file that is inspected and read as a contract with one column, x, says. */
record DeliveredFile(FileFormat written, Path path) {

  static DeliveredFile of(FileFormat written, Path path, byte[] bytes) throws IOException {
    Files.write(path, bytes);
    return new DeliveredFile(written, path);
  }

  private Source source() {
    return SmallContract.of(
        written, null, Map.of("x", SmallContract.column(SourceColumn.Type.TEXT, null)));
  }

  Delivery.File inspect(List<String> faults) throws IOException {
    var where = new org.apache.hadoop.fs.Path(path.toUri());
    LandingFile file =
        new LandingFile(
            LandingFile.files(where, new Configuration()), where, path.getFileName().toString());
    return Landing.inspect(source(), file, 2024, faults);
  }

  /** Why it is refused. */
  List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    inspect(faults);
    return faults;
  }

  /** The fields of each row; of one that cannot be divided an exclamation mark first. */
  List<List<String>> rows() throws IOException {
    List<String> faults = new ArrayList<>();
    Delivery.File file = inspect(faults);
    if (!faults.isEmpty()) {
      throw new AssertionError(faults);
    }
    List<List<String>> rows = new ArrayList<>();
    Dataset<Row> read =
        FormatReaders.of(source()).read(TestSession.spark(), written, file.header(), List.of(file));
    String its = new org.apache.hadoop.fs.Path(file.path()).toUri().toString();
    for (Row row : read.collectAsList()) {
      List<String> fields = new ArrayList<>();
      if (row.<Boolean>getAs(FormatReader.MALFORMED)) {
        fields.add("!");
      }
      for (int i = 0; i < file.header().size(); i++) {
        fields.add(row.getAs(FormatReader.field(i)));
      }
      if (!its.equals(row.getAs(FormatReader.PATH))) {
        throw new AssertionError(row);
      }
      rows.add(fields);
    }
    if (rows.size() != file.rows()) {
      throw new AssertionError("%d rows counted, %s read".formatted(file.rows(), rows));
    }
    return rows;
  }
}
