package nl.izamonitor.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several want the lake at the same moment, hundreds of times: whether it is free, its holder is
 * dead or its lock was cut off, one of them gets it and the others are told that it is taken.
 */
class LockRaceTest {

  private static final int ROUNDS = 240;
  private static final int CONTENDERS = 3;

  @TempDir private Path lake;

  /** What lies in the lake before a round; null where nothing does. */
  private static String before(int round) throws IOException {
    String dead =
        "%s %d run".formatted(InetAddress.getLocalHost().getHostName(), Integer.MAX_VALUE);
    return switch (round % 4) {
      case 0, 1 -> dead;
      case 2 -> "";
      default -> null;
    };
  }

  private void prepare(int round) throws IOException {
    Files.deleteIfExists(lake.resolve(LockContender.LOCK));
    if (before(round) != null) {
      Files.writeString(lake.resolve(LockContender.LOCK), before(round));
    }
  }

  /** One won, and it is the one that the lock names. */
  private void judge(int round, List<String> answers) throws IOException {
    assertThat(answers).as("round %d".formatted(round)).containsOnlyOnce("won");
    assertThat(answers)
        .filteredOn(a -> !a.equals("won"))
        .allMatch(a -> a.startsWith("5 Another run"));
    assertThat(Files.readString(lake.resolve(LockContender.LOCK)))
        .contains("run" + answers.indexOf("won"));
  }

  @Test
  void oneThreadWins() throws Exception {
    List<LockContender> contenders = new ArrayList<>();
    for (int i = 0; i < CONTENDERS; i++) {
      contenders.add(new LockContender(lake));
    }
    ExecutorService threads = Executors.newFixedThreadPool(CONTENDERS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        prepare(round);
        long moment = System.currentTimeMillis() + 2;
        List<Callable<String>> tries = new ArrayList<>();
        for (int i = 0; i < CONTENDERS; i++) {
          int own = i;
          tries.add(() -> contenders.get(own).tryAt(moment, "run" + own));
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : threads.invokeAll(tries)) {
          answers.add(answer.get());
        }
        judge(round, answers);
        contenders.forEach(LockContender::letGo);
        assertThat(lake.resolve(LockContender.LOCK)).doesNotExist();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void oneProcessWins() throws IOException {
    List<Process> processes = new ArrayList<>();
    try {
      for (int i = 0; i < CONTENDERS; i++) {
        processes.add(LockContender.process(lake).start());
      }
      List<BufferedReader> said =
          processes.stream().map(p -> p.inputReader(StandardCharsets.UTF_8)).toList();
      for (int round = 0; round < ROUNDS; round++) {
        prepare(round);
        long moment = System.currentTimeMillis() + 2;
        for (int i = 0; i < CONTENDERS; i++) {
          tell(processes.get(i), moment + " run" + i);
        }
        judge(round, said.stream().map(LockRaceTest::line).toList());
        processes.forEach(process -> tell(process, "free"));
        said.forEach(LockRaceTest::line);
        assertThat(lake.resolve(LockContender.LOCK)).doesNotExist();
      }
    } finally {
      processes.forEach(Process::destroyForcibly);
    }
  }

  private static void tell(Process process, String line) {
    try {
      process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(BufferedReader said) {
    try {
      return said.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
