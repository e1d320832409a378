package nl.izamonitor.job;

import java.util.List;
import java.util.concurrent.Callable;
import nl.izamonitor.ingest.Landing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Takes deliveries in:
 *
 * <ol>
 *   <li>finds the deliveries in the landing folder and inspects every file;
 *   <li>leaves out what is in already;
 *   <li>parses, judges and pseudonymises the rest; refuses all when one is refused;
 *   <li>commits per source quarantine, delivery record, quality and validated rows.
 * </ol>
 */
@Command(
    name = "ingest",
    description = "Check deliveries and take them into the validated tables.",
    mixinStandardHelpOptions = true)
final class IngestJob implements Callable<Integer> {

  @Mixin Options options;

  @Option(names = "--source", paramLabel = "NAME", description = "only this source (repeatable)")
  List<String> sources = List.of();

  @Option(
      names = "--leverancier",
      paramLabel = "NAME",
      description = "only this leverancier (repeatable)")
  List<String> leveranciers = List.of();

  @Option(names = "--datajaar", paramLabel = "YEAR", description = "only this year (repeatable)")
  List<Integer> years = List.of();

  @Option(
      names = "--dry-run",
      description = "give the whole verdict on the deliveries, and change no table")
  boolean dryRun;

  @Option(
      names = "--supplier-report",
      paramLabel = "DIR",
      description =
          "write for the leverancier of every new delivery what was wrong and what to do, as HTML and CSV")
  String supplierReport;

  @Option(
      names = "--withdraw",
      paramLabel = "SLICE",
      description =
          "take back the delivery source/leverancier/datajaar; it is not taken in again, and frozen metingen keep theirs")
  String withdraw;

  @Option(names = "--by", paramLabel = "NAME", description = "who withdraws it")
  String by;

  @Option(names = "--reason", paramLabel = "TEXT", description = "why it is withdrawn")
  String reason;

  @Override
  public Integer call() {
    if (withdraw != null) {
      return Runner.run(
          options, "ingest", bench -> new Steps(bench).withdraw(withdraw, by, reason));
    }
    return Runner.run(
        options,
        "ingest",
        bench ->
            new Steps(bench)
                .ingest(
                    new Landing.Selection(sources, leveranciers, years),
                    new IngestOutcome(dryRun, supplierReport)));
  }
}
