package nl.izamonitor.report;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import nl.izamonitor.lake.Published;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes what may be said of the figures as open data.
 *
 * @param seen gets every comparison too: the pages tell of them
 */
record OpenComparisons(Published published, Consumer<Row> seen) {

  void write(OpenFolder folder, String meting, String revision) {
    compared(folder, meting, revision);
    whole(folder, OpenTable.RESTATEMENTS, published.restatements(meting, revision));
    whole(folder, OpenTable.CHECKS, published.publishedChecks(meting, revision));
    whole(folder, OpenTable.SUMMARIES, published.summaries(meting, revision));
  }

  private void compared(OpenFolder folder, String meting, String revision) {
    Dataset<Row> rows = published.comparisons(meting, revision);
    OpenRow cells = new OpenRow(OpenTable.COMPARISONS, rows.columns());
    Iterator<Row> sorted = sorted(rows, OpenTable.COMPARISONS);
    try (TableFiles files = new TableFiles(folder, OpenTable.COMPARISONS)) {
      while (sorted.hasNext()) {
        Row row = sorted.next();
        seen.accept(row);
        files.add(cells.of(row, Map.of()));
      }
    }
  }

  private static void whole(OpenFolder folder, OpenTable table, Dataset<Row> rows) {
    OpenRow cells = new OpenRow(table, rows.columns());
    Iterator<Row> sorted = sorted(rows, table);
    try (TableFiles files = new TableFiles(folder, table)) {
      while (sorted.hasNext()) {
        files.add(cells.of(sorted.next(), Map.of()));
      }
    }
  }

  private static Iterator<Row> sorted(Dataset<Row> rows, OpenTable table) {
    String[] key = table.key().toArray(String[]::new);
    return rows.coalesce(1)
        .sortWithinPartitions(key[0], Arrays.copyOfRange(key, 1, key.length))
        .toLocalIterator();
  }
}
