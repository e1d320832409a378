package nl.izamonitor.job;

import java.util.concurrent.Callable;
import nl.izamonitor.meting.Verify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Recomputes a frozen revision:
 *
 * <ol>
 *   <li>compares its tables with the checksums of the manifest;
 *   <li>recomputes its values from its own tallies and definitions, to the last digit.
 * </ol>
 */
@Command(
    name = "verify",
    description = "Recompute a frozen meting from its own tallies, to the last digit.",
    mixinStandardHelpOptions = true)
final class VerifyJob implements Callable<Integer> {

  @Mixin Options options;

  @Option(names = "--meting", paramLabel = "NAME", required = true, description = "the meting")
  String meting;

  @Option(
      names = "--revision",
      paramLabel = "NUMBER",
      defaultValue = Verify.LAST,
      description = "the revision (default: the last one)")
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
