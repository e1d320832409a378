package nl.izamonitor.conf;

import java.util.List;
import java.util.Optional;

/**
 * Binds one YAML file to a record, strictly: an unknown, duplicate or missing key and a value of
 * the wrong type are problems with their line, and all of them are found in one go.
 */
final class YamlBinder {

  private final YamlNodes nodes;
  private final List<Mistake> problems;

  YamlBinder(String file, List<Mistake> problems) {
    this.nodes = new YamlNodes(file, problems);
    this.problems = problems;
  }

  /** The record in {@code text}; empty when there were problems, which are then in the list. */
  <T extends Record> Optional<T> bind(String text, Class<T> type) {
    int before = problems.size();
    T bound =
        nodes
            .compose(text)
            .map(node -> type.cast(new RecordShape(type).bind(node, nodes)))
            .orElse(null);
    return problems.size() > before ? Optional.empty() : Optional.ofNullable(bound);
  }
}
