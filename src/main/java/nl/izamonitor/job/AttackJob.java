package nl.izamonitor.job;

import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.izamonitor.attack.Finding;
import nl.izamonitor.attack.RowKey;
import nl.izamonitor.conf.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Tries to break published folders, without Spark and without the lake:
 *
 * <ol>
 *   <li>reads the folders as anyone can;
 *   <li>attacks every period, as many at once as there are processors;
 *   <li>writes what was found, and says how many;
 *   <li>ends with exit code 4 when something was.
 * </ol>
 */
@Command(
    name = "attack",
    description = "Try to find hidden counts in folders of published files.",
    mixinStandardHelpOptions = true)
final class AttackJob implements Callable<Integer> {

  private static final List<String> COLUMNS_OF_FINDING =
      List.of("count", "finding", "lowest", "highest", "by");

  @Mixin Options options;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "published folders, one a meting; earlier metingen after later ones")
  List<Path> folders;

  @Option(
      names = "--judge",
      paramLabel = "FILE",
      description = "CSV with the counts that must keep a width (default: all that is hidden)")
  Path judge;

  @Option(names = "--out", paramLabel = "FILE", description = "write the findings to this CSV file")
  Path out;

  @Option(
      names = "--bounds",
      description = "give the bounds of every tested count, where fewer than 2,000 are hidden")
  boolean bounds;

  @Override
  public Integer call() {
    return Runner.guarded(options, "attack", this::attack);
  }

  private void attack(Map<String, Object> facts) {
    AttackResult result = AttackResult.on(folders, judge, bounds);
    if (out != null) {
      write(result.findings());
    }
    result.tell(System.out::println);
    facts.put("derivable", result.derivable());
    facts.put("too_narrow", result.tooNarrow());
    long found = result.derivable() + result.tooNarrow();
    if (found > 0) {
      throw UserError.verification(
          "The attack found %d hidden counts: hide more rows and publish again%s."
              .formatted(
                  found, out == null ? "; --out FILE lists what gives them away" : ", see " + out));
    }
  }

  private void write(List<Finding> findings) {
    CsvWriterSettings settings = new CsvWriterSettings();
    settings.getFormat().setDelimiter(';');
    settings.getFormat().setLineSeparator("\n");
    try (Writer file = Files.newBufferedWriter(out)) {
      CsvWriter lines = new CsvWriter(file, settings);
      List<String> columns = new ArrayList<>(RowKey.COLUMNS);
      columns.addAll(COLUMNS_OF_FINDING);
      lines.writeHeaders(columns);
      for (Finding finding : findings) {
        List<Object> cells = new ArrayList<>(finding.row().texts());
        cells.addAll(
            Arrays.asList(
                finding.count(),
                finding.kind(),
                finding.lowest(),
                finding.highest(),
                finding.by()));
        lines.writeRow(cells);
      }
      lines.flush();
    } catch (IOException e) {
      throw UserError.configuration(
          "The file %s cannot be written (%s): name another with --out."
              .formatted(out, e.getMessage()));
    }
  }
}
