package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.izamonitor.attack.PeriodBlock.CountedCell;
import nl.izamonitor.attack.PeriodBlock.StatedCell;

/**
 * Which metingen state the same counts of a period. A source of which two metingen state different
 * numbers was delivered again in between: its later counts are others, and nothing relates them to
 * the earlier ones. A new version of a definition that is worded as before means something else
 * without saying what: its earlier counts stand apart as well.
 */
final class SourceStates {

  private final Map<String, List<State>> states = new HashMap<>();

  /** One state of a source in the period. */
  private static final class State {

    private final String name;
    private final Map<CountedCell, Long> values = new HashMap<>();

    /** Per indicator and side its version. */
    private final Map<List<Object>, Integer> versions = new HashMap<>();

    State(String name) {
      this.name = name;
    }

    boolean fits(List<StatedCell> cells) {
      return cells.stream()
          .filter(one -> one.value() != null && !isApart(one))
          .allMatch(one -> one.value().equals(values.getOrDefault(one.cell(), one.value())));
    }

    private boolean isApart(StatedCell one) {
      int version = one.row().version();
      return versions.getOrDefault(side(one), version) != version;
    }

    private static List<Object> side(StatedCell one) {
      return List.of(one.row().key().indicator(), one.side());
    }

    /** The cell in this state, or apart. */
    StatedCell name(StatedCell one) {
      if (isApart(one)) {
        return one.in(name + " of " + one.row().key().edition());
      }
      versions.putIfAbsent(side(one), one.row().version());
      if (one.value() != null) {
        values.putIfAbsent(one.cell(), one.value());
      }
      return one.in(name);
    }
  }

  /** The cells of a folder in the states of their sources; folders come in order. */
  List<StatedCell> named(List<StatedCell> cells) {
    Map<String, State> fitting = new HashMap<>();
    cells.stream()
        .collect(Collectors.groupingBy(one -> one.side().table()))
        .forEach((table, own) -> fitting.put(table, fitting(table, own)));
    return cells.stream().map(one -> fitting.get(one.side().table()).name(one)).toList();
  }

  private State fitting(String table, List<StatedCell> cells) {
    List<State> known = states.computeIfAbsent(table, t -> new ArrayList<>());
    for (State state : known) {
      if (state.fits(cells)) {
        return state;
      }
    }
    known.add(new State(String.valueOf(known.size())));
    return known.get(known.size() - 1);
  }
}
