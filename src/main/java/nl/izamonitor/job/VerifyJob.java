package nl.izamonitor.job;

import java.util.concurrent.Callable;
import nl.izamonitor.release.Verify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Recomputes a frozen revision, or the concept:
 *
 * <ol>
 *   <li>compares its rows with the checksums of the manifest;
 *   <li>recomputes its values from its own tallies and definitions, to the last digit.
 * </ol>
 */
@Command(
    name = "verify",
    description = "Recompute a meting from its own tallies, to the last digit.",
    mixinStandardHelpOptions = true)
final class VerifyJob implements Callable<Integer> {

  @Mixin Options options;

  @Option(names = "--meting", paramLabel = "NAME", required = true, description = "the meting")
  String meting;

  @Option(
      names = "--revision",
      paramLabel = "REVISION",
      defaultValue = Verify.LAST,
      description = "the number of the revision, or concept (default: the last frozen one)")
  String revision;

  @Override
  public Integer call() {
    return Runner.run(
        options,
        "verify",
        bench -> {
          String verified = new Verify(bench.tables()).run(meting, revision, Version.text());
          bench.say(
              "verify: revision %s of %s is the same to the last digit"
                  .formatted(verified, meting));
          bench.record().put("verified", meting + "@" + verified);
        });
  }
}
