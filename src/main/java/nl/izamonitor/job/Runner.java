package nl.izamonitor.job;

import java.io.PrintStream;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.ingest.RefusedDeliveries;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkThrowable;

/**
 * Runs the work of a job: with a lock and a record, and with one clear sentence and an exit code
 * for every way it can end.
 */
final class Runner {

  /** To the millisecond: records are read in the order of their names. */
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS");

  /** The states of SQL for a value that is wrong, and for a row that may not be there. */
  private static final String DATA_EXCEPTION = "2[23].*";

  /** What may be a value in a message. */
  private static final String VALUE = "'[^']*'|\"[^\"]*\"|\\d{9,}";

  private static final String MASK = "***";
  private static final int FAILED = 1;
  private static final int REFUSED = 3;

  private Runner() {}

  /** Does the work on an opened workbench; gives the exit code. */
  static int run(Options options, String job, Consumer<Workbench> work) {
    return guarded(
        options,
        job,
        facts -> {
          try (Workbench bench = Workbench.open(options, job, (String) facts.get("run"))) {
            facts.putAll(bench.record().facts());
            try {
              work.accept(bench);
              bench.record().end("DONE");
            } catch (RefusedDeliveries e) {
              bench.record().put("refused", e.slices());
              bench.record().end("REFUSED");
              throw e;
            } finally {
              facts.putAll(bench.record().facts());
            }
          }
        });
  }

  /** Does work that needs no lake; every error becomes a sentence and an exit code. */
  static int guarded(Options options, String job, Consumer<Map<String, Object>> work) {
    long start = System.nanoTime();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("run", ZonedDateTime.now(ZoneOffset.UTC).format(STAMP) + "-" + suffix());
    facts.put("job", job);
    int exit = 0;
    try {
      work.accept(facts);
      facts.putIfAbsent("status", "DONE");
    } catch (RefusedDeliveries e) {
      exit = REFUSED;
      tell(e, e.getMessage(), options.debug, facts);
    } catch (Exception | LinkageError | FSError e) {
      // Spark throws checked exceptions that no signature tells, and Hadoop an error on a full
      // disk.
      Optional<UserError> user = userError(e);
      exit = user.map(UserError::exitCode).orElse(FAILED);
      tell(
          e, user.map(UserError::getMessage).orElseGet(() -> failed(job, e)), options.debug, facts);
    }
    facts.put("exit", exit);
    facts.put("seconds", Math.round((System.nanoTime() - start) / 1e8) / 10.0);
    Memory.peakMiB().ifPresent(peak -> facts.put("vm_hwm_mib", peak));
    return options.result == null ? exit : report(options, facts, exit);
  }

  private static int report(Options options, Map<String, Object> facts, int exit) {
    try {
      RunRecord.write(new Configuration(), new Path(options.result), facts);
      return exit;
    } catch (UserError e) {
      tell(e, e.getMessage(), options.debug, facts);
      return exit == 0 ? e.exitCode() : exit;
    }
  }

  private static String suffix() {
    return Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);
  }

  /** What a user can put right, also when it came up in an executor. */
  private static Optional<UserError> userError(Throwable e) {
    Throwable cause = e;
    while (cause != null && !(cause instanceof UserError) && !isOverflow(cause)) {
      cause = cause.getCause();
    }
    if (cause != null && isOverflow(cause)) {
      return Optional.of(
          UserError.configuration(
              "A sum does not fit in a whole number of 19 digits, and nothing is written of it: give the amounts fewer decimals in their contract, or have them delivered in larger units."));
    }
    return Optional.ofNullable((UserError) cause);
  }

  /** Java and Spark both say so in their message, and no wrong number comes of it. */
  private static boolean isOverflow(Throwable e) {
    return e instanceof ArithmeticException
        && String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("overflow");
  }

  private static String failed(String job, Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return "The job %s failed: %s (%s). Run it again; with --debug it shows where it went wrong."
        .formatted(job, message(cause), cause.getClass().getSimpleName());
  }

  /**
   * The first line of what a failure says, without values of the data. Where a value was wrong,
   * Spark has a name for what was wrong with it; others quote it.
   */
  private static String message(Throwable cause) {
    if (cause instanceof SparkThrowable spark
        && String.valueOf(spark.getSqlState()).matches(DATA_EXCEPTION)) {
      return "a value of the data cannot be worked with, " + spark.getCondition();
    }
    String first = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    boolean isOurs = cause instanceof UserError || cause instanceof RefusedDeliveries;
    return isOurs ? first : first.replaceAll(VALUE, MASK);
  }

  private static void trace(Throwable e, PrintStream err) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      err.println(cause.getClass().getName() + ": " + message(cause));
      for (StackTraceElement frame : cause.getStackTrace()) {
        err.println("\tat " + frame);
      }
    }
  }

  private static void tell(Throwable e, String sentence, boolean debug, Map<String, Object> facts) {
    PrintStream err = System.err;
    facts.put("status", "FAILED");
    facts.put("error", sentence);
    err.println(sentence);
    if (debug) {
      trace(e, err);
    }
  }
}
