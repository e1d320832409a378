package nl.izamonitor.job;

import java.util.List;
import java.util.concurrent.Callable;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.ingest.Landing;
import nl.izamonitor.lake.SideBySide;
import nl.izamonitor.model.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The whole flow on a synthetic country, in one process:
 *
 * <ol>
 *   <li>check, with the worked examples, beside it synthesize;
 *   <li>ingest, tally;
 *   <li>publish and freeze the 0- and the 1-meting, publish the concept of the 2-meting; the report
 *       of each beside the work on the next;
 *   <li>a summary.
 * </ol>
 */
@Command(
    name = "demo",
    description = "Run the whole flow on a synthetic country and sum up what came out.",
    mixinStandardHelpOptions = true)
final class DemoJob implements Callable<Integer> {

  private static final List<String> FINAL = List.of("0-meting", "1-meting");
  private static final String CONCEPT = "2-meting";

  @Mixin Options options;

  @Mixin CountryOptions country;

  @Option(
      names = "--inhabitants",
      paramLabel = "N",
      defaultValue = "50000",
      description = "how many (default: ${DEFAULT-VALUE})")
  long inhabitants;

  @Override
  public Integer call() {
    // Of so few people most counts are small: it would take longer than the rest, and hide the
    // rest.
    options.noWidth = true;
    return Runner.run(options, "demo", this::work);
  }

  private void work(Workbench bench) {
    Definitions definitions = new Definitions(bench.conf(), bench.regions());
    SideBySide.run(
        List.of(
            () -> check(bench, definitions),
            () ->
                SynthesizeJob.write(
                    bench.spark(),
                    definitions,
                    country.of(inhabitants),
                    bench.settings().landing())));
    Steps steps = new Steps(bench);
    steps.ingest(
        Landing.Selection.ALL,
        List.of(bench.settings().landing(), bench.settings().cijfers()),
        IngestOutcome.TAKEN);
    steps.tally();
    freeze(steps, FINAL.get(0));
    // Pages are made of frozen tables, so the next meting need not wait for them.
    SideBySide.run(
        List.of(() -> steps.report(FINAL.get(0), null), () -> freeze(steps, FINAL.get(1))));
    SideBySide.run(List.of(() -> steps.report(FINAL.get(1), null), () -> steps.publish(CONCEPT)));
    steps.report(CONCEPT, Release.CONCEPT);
    new DemoSummary(bench).print(System.out);
  }

  private static void check(Workbench bench, Definitions definitions) {
    List<Mistake> problems = new Examples(bench.spark(), definitions).check();
    if (!problems.isEmpty()) {
      throw UserError.configuration(problems);
    }
    bench.say("check: definitions and worked examples hold");
  }

  private static void freeze(Steps steps, String meting) {
    steps.publish(meting);
    steps.freeze(meting, "demo");
  }
}
