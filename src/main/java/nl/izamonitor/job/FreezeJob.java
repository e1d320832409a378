package nl.izamonitor.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Makes a meting final, as the act of a person:
 *
 * <ol>
 *   <li>refuses while a delivery of its sources is refused, and where invented figures would have
 *       an embargo or a licence;
 *   <li>attacks its open data together with those that were frozen before, and refuses when that
 *       gives a hidden count away;
 *   <li>refuses when the concept is not what today's definitions and tallies give;
 *   <li>copies tallies, figures, values and why rows are hidden to the frozen tables and writes the
 *       manifest.
 * </ol>
 */
@Command(
    name = "freeze",
    description = "Make the concept of a meting final, in append-only tables.",
    mixinStandardHelpOptions = true)
final class FreezeJob implements Callable<Integer> {

  @Mixin Options options;

  @Option(names = "--meting", paramLabel = "NAME", required = true, description = "the meting")
  String meting;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      required = true,
      description = "who decides that it is final")
  String by;

  @Override
  public Integer call() {
    return Runner.run(options, "freeze", bench -> new Steps(bench).freeze(meting, by));
  }
}
