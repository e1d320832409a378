package nl.izamonitor.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Counts:
 *
 * <ol>
 *   <li>reads every validated source once, persons first;
 *   <li>replaces the tallies and figures of every indicator whose sources are in.
 * </ol>
 */
@Command(
    name = "tally",
    description = "Count the validated rows to tallies per bouwsteen.",
    mixinStandardHelpOptions = true)
final class TallyJob implements Callable<Integer> {

  @Mixin Options options;

  @Override
  public Integer call() {
    return Runner.run(options, "tally", bench -> new Steps(bench).tally());
  }
}
