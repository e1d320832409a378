package nl.izamonitor.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.Source;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * One format of files. A contract names it with the key {@code format} of {@code files}, and {@link
 * FormatReaders} finds it among the services on the class path: a new format is one class and a
 * line in {@code META-INF/services}.
 */
public interface FormatReader {

  /** The column with the path of the file that a row stands in, as a URI. */
  String PATH = "path";

  /** The column with the line with which a row begins, from 1; null where a format has no lines. */
  String LINE_NUMBER = "line_number";

  /** The column that is true for a row that could not be divided into the fields of the header. */
  String MALFORMED = "malformed";

  /**
   * The column with whether a malformed row may hold more than one row, as where a line end was
   * lost; a reader of rows that cannot run together need not have it.
   */
  String OVERFULL = "overfull";

  /** The column with the text of a field as it was delivered, by its place in the header. */
  static String field(int place) {
    return "f" + place;
  }

  /** The name of the format in a contract. */
  String format();

  /** What is wrong with the keys of {@code files}, a sentence each. */
  List<String> mistakes(FileFormat files);

  /**
   * Looks at one file before it is read. Rows are counted without the parser that {@link #read}
   * uses, since this count is what the parsed rows are held against.
   *
   * @param bytes of the file; whoever called closes it
   * @throws IOException when the file cannot be read
   */
  Inspection inspect(Source source, LandingFile file, InputStream bytes) throws IOException;

  /**
   * What is wrong with the files of a delivery together, though each is right: ends of sentences
   * that begin with the name of its folder.
   */
  default List<String> faults(List<Delivery.File> its) {
    return List.of();
  }

  /**
   * The rows of inspected files with one header: {@link #PATH}, {@link #LINE_NUMBER}, {@link
   * #MALFORMED}, and each {@link #field} as text, null where it is empty. A file may have any name,
   * where readers of Spark itself take names for patterns and pass over some of them: rows that are
   * not read refuse the delivery.
   */
  Dataset<Row> read(
      SparkSession spark, FileFormat files, List<String> header, List<Delivery.File> its);

  /** The rule that a malformed row breaks, in Dutch. */
  String malformedRule();

  /** How quarantine shows a row with these fields, as much as possible as it was delivered. */
  Column line(FileFormat files, List<Column> fields);
}
