package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which metingen speak of the same counts. A source and period that two metingen say different
 * numbers of was delivered again in between: its counts are then others, tied to the earlier ones
 * by nothing. A new version of a definition that is worded as before means something else without
 * saying what: its earlier counts stand apart as well.
 */
final class States {

  /** What is known of one state of a source in a period. */
  private static final class State {
    private final String name;
    private final Map<Count, Long> values = new HashMap<>();

    /** Per indicator and side its version. */
    private final Map<List<Object>, Integer> versions = new HashMap<>();

    State(String name) {
      this.name = name;
    }

    boolean fits(List<Told> told) {
      return told.stream()
          .filter(one -> one.value() != null && !isApart(one))
          .allMatch(one -> one.value().equals(values.getOrDefault(one.count(), one.value())));
    }

    boolean isApart(Told told) {
      int version = told.row().version();
      return versions.getOrDefault(side(told), version) != version;
    }

    private static List<Object> side(Told told) {
      return List.of(told.row().indicator(), told.side());
    }

    void add(Told told) {
      versions.putIfAbsent(side(told), told.row().version());
      if (told.value() != null) {
        values.putIfAbsent(told.count(), told.value());
      }
    }
  }

  private final Map<String, List<State>> states = new HashMap<>();

  /** What a folder tells of a period, with the states of its sources; folders come in order. */
  List<Told> named(List<Told> told) {
    Map<String, List<Told>> tables = new HashMap<>();
    told.forEach(
        one ->
            tables.computeIfAbsent(one.count().measure().table(), t -> new ArrayList<>()).add(one));
    List<Told> named = new ArrayList<>();
    tables.forEach((table, own) -> name(table, own, named));
    return named;
  }

  private void name(String table, List<Told> told, List<Told> named) {
    List<State> known = states.computeIfAbsent(table, t -> new ArrayList<>());
    State state =
        known.stream()
            .filter(s -> s.fits(told))
            .findFirst()
            .orElseGet(
                () -> {
                  known.add(new State(String.valueOf(known.size())));
                  return known.get(known.size() - 1);
                });
    for (Told one : told) {
      boolean isApart = state.isApart(one);
      String own = isApart ? " of " + one.row().edition() : "";
      named.add(one.in(state.name + own));
      if (!isApart) {
        state.add(one);
      }
    }
  }
}
