package nl.izamonitor.job;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Progress of a run, for people: a line each on standard error, with the time and the run. */
record Log(PrintStream out, String run) {

  void line(String text) {
    LocalTime now = LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
    out.println("%s %s %s".formatted(now, run, text));
  }
}
