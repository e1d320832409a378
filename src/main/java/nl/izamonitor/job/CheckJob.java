package nl.izamonitor.job;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.UserError;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Checks the definitions, without touching a lake:
 *
 * <ol>
 *   <li>every file, every name that files use of each other, every condition in SQL;
 *   <li>with {@code --examples} every worked example, counted and derived like real rows.
 * </ol>
 */
@Command(
    name = "check",
    description = "Check all definitions and report every mistake at once.",
    mixinStandardHelpOptions = true)
final class CheckJob implements Callable<Integer> {

  @Mixin Options options;

  @Option(names = "--examples", description = "run the worked example of every indicator as well")
  boolean examples;

  @Override
  public Integer call() {
    return Runner.guarded(
        options,
        "check",
        facts -> {
          options.settings();
          ConfFiles files = options.files();
          Supplier<SparkSession> session = Session.opening(options.conf, "check");
          Definitions definitions = Definitions.load(files, session);
          facts.put("sources", definitions.conf().sources().size());
          facts.put("indicators", definitions.conf().indicators().size());
          if (examples) {
            examples(session.get(), definitions);
          }
          definitions
              .regions()
              .emptyLevels()
              .forEach(
                  level ->
                      System.err.printf(
                          "check: level %s has no regions yet: %s%n", level.level(), level.leeg()));
          System.err.printf(
              "check: %d sources, %d indicators, %d metingen: no mistakes%n",
              definitions.conf().sources().size(),
              definitions.conf().indicators().size(),
              definitions.conf().metingen().size());
        });
  }

  private static void examples(SparkSession spark, Definitions definitions) {
    List<Mistake> problems = new Examples(spark, definitions).check();
    if (!problems.isEmpty()) {
      throw UserError.configuration(problems);
    }
  }
}
