package nl.izamonitor.job;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Progress of a run, for people: a line each on standard error, with the time and the run. */
final class Log {

  private final PrintStream out;
  private final String run;

  Log(PrintStream out, String run) {
    this.out = out;
    this.run = run;
  }

  void line(String format, Object... values) {
    out.printf(
        "%s %s %s%n",
        LocalTime.now(java.time.ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS),
        run,
        format.formatted(values));
  }
}
