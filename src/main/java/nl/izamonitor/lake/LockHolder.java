package nl.izamonitor.lake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who holds a lake, as its lock says it.
 *
 * @param start when the process began, for another process may get the number of one that is gone;
 *     {@code -} where it is not known
 */
record LockHolder(String host, long pid, String start, String run) {

  private static final String UNKNOWN = "-";
  private static final int LONGEST_PID = 18;

  /**
   * Where the state of a process stands in {@code /proc/<pid>/stat} after its name, and when it
   * began.
   */
  private static final int STATE = 0;

  private static final int START = 19;

  /** This process, for a run. */
  static LockHolder of(String run) {
    long own = ProcessHandle.current().pid();
    return new LockHolder(thisHost(), own, startOf(own).orElse(UNKNOWN), run);
  }

  /** What a lock says; nothing when it is empty, cut off or no lock. Older ones have no start. */
  static Optional<LockHolder> parse(String text) {
    String[] parts = text.strip().split(" ", -1);
    if (parts.length < 3 || parts.length > 4 || !parts[1].matches("\\d{1," + LONGEST_PID + "}")) {
      return Optional.empty();
    }
    String start = parts.length == 4 ? parts[2] : UNKNOWN;
    return Optional.of(
        new LockHolder(parts[0], Long.parseLong(parts[1]), start, parts[parts.length - 1]));
  }

  String text() {
    return "%s %d %s %s\n".formatted(host, pid, start, run);
  }

  boolean isElsewhere() {
    return !host.equals(thisHost());
  }

  /**
   * Whether its process is certainly gone. The number of this process is that of a holder before it
   * in a container that was started again.
   */
  boolean isGone() {
    if (isElsewhere()) {
      return false;
    }
    Optional<String> now = startOf(pid);
    if (now.isEmpty()) {
      return true;
    }
    boolean known = !start.equals(UNKNOWN) && !now.get().equals(UNKNOWN);
    return known ? !now.get().equals(start) : pid == ProcessHandle.current().pid();
  }

  /** When a process that lives began; {@code -} when that cannot be said. */
  private static Optional<String> startOf(long pid) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isEmpty()) {
      return Optional.empty();
    }
    try {
      // In ticks since the machine started: what Java tells moves when the clock is set.
      Path file = Path.of("/proc", Long.toString(pid), "stat");
      String stat = Files.readString(file, StandardCharsets.ISO_8859_1);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      // A process that ended and that nobody asked after still has a number.
      return fields[STATE].equals("Z") ? Optional.empty() : Optional.of(fields[START]);
    } catch (IOException | IndexOutOfBoundsException e) {
      return process
          .get()
          .info()
          .startInstant()
          .map(start -> Long.toString(start.toEpochMilli()))
          .or(() -> Optional.of(UNKNOWN));
    }
  }

  private static String thisHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  @Override
  public String toString() {
    return "%s %d %s".formatted(host, pid, run);
  }
}
