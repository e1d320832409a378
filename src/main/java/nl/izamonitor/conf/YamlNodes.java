package nl.izamonitor.conf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The nodes of one YAML file, and the problems at them with their lines. */
final class YamlNodes {

  private final String file;
  private final List<Mistake> problems;

  YamlNodes(String file, List<Mistake> problems) {
    this.file = file;
    this.problems = problems;
  }

  Optional<Node> compose(String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
      Optional<Node> node = new Compose(settings).composeString(text);
      if (node.isEmpty()) {
        problems.add(new Mistake(file, 0, "The file is empty: write its definition or remove it."));
      }
      return node;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      problems.add(
          new Mistake(
              file,
              line,
              "This is not YAML (%s): correct it here or just before.".formatted(e.getProblem())));
    } catch (YamlEngineException e) {
      problems.add(
          new Mistake(file, 0, "This is not YAML (%s): correct it.".formatted(e.getMessage())));
    }
    return Optional.empty();
  }

  /** A text in which a key of its map has another value; empty when it has no such key. */
  static Optional<String> replaced(String file, String text, String key, String value) {
    YamlNodes nodes = new YamlNodes(file, new ArrayList<>());
    return nodes
        .compose(text)
        .filter(node -> node instanceof MappingNode)
        .map(node -> nodes.entries((MappingNode) node).get(key))
        .flatMap(
            old ->
                old.getStartMark()
                    .flatMap(
                        start ->
                            old.getEndMark()
                                .map(
                                    end ->
                                        replaced(text, start.getIndex(), end.getIndex(), value))));
  }

  private static String replaced(String text, int start, int end, String value) {
    return text.substring(0, text.offsetByCodePoints(0, start))
        + value
        + text.substring(text.offsetByCodePoints(0, end));
  }

  /** Notes a problem at {@code node}; returns null, so that a binding step can end with it. */
  Object problem(Node node, String what) {
    problems.add(new Mistake(file, line(node), what));
    return null;
  }

  static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  /** The values of a map by key, in order; a duplicate or non-text key is a problem. */
  Map<String, Node> entries(MappingNode map) {
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problem(tuple.getKeyNode(), "A key is a plain word: write it as key: value.");
      } else if (entries.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        problem(key, "The key '%s' stands here twice: keep one.".formatted(key.getValue()));
      }
    }
    return entries;
  }

  /** Where {@code node} and all the keys under it stand. */
  Location location(Node node) {
    Map<String, Integer> lines = new TreeMap<>();
    collectLines(node, "", lines);
    return new Location(file, line(node), lines);
  }

  private void collectLines(Node node, String prefix, Map<String, Integer> lines) {
    if (node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
          lines.put(prefix + key.getValue(), line(key));
          collectLines(tuple.getValueNode(), prefix + key.getValue() + ".", lines);
        }
      }
    } else if (node instanceof SequenceNode list) {
      List<Node> items = new ArrayList<>(list.getValue());
      for (int i = 0; i < items.size(); i++) {
        lines.put(prefix + i, line(items.get(i)));
        collectLines(items.get(i), prefix + i + ".", lines);
      }
    }
  }
}
