package nl.izamonitor.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.izamonitor.attack.Finding;
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

  private static final String HEADER =
      "meting;revision;indicator;period;level;region;breakdown;category;count;finding;lowest;highest;by";

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
    Attacked attacked = Attacked.on(folders, judge, bounds);
    if (out != null) {
      write(attacked.findings());
    }
    attacked.tell(System.out::println);
    facts.put("derivable", attacked.derivable());
    facts.put("too_narrow", attacked.tooNarrow());
    long found = attacked.derivable() + attacked.tooNarrow();
    if (found > 0) {
      throw UserError.verification(
          "The attack found %d hidden counts: hide more rows and publish again%s."
              .formatted(
                  found, out == null ? "; --out FILE lists what gives them away" : ", see " + out));
    }
  }

  private void write(List<Finding> findings) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    for (Finding finding : findings) {
      List<String> cells = new ArrayList<>(finding.row());
      cells.add(finding.count());
      cells.add(finding.kind().toString());
      cells.add(finding.lowest() == null ? "" : finding.lowest().toString());
      cells.add(finding.highest() == null ? "" : finding.highest().toString());
      cells.add(finding.by());
      text.append(String.join(";", cells)).append('\n');
    }
    try {
      Files.writeString(out, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw UserError.configuration(
          "The file %s cannot be written (%s): name another with --out."
              .formatted(out, e.getMessage()));
    }
  }
}
