package nl.izamonitor.conf;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Something a user can put right. Its message says what is wrong, where, and what to do; it is
 * shown without a stack trace, and the process ends with {@link #exitCode()}.
 */
public final class UserError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private UserError(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /**
   * What a job needs from its surroundings failed, and may go well when it is run again: exit code
   * 1.
   */
  public static UserError failed(String message) {
    return new UserError(1, message);
  }

  /** Arguments or configuration are wrong: exit code 2. */
  public static UserError configuration(String message) {
    return new UserError(2, message);
  }

  /** The configuration has these mistakes: exit code 2, a line each. */
  public static UserError configuration(Collection<Mistake> problems) {
    return new UserError(
        2, problems.stream().sorted().map(Mistake::toString).collect(Collectors.joining("\n")));
  }

  /** Data were refused: exit code 3. */
  public static UserError data(String message) {
    return new UserError(3, message);
  }

  /** Protection or verification failed: exit code 4. */
  public static UserError verification(String message) {
    return new UserError(4, message);
  }

  /** Another run holds the lake: exit code 5. */
  public static UserError busy(String message) {
    return new UserError(5, message);
  }

  public int exitCode() {
    return exitCode;
  }
}
