package nl.izamonitor.job;

import java.util.concurrent.Callable;
import nl.izamonitor.ingest.Landing;
import nl.izamonitor.model.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A meting up to its concept, in one process:
 *
 * <ol>
 *   <li>ingest of all deliveries;
 *   <li>tally;
 *   <li>publish;
 *   <li>report of the concept.
 * </ol>
 */
@Command(
    name = "run",
    description = "Ingest, tally, publish and report a meting up to its concept, in one process.",
    mixinStandardHelpOptions = true)
final class RunJob implements Callable<Integer> {

  @Mixin Options options;

  @Option(names = "--meting", paramLabel = "NAME", required = true, description = "the meting")
  String meting;

  @Override
  public Integer call() {
    return Runner.run(
        options,
        "run",
        bench -> {
          Steps steps = new Steps(bench);
          bench.conf().meting(meting);
          steps.ingest(Landing.Selection.ALL, IngestOutcome.TAKEN);
          steps.tally();
          steps.publish(meting);
          steps.report(meting, Release.CONCEPT);
        });
  }
}
