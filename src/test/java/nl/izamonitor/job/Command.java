package nl.izamonitor.job;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * One command as a user gives it, and what came of it.
 *
 * @param exit the exit code
 * @param said everything on standard output and standard error
 */
record Command(int exit, String said) {

  private static final String KEY = "data/sample/demo.key";

  /** Runs {@code iza} with these arguments on the lake and landing folder under {@code home}. */
  static Command iza(Path home, String... arguments) {
    String[] places = {
      "--lake", home.resolve("lake").toString(),
      "--landing", home.resolve("landing").toString(),
      "--report", home.resolve("report").toString(),
      "--key", KEY
    };
    return plain(
        Stream.concat(Arrays.stream(arguments), Arrays.stream(places)).toArray(String[]::new));
  }

  /** Runs {@code iza} with exactly these arguments. */
  static Command plain(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    StringWriter usage = new StringWriter();
    try (PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      System.setOut(to);
      System.setErr(to);
      CommandLine line = new CommandLine(new Iza());
      line.setOut(new PrintWriter(usage)).setErr(new PrintWriter(usage));
      int exit = line.execute(arguments);
      return new Command(exit, said.toString(StandardCharsets.UTF_8) + usage);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
