package nl.izamonitor.lake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.conf.UserError;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/**
 * Somebody who tries to take a lake at a stated moment: a thread here, or a process of its own that
 * is told on its standard input when to try and when to let go.
 */
final class LockContender {

  static final String LOCK = "_iza_lock";

  private final Path lake;
  private final FileSystem files;
  private LakeLock lock;

  LockContender(Path lake) throws IOException {
    this.lake = lake;
    this.files = FileSystem.get(lake.toUri(), new Configuration());
  }

  /** Tries at a moment, in milliseconds; tells {@code won}, or the exit code of what was thrown. */
  String tryAt(long moment, String run) {
    while (System.currentTimeMillis() < moment) {
      Thread.onSpinWait();
    }
    try {
      lock = LakeLock.take(files, new org.apache.hadoop.fs.Path(lake.resolve(LOCK).toUri()), run);
      return "won";
    } catch (UserError e) {
      return e.exitCode() + " " + e.getMessage();
    }
  }

  void letGo() {
    if (lock != null) {
      lock.close();
      lock = null;
    }
  }

  /** A process that contends for the lake in the folder of its first argument. */
  public static void main(String[] arguments) throws IOException {
    LockContender contender = new LockContender(Path.of(arguments[0]));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ", -1);
      if (words.length == 2) {
        System.out.println(contender.tryAt(Long.parseLong(words[0]), words[1]));
      } else {
        contender.letGo();
        System.out.println("free");
      }
    }
  }

  /** Starts that process. */
  static ProcessBuilder process(Path lake) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of(LockContender.class.getName(), lake.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
  }
}
