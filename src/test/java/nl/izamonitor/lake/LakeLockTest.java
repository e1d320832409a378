package nl.izamonitor.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.conf.UserError;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.ipc.RemoteException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a lake when something lies in it, and what is left of the lock. */
class LakeLockTest {

  private static final Duration SETTLING = Duration.ofMillis(20);
  private static final long OWN = ProcessHandle.current().pid();
  private static final String RUN = "20260101T000000-a";

  @TempDir private Path lake;
  private Path lock;
  private String host;

  @BeforeEach
  void place() throws IOException {
    lock = lake.resolve(LockContender.LOCK);
    host = InetAddress.getLocalHost().getHostName();
  }

  private LakeLock take() throws IOException {
    return LakeLock.take(
        FileSystem.get(lake.toUri(), new Configuration()),
        new org.apache.hadoop.fs.Path(lock.toUri()),
        "mine");
  }

  private LakeLock take(FileSystem files) {
    return LakeLock.take(files, ObjectFiles.at(lock), "mine", SETTLING);
  }

  private void isTakenOver(String text) throws IOException {
    Files.writeString(lock, text);
    try (LakeLock taken = take()) {
      assertThat(taken).isNotNull();
      assertThat(Files.readString(lock)).startsWith(host + " " + OWN).endsWith(" mine\n");
    }
    assertThat(lock).doesNotExist();
    Files.writeString(lock, text);
    take(ObjectFiles.open()).close();
    assertThat(lock).doesNotExist();
  }

