package nl.izamonitor.job;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code iza}: one subcommand a job. */
@Command(
    name = "iza",
    description = "Deliveries of Dutch healthcare data to a frozen, protected meting.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Iza {

  private Iza() {}

  /** Runs the job that the arguments name, and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Iza()).execute(arguments));
  }
}
