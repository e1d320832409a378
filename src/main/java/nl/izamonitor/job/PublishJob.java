package nl.izamonitor.job;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Makes concepts:
 *
 * <ol>
 *   <li>rolls the tallies of a meting up to its regions, protects and derives;
 *   <li>replaces its concept.
 * </ol>
 */
@Command(
    name = "publish",
    description = "Make the concept of a meting, protected and replaceable.",
    mixinStandardHelpOptions = true)
final class PublishJob implements Callable<Integer> {

  @Mixin Options options;

  @Option(
      names = "--meting",
      paramLabel = "NAME",
      required = true,
      description = "the meting (repeatable)")
  List<String> metingen;

  @Override
  public Integer call() {
    return Runner.run(options, "publish", bench -> metingen.forEach(new Steps(bench)::publish));
  }
}
