package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.SuppressionTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The counts that an attack may not find, as a file that the attack reads. */
final class JudgeFile {

  private static final List<String> KEY =
      List.of(
          Keys.METING,
          Keys.REVISION,
          Keys.INDICATOR,
          Keys.PERIOD,
          Keys.LEVEL,
          Keys.REGION,
          Keys.BREAKDOWN,
          Keys.CATEGORY);

  /** What the attack calls the counts of which the audit has a width. */
  private static final List<Map.Entry<String, String>> COUNTS =
      List.of(
          Map.entry("numerator", SuppressionTable.NUMERATOR_WIDTH),
          Map.entry("denominator", SuppressionTable.DENOMINATOR_WIDTH),
          Map.entry("rest", SuppressionTable.REST_WIDTH));

  private JudgeFile() {}

  /**
   * Writes what is small in these rows of {@link SuppressionTable}; what is hidden for the sake of
   * others is no secret itself.
   */
  static void write(Dataset<Row> audit, Path file) {
    List<Row> small =
        audit.filter(col(SuppressionTable.HOW).equalTo(SuppressionTable.PRIMARY)).collectAsList();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(";", KEY) + ";count;width\n");
      for (Row row : small) {
        String key = String.join(";", KEY.stream().map(row::<String>getAs).toList());
        for (Map.Entry<String, String> count : COUNTS) {
          Long width = row.getAs(count.getValue());
          if (width != null) {
            out.write("%s;%s;%d\n".formatted(key, count.getKey(), width));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