  private UserError isRefused(int exit, String sentence) {
    UserError error = catchThrowableOfType(UserError.class, this::take);
    assertThat(error).isNotNull().hasMessageContaining(sentence);
    assertThat(error.exitCode()).isEqualTo(exit);
    return error;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "host", "host 12", "host twelve " + RUN, "host 1 2 3 4", "{}"})
  void aLockThatIsNoneIsTakenOver(String text) throws IOException {
    isTakenOver(text);
  }

  @Test
  void aLockOfAProcessThatIsGoneIsTakenOver() throws IOException {
    isTakenOver("%s %d %s".formatted(host, Integer.MAX_VALUE, RUN));
    isTakenOver("%s %d 12345 %s\n".formatted(host, Integer.MAX_VALUE, RUN));
  }

  @Test
  void aLockOfThisProcessNumberIsOfOneBeforeIt() throws IOException {
    isTakenOver("%s %d %s".formatted(host, OWN, RUN));
    isTakenOver("%s %d 1 %s\n".formatted(host, OWN, RUN));
  }

  @Test
  void aNumberThatAnotherProcessGotIsNotTheHolder() throws IOException {
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      isTakenOver("%s %d 1 %s\n".formatted(host, other.pid(), RUN));
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void aProcessThatLivesKeepsItsLock() throws Exception {
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(lock, "%s %d %s".formatted(host, other.pid(), RUN));
      UserError error = isRefused(5, "Another run (%s %d %s)".formatted(host, other.pid(), RUN));
      assertThat(error).hasMessageNotContaining("remove");
      assertThat(lock).content().endsWith(RUN);
    } finally {
      other.destroyForcibly().waitFor();
    }
    take().close();
  }

  @Test
  void aLockOfAnotherMachineNamesTheFileToRemove() throws IOException {
    Files.writeString(lock, "elsewhere 1 " + RUN);
    isRefused(
        5,
        "Another run (elsewhere 1 %s) holds the lake, on another machine: wait until it ends. If it no longer runs there, remove file:%s."
            .formatted(RUN, lock));
    Files.delete(lock);
    take().close();
  }

  @Test
  void whoHasItKeepsItWhateverBecomesOfTheFile() throws Exception {
    Process other = LockContender.process(lake).start();
    BufferedReader said = other.inputReader(StandardCharsets.UTF_8);
    try {
      other.getOutputStream().write("0 theirs\n".getBytes(StandardCharsets.UTF_8));
      other.getOutputStream().flush();
      assertThat(said.readLine()).isEqualTo("won");
      isRefused(5, " theirs) holds the lake: wait until it ends.");
      // As it looks in a container where the process of the other is not to be seen.
      Files.writeString(lock, "%s %d %s".formatted(host, Integer.MAX_VALUE, RUN));
      isRefused(5, "Another run");
      Files.delete(lock);
      isRefused(5, "Another run holds the lake: wait until it ends.");
    } finally {
      other.destroyForcibly().waitFor();
    }
    take().close();
  }

  @Test
  void aKilledHolderIsTakenOver() throws Exception {
    Process other = LockContender.process(lake).start();
    other.getOutputStream().write("0 theirs\n".getBytes(StandardCharsets.UTF_8));
    other.getOutputStream().flush();
    assertThat(other.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("won");
    other.destroyForcibly().waitFor();
    assertThat(lock).content().endsWith(" theirs\n");
    take().close();
    assertThat(lock).doesNotExist();
  }

  @Test
  void theLockOfWhoTookOverIsLeftAlone() throws IOException {
    LakeLock first = take();
    Files.writeString(lock, "elsewhere 1 " + RUN);
    first.close();
    assertThat(lock).content().isEqualTo("elsewhere 1 " + RUN);
  }

  @Test
  void oneOfThoseWhoWriteInAnObjectStoreAtOnceHasIt() throws IOException {
    // The other looked before we wrote, and writes after us.
    ObjectFiles late =
        new ObjectFiles() {
          @Override
          public boolean delete(org.apache.hadoop.fs.Path path, boolean recursive)
              throws IOException {
            throw new IOException("nothing may be removed that is not ours: " + path);
          }

          @Override
          public FSDataOutputStream create(org.apache.hadoop.fs.Path path, boolean overwrite)
              throws IOException {
            FSDataOutputStream out = super.create(path, overwrite);
            return new FSDataOutputStream(out, null) {
              @Override
              public void close() throws IOException {
                super.close();
                Files.writeString(lock, "elsewhere 1 " + RUN);
              }
            };
          }
        };
    UserError error = catchThrowableOfType(UserError.class, () -> take(ObjectFiles.open(late)));
    assertThat(error.exitCode()).isEqualTo(5);
    assertThat(error).hasMessageContaining("elsewhere 1 " + RUN);
    assertThat(lock).content().isEqualTo("elsewhere 1 " + RUN);
  }

  @Test
  void whoIsWritingOnHdfsIsNotAFault() throws IOException {
    ObjectFiles hdfs =
        new ObjectFiles() {
          @Override
          public FSDataOutputStream create(org.apache.hadoop.fs.Path path, boolean overwrite)
              throws IOException {
            throw new RemoteException(
                "org.apache.hadoop.hdfs.protocol.AlreadyBeingCreatedException", "by another");
          }
        };
    UserError error = catchThrowableOfType(UserError.class, () -> take(ObjectFiles.open(hdfs)));
    assertThat(error.exitCode()).isEqualTo(5);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsToldAndLeavesNoLock() throws IOException {
    FileSystem local = FileSystem.getLocal(new Configuration()).getRawFileSystem();
    ObjectFiles full =
        new ObjectFiles() {
          @Override
          public FSDataOutputStream create(org.apache.hadoop.fs.Path path, boolean overwrite)
              throws IOException {
            Files.createFile(lock);
            // Hadoop throws what it throws on a full disk.
            return local.create(new org.apache.hadoop.fs.Path("file:///dev/full"), true);
          }
        };
    UserError error = catchThrowableOfType(UserError.class, () -> take(ObjectFiles.open(full)));
    assertThat(error.exitCode()).isEqualTo(1);
    assertThat(error)
        .hasMessage(
            "The lake cannot be locked (No space left on device): see to the disk of object:%s, make room if it is full, and run it again.",
            lake);
    assertThat(lock).doesNotExist();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskOfThisMachineIsToldAndLeavesNoLock() throws Exception {
    // A process that may write no byte to a file; standard output is none.
    List<String> command =
        new ArrayList<>(List.of("bash", "-c", "ulimit -f 0; exec \"$@\"", "bash"));
    command.addAll(LockContender.process(lake).command());
    Process other = new ProcessBuilder(command).start();
    try {
      other.getOutputStream().write("0 theirs\n".getBytes(StandardCharsets.UTF_8));
      other.getOutputStream().flush();
      assertThat(other.inputReader(StandardCharsets.UTF_8).readLine())
          .startsWith("1 The lake cannot be locked (")
          .endsWith("make room if it is full, and run it again.");
    } finally {
      other.destroyForcibly();
    }
    try (Stream<Path> left = Files.list(lake)) {
      assertThat(left).containsExactly(lake.resolve("_iza_guard"));
    }
  }
}
