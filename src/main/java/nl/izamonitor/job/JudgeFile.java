package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.izamonitor.lake.AuditTable;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.IndicatorTable;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The counts that an attack may not find, as a file that the attack reads. */
final class JudgeFile {

  private static final List<String> KEY =
      List.of(
          IndicatorTable.METING,
          IndicatorTable.REVISION,
          TallyTable.INDICATOR,
          TallyTable.PERIOD,
          FigureTable.LEVEL,
          FigureTable.REGION,
          TallyTable.BREAKDOWN,
          TallyTable.CATEGORY);

  /** What the attack calls the counts of which the audit has a width. */
  private static final List<Map.Entry<String, String>> COUNTS =
      List.of(
          Map.entry("numerator", AuditTable.NUMERATOR_WIDTH),
          Map.entry("denominator", AuditTable.DENOMINATOR_WIDTH),
          Map.entry("rest", AuditTable.REST_WIDTH));

  private JudgeFile() {}

  /**
   * Writes what is small in these rows of {@link AuditTable}; what is hidden for the sake of others
   * is no secret itself.
   */
  static void write(Dataset<Row> audit, Path file) {
    List<Row> small = audit.filter(col(AuditTable.HOW).equalTo(AuditTable.PRIMARY)).collectAsList();
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
