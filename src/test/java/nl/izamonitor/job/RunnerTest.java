package nl.izamonitor.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.SideBySide;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** However work ends, there is one sentence and an exit code. */
class RunnerTest {

  @TempDir private Path home;

  private Command run(Consumer<Map<String, Object>> work) {
    return run(false, work);
  }

  private Command run(boolean debug, Consumer<Map<String, Object>> work) {
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      System.setErr(to);
      Options options = new Options();
      options.debug = debug;
      options.result = home.resolve("result.json").toString();
      int exit = Runner.guarded(options, "try", work);
      return new Command(exit, said.toString(StandardCharsets.UTF_8));
    } finally {
      System.setErr(err);
    }
  }

  /** Work in an executor that ends with this. */
  private static void onAnExecutor(RuntimeException thrown) {
    UDF1<Long, Long> fails =
        number -> {
          throw thrown;
        };
    TestSession.spark()
        .range(1)
        .select(udf(fails, DataTypes.LongType).apply(col("id")))
        .collectAsList();
  }

  @Test
  void whatAUserCanPutRightIsToldFromAnExecutorToo() throws IOException {
    UserError error = UserError.configuration("The key k is missing: make one.");
    Command direct = run(facts -> onAnExecutor(error));
    assertThat(direct).isEqualTo(new Command(2, "The key k is missing: make one.\n"));
    assertThat(Files.readString(home.resolve("result.json")))
        .contains("\"exit\" : 2", "\"error\" : \"The key k is missing: make one.\"");
    Command beside = run(facts -> SideBySide.run(List.of(() -> onAnExecutor(error))));
    assertThat(beside).isEqualTo(direct);
  }

  @Test
  void aFailureOfSparkIsOneSentence() throws IOException {
    Command failed = run(facts -> onAnExecutor(new IllegalStateException("no more")));
    assertThat(failed)
        .isEqualTo(
            new Command(
                1,
                "The job try failed: no more (IllegalStateException). Run it again; with --debug it shows where it went wrong.\n"));
    assertThat(Files.readString(home.resolve("result.json"))).contains("\"exit\" : 1");
  }

  @Test
  void noValueOfTheDataIsQuoted() throws IOException {
    var texts =
        TestSession.spark().createDataset(List.of("Jansen", "123456782"), Encoders.STRING());
    List<Consumer<Map<String, Object>>> works =
        List.of(
            facts -> texts.select(col("value").cast("int").plus(1)).collectAsList(),
            facts -> texts.select(col("value").cast("date")).collectAsList(),
            facts ->
                texts
                    .filter("value = '123456782'")
                    .selectExpr("cast(value as tinyint)")
                    .collectAsList(),
            facts -> onAnExecutor(new NumberFormatException("For input string: \"Jansen\"")));
    for (Consumer<Map<String, Object>> work : works) {
      for (boolean debug : new boolean[] {false, true}) {
        Command failed = run(debug, work);
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.said() + Files.readString(home.resolve("result.json")))
            .contains("The job try failed: ")
            .doesNotContain("Jansen", "123456782");
      }
    }
    assertThat(run(works.get(0)).said())
        .isEqualTo(
            "The job try failed: a value of the data cannot be worked with, CAST_INVALID_INPUT (SparkNumberFormatException). Run it again; with --debug it shows where it went wrong.\n");
  }

  private static void writeOnAFullDisk() {
    try {
      FileSystem local = FileSystem.getLocal(new Configuration()).getRawFileSystem();
      try (OutputStream out = local.create(new org.apache.hadoop.fs.Path("file:///dev/full"))) {
        out.write(1);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsOneSentence() {
    Command failed = run(facts -> writeOnAFullDisk());
    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.said())
        .startsWith("The job try failed: No space left on device (IOException). Run it again;")
        .hasLineCount(1);
  }
}
