package nl.izamonitor.conf;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Notes the names that are defined nowhere. A name whose own file has mistakes counts as defined,
 * so that a mistake is told once and all others still are.
 */
final class NameCheck {

  private final Conf conf;
  private final Collection<String> levels;
  private final List<Mistake> problems;

  /** Files with mistakes of their own. */
  private final Set<String> broken;

  NameCheck(Conf conf, Collection<String> levels, List<Mistake> problems) {
    this.conf = conf;
    this.levels = levels;
    this.problems = problems;
    this.broken = problems.stream().map(Mistake::file).collect(Collectors.toSet());
  }

  /** A problem for each name that is used and not defined. */
  void known(KeyLocation at, Collection<String> used, Collection<String> defined, String what) {
    int position = 0;
    for (String name : used) {
      if (!defined.contains(name) && !isBroken("/" + name + ".yml")) {
        problems.add(
            at.of(name, position)
                .problem("'%s' is not a known %s: use one of %s.".formatted(name, what, defined)));
      }
      position++;
    }
  }

  void levels(Location at, Collection<String> used) {
    if (!levels.isEmpty()) {
      known(new KeyLocation(at, "levels"), used, levels, "level");
    }
  }

  void units(Location at, String key, String unit) {
    if (conf.disclosure() != null) {
      known(
          new KeyLocation(at, key),
          List.of(unit),
          conf.disclosure().floors().keySet(),
          "unit of base/disclosure.yml");
    }
  }

  void problem(Location at, String key, String what) {
    problems.add(at.problem(key, what));
  }

  /** Whether a file with this in its path has mistakes of its own. */
  boolean isBroken(String path) {
    return broken.stream().anyMatch(file -> file.contains(path));
  }
}
