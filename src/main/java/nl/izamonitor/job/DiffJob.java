package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.Fields;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.Published;
import nl.izamonitor.lake.RestatementTable;
import nl.izamonitor.model.Release;
import nl.izamonitor.release.Diff;
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
 *   <li>counts what is added, removed, changed and the same, and shows the first that differ;
 *   <li>tells why figures of the second are others, where it was made after the first.
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
    Edition first = Edition.of(bench, from);
    Edition second = Edition.of(bench, to);
    Dataset<Row> rows = Diff.rows(first.rows(), second.rows());
    Map<String, Long> counts = Diff.counts(rows);
    bench.say("diff: %s to %s: %s".formatted(from, to, counts));
    bench.record().put("diff", counts);
    rows.filter(col(Diff.CHANGE).notEqual("same"))
        .orderBy(Diff.key())
        .limit(show)
        .collectAsList()
        .forEach(row -> System.out.println(row.mkString("\t")));
    restated(bench, first, second);
  }

  /** Figures of the second that the first gave otherwise, in parts. */
  private void restated(Workbench bench, Edition first, Edition second) {
    Dataset<Row> parts =
        second
            .restatements(bench)
            .filter(col(RestatementTable.FROM).equalTo(first.meting() + "/" + first.revision()));
    Map<String, Long> counts = new TreeMap<>();
    parts.groupBy(col(RestatementTable.CAUSE)).count().collectAsList().stream()
        .map(Fields::new)
        .forEach(row -> counts.put(row.text(RestatementTable.CAUSE), row.whole("count")));
    bench.record().put("restated", counts);
    if (counts.isEmpty()) {
      bench.say(
          "diff: %s says of no figure that %s gave it otherwise; that is told only of what was frozen last when it was published"
              .formatted(to, from));
      return;
    }
    bench.say(
        "diff: figures of %s that %s gave otherwise, by cause: %s".formatted(to, from, counts));
    parts
        .orderBy(Diff.key())
        .limit(show)
        .collectAsList()
        .forEach(row -> System.out.println(told(row)));
  }

  private static String told(Row row) {
    return Stream.of(
            Keys.INDICATOR,
            Keys.LEVEL,
            Keys.REGION,
            Keys.BREAKDOWN,
            Keys.CATEGORY,
            RestatementTable.CAUSE,
            ComparisonTable.SENTENCE)
        .map(name -> row.<String>getAs(name))
        .collect(Collectors.joining("\t"));
  }

  /** A revision of a meting, as it is named on the command line. */
  private record Edition(String meting, String revision, Dataset<Row> rows) {

    static Edition of(Workbench bench, String name) {
      String[] parts = name.split("@", -1);
      Published published = bench.lake().published();
      String revision =
          parts.length > 1 ? parts[1] : published.lastRevision(parts[0]).orElse(Release.CONCEPT);
      Dataset<Row> rows = published.indicators(parts[0], revision);
      if (rows.isEmpty()) {
        throw UserError.configuration(
            "There is no revision %s of the meting %s: name one as 1-meting@1 or 1-meting@concept."
                .formatted(revision, parts[0]));
      }
      return new Edition(parts[0], revision, rows);
    }

    Dataset<Row> restatements(Workbench bench) {
      return bench.lake().published().restatements(meting, revision);
    }
  }
}
