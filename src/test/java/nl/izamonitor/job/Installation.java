package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.TestSession;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.Table;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A user's own installation: a copy of {@code conf} that may be changed, and empty folders. */
record Installation(Path home) {

  static Installation in(Path home) throws IOException {
    TestSession.spark();
    Path from = Path.of("conf");
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path target = home.resolve("conf").resolve(from.relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
    return new Installation(home);
  }

  /** Its definitions as they are now. */
  Conf conf() {
    return Definitions.load(ConfFiles.read(home.resolve("conf")), TestSession.spark()).conf();
  }

  void conf(String file, String text) throws IOException {
    write(home.resolve("conf").resolve(file), text);
  }

  void deliver(String slice, List<String> lines) throws IOException {
    write(home.resolve("landing").resolve(slice).resolve("levering.csv"), text(lines));
  }

  void deliver(String slice, String... lines) throws IOException {
    deliver(slice, Arrays.asList(lines));
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  Command iza(String... arguments) {
    return Command.iza(
        home,
        Stream.concat(
                Arrays.stream(arguments), Stream.of("--conf", home.resolve("conf").toString()))
            .toArray(String[]::new));
  }

  /** What a job that goes well says. */
  String done(String... arguments) {
    Command command = iza(arguments);
    assertThat(command.exit()).as(command.said()).isZero();
    return command.said();
  }

  /** The areas of the leveranciers noord and zuid of a source. */
  void noordAndZuid(String source) throws IOException {
    conf(
        "reference/dekking/%s.csv".formatted(source),
        "leverancier;level;regio;van;tot\nnoord;provincie;PV20;;\nzuid;provincie;PV31;;\n");
  }

  Dataset<Row> read(Table table) {
    return lake().read(table);
  }

  /** The validated rows of a source of this installation. */
  Dataset<Row> validated(String source) {
    Conf conf = conf();
    return lake().read(ValidatedTable.of(conf, conf.sources().get(source)));
  }

  private Internal lake() {
    return Lake.open(TestSession.spark(), home.resolve("lake").toString()).internal();
  }
}
