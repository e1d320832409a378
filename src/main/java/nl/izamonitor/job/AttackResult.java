package nl.izamonitor.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.izamonitor.attack.Attack;
import nl.izamonitor.attack.AttackException;
import nl.izamonitor.attack.Finding;
import nl.izamonitor.attack.Outcome;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.lake.MetingTable;

/** What came of an attack on folders of published files. */
record AttackResult(int folders, List<Outcome> outcomes, double seconds) {

  /**
   * Attacks every period, as many at once as there are processors.
   *
   * @param judge the counts that must be kept; null for all that is hidden
   * @param bounds whether to give the bounds of every tested count
   * @throws UserError when a folder cannot be read
   */
  static AttackResult on(List<Path> folders, Path judge, boolean bounds) {
    long start = System.nanoTime();
    try {
      Attack attack = Attack.read(folders, judge);
      List<Outcome> outcomes =
          Stream.concat(
                  Stream.of(attack.comparisons()),
                  attack.blocks().parallelStream().map(block -> Attack.on(block, bounds)))
              .toList();
      return new AttackResult(folders.size(), outcomes, (System.nanoTime() - start) / 1e9);
    } catch (AttackException e) {
      throw UserError.configuration(e.getMessage());
    }
  }

  List<Finding> findings() {
    return outcomes.stream().flatMap(outcome -> outcome.findings().stream()).toList();
  }

  long derivable() {
    return count(Finding.Kind.DERIVABLE);
  }

  long tooNarrow() {
    return count(Finding.Kind.TOO_NARROW);
  }

  private long count(Finding.Kind kind) {
    return outcomes.stream().mapToLong(outcome -> outcome.count(kind)).sum();
  }

  private long tested() {
    return outcomes.stream().mapToLong(Outcome::tested).sum();
  }

  /** Says totals, and the first published row that contradicts another. */
  void tell(Consumer<String> log) {
    log.accept(
        "attack: %d folders, %d counts published, %d hidden, %d tested"
            .formatted(
                folders,
                outcomes.stream().mapToLong(Outcome::published).sum(),
                outcomes.stream().mapToLong(Outcome::hidden).sum(),
                tested()));
    log.accept(
        "attack: %d derivable, %d too narrow, %.1f seconds"
            .formatted(derivable(), tooNarrow(), seconds));
    List<String> contradictions =
        outcomes.stream().flatMap(outcome -> outcome.contradictions().stream()).toList();
    if (!contradictions.isEmpty()) {
      log.accept(
          "attack: published numbers contradict each other %d times; the first time: %s"
              .formatted(contradictions.size(), contradictions.get(0)));
    }
  }

  /** What the manifest says of it. */
  Map<String, Long> totals() {
    return Map.of(
        MetingTable.ATTACK_FOLDERS, (long) folders,
        MetingTable.ATTACK_TESTED, tested(),
        MetingTable.ATTACK_DERIVABLE, derivable(),
        MetingTable.ATTACK_TOO_NARROW, tooNarrow(),
        MetingTable.ATTACK_SECONDS, Math.round(seconds));
  }
}
