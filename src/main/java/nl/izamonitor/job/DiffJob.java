package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;

import java.util.Map;
import java.util.concurrent.Callable;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.IndicatorTable;
import nl.izamonitor.meting.Diff;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Compares two revisions:
 *
 * <ol>
 *   <li>reads the published rows of both;
 *   <li>counts what is added, removed, changed and the same, and shows the first that differ.
 * </ol>
 */
@Command(
    name = "diff",
    description = "Compare two revisions of one or two metingen, row by row.",
    mixinStandardHelpOptions = true)
final class DiffJob implements Callable<Integer> {

  @Mixin Options options;

  @Parameters(
      index = "0",
      paramLabel = "FROM",
      description =
          "meting, or meting@revision (1, 2, ... or concept; default: the last frozen one)")
  String from;

  @Parameters(index = "1", paramLabel = "TO", description = "as FROM")
  String to;

  @Option(
      names = "--show",
      paramLabel = "N",
      defaultValue = "20",
      description = "how many rows that differ to show (default: ${DEFAULT-VALUE})")
  int show;

  @Override
  public Integer call() {
    return Runner.run(options, "diff", this::compare);
  }

  private void compare(Workbench bench) {
    Dataset<Row> rows = Diff.rows(revision(bench, from), revision(bench, to));
    Map<String, Long> counts = Diff.counts(rows);
    bench.say("diff: %s to %s: %s".formatted(from, to, counts));
    bench.record().put("diff", counts);
    rows.filter(col(Diff.CHANGE).notEqual("same"))
        .orderBy(Diff.key())
        .limit(show)
        .collectAsList()
        .forEach(row -> System.out.println(row.mkString("\t")));
  }

  private static Dataset<Row> revision(Workbench bench, String name) {
    String[] parts = name.split("@", -1);
    String meting = parts[0];
    String revision =
        parts.length > 1
            ? parts[1]
            : bench.lake().published().lastRevision(meting).orElse(IndicatorTable.CONCEPT);
    Dataset<Row> rows = bench.lake().published().indicators(meting, revision);
    if (rows.isEmpty()) {
      throw UserError.configuration(
          "There is no revision %s of the meting %s: name one as 1-meting@1 or 1-meting@concept."
              .formatted(revision, meting));
    }
    return rows;
  }
}
