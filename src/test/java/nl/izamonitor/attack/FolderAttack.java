package nl.izamonitor.attack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Attacks folders made by hand, and says what was found in them. */
abstract class FolderAttack {

  static final String FOUR =
      """
      gemeente A: a
      gemeente B: b
      gemeente C: c
      gemeente D: d
      zorgkantoorregio Z1: a b
      zorgkantoorregio Z2: c d
      provincie P1: a c
      provincie P2: b d
      nederland NL: a b c d ONBEKEND
      gemeente ONBEKEND: ONBEKEND
      zorgkantoorregio ONBEKEND: ONBEKEND
      provincie ONBEKEND: ONBEKEND
      """;

  @TempDir Path home;

  SmallFolder folder(String meting) {
    return new SmallFolder(home, meting).regions(FOUR);
  }

  static List<Outcome> attack(List<Path> folders, Path judge, boolean bounds) {
    return Attack.read(folders, judge).blocks().stream()
        .map(block -> Attack.on(block, bounds))
        .toList();
  }

  /** What was found, as {@code region category count finding low..high}. */
  static List<String> found(Path... folders) {
    return named(attack(List.of(folders), null, false));
  }

  static List<String> named(List<Outcome> outcomes) {
    List<String> named = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      for (Finding finding : outcome.findings()) {
        named.add(
            "%s %s %s %s %s..%s"
                .formatted(
                    finding.row().region(),
                    finding.row().category(),
                    finding.count(),
                    finding.kind(),
                    finding.lowest(),
                    finding.highest()));
      }
    }
    return named;
  }
}
