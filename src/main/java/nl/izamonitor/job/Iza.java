package nl.izamonitor.job;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code iza}: one subcommand a job. */
@Command(
    name = "iza",
    description = "Deliveries of Dutch healthcare data to a frozen, protected meting.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      CheckJob.class,
      CatalogueJob.class,
      SynthesizeJob.class,
      ScaffoldJob.class,
      IngestJob.class,
      TallyJob.class,
      PublishJob.class,
      FreezeJob.class,
      ReportJob.class,
      RunJob.class,
      VerifyJob.class,
      DiffJob.class,
      AttackJob.class,
      DemoJob.class
    })
public final class Iza implements Runnable {

  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a job.");
  }

  /**
   * Runs the job that the arguments name. It returns when all went well, for a cluster takes a
   * driver that ends its own process for one that failed, and starts it again. Otherwise it ends
   * the process with the exit code of the job.
   */
  public static void main(String[] arguments) {
    int exit = new CommandLine(new Iza()).execute(arguments);
    if (exit != 0) {
      System.exit(exit);
    }
    Session.stop();
  }
}
