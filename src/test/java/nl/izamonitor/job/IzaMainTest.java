package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the process of a job ends, as a cluster sees it. */
class IzaMainTest {

  private static final String RETURNED = "main returned";

  @TempDir private Path home;

  /** Calls main, as the driver of a cluster does. */
  static final class Driver {

    private Driver() {}

    /** Tells when it comes back. */
    public static void main(String[] arguments) {
      Iza.main(arguments);
      System.out.println(RETURNED);
    }
  }

  /** Runs a job in a process of its own, which must end by itself. */
  private Command iza(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Driver.class.getName());
    command.addAll(List.of(arguments));
    Path said = home.resolve("said.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the process ended").isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Command(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
  }

  @Test
  void itReturnsWhenAllWentWellAndTheProcessEnds() throws Exception {
    Command check = iza("check");
    assertThat(check.said()).contains("no mistakes", RETURNED);
    assertThat(check.exit()).isZero();
  }

  @Test
  void itReturnsWithoutASession() throws Exception {
    Command help = iza("--help");
    assertThat(help.said()).contains("Usage: iza", RETURNED);
    assertThat(help.exit()).isZero();
  }

  @Test
  void itEndsWithTheCodeOtherwise() throws Exception {
    Command check = iza("check", "--conf", home.resolve("none").toString());
    assertThat(check.said()).contains("none/base/lake.yml cannot be read").doesNotContain(RETURNED);
    assertThat(check.exit()).isEqualTo(2);
  }
}
