package nl.izamonitor.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Runs actions on the lake that do not need each other side by side: much of a small one is
 * planning and waiting, on one core, and Spark fills the others with the rest.
 */
public final class SideBySide {

  private static final int AT_ONCE = 3;

  private SideBySide() {}

  /**
   * Runs all of them, to the end even if one fails; what the first of these threw is thrown.
   *
   * @return what each gave, in the order of the actions
   */
  public static <T> List<T> all(List<Supplier<T>> actions) {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<T>> futures = new ArrayList<>();
      actions.forEach(action -> futures.add(threads.submit(action::get)));
      List<T> results = new ArrayList<>();
      RuntimeException failure = null;
      for (Future<T> future : futures) {
        try {
          results.add(future.get());
        } catch (ExecutionException e) {
          failure = failure == null ? unchecked(e) : failure;
        }
      }
      if (failure != null) {
        throw failure;
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the lake was worked on", e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** The same for actions that give nothing. */
  public static void run(List<Runnable> actions) {
    List<Supplier<Boolean>> suppliers = new ArrayList<>();
    actions.forEach(
        action ->
            suppliers.add(
                () -> {
                  action.run();
                  return true;
                }));
    all(suppliers);
  }

  private static RuntimeException unchecked(ExecutionException e) {
    return e.getCause() instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException(e.getCause());
  }
}
