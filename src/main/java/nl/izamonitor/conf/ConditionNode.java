package nl.izamonitor.conf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.model.Condition;
import nl.izamonitor.model.Condition.Allowed;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A condition as it is written: a map of columns is <em>and</em>, a list of maps <em>or</em>. Of a
 * column it says a value, a list of values, {@code null}, {@code not null}, or bounds.
 */
record ConditionNode(YamlNodes nodes) {

  private static final String FORM =
      "A condition is a map of columns, such as {urgentie: [U0, U1], leeftijd: {min: 75}, praktijk: null}, or a list of such maps of which one must hold.";

  private static final String EMPTY = "null";
  private static final String FILLED = "not null";

  /** The condition; null when it is wrong, and then the mistakes are noted. */
  Condition read(Node node) {
    List<Node> written = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    List<Condition.Case> cases = new ArrayList<>();
    for (Node one : written) {
      if (one instanceof MappingNode map && !map.getValue().isEmpty()) {
        Map<String, Allowed> columns = new LinkedHashMap<>();
        nodes.entries(map).forEach((column, allowed) -> columns.put(column, allowed(allowed)));
        if (columns.containsValue(null)) {
          return null;
        }
        cases.add(new Condition.Case(columns));
      } else {
        nodes.problem(one, FORM);
        return null;
      }
    }
    return cases.isEmpty() ? (Condition) nodes.problem(node, FORM) : new Condition(cases);
  }

  private Allowed allowed(Node node) {
    if (node instanceof MappingNode map) {
      return range(map);
    }
    if (node instanceof SequenceNode list) {
      List<String> values = new ArrayList<>();
      for (Node value : list.getValue()) {
        if (!(value instanceof ScalarNode scalar)) {
          return (Allowed) nodes.problem(value, FORM);
        }
        values.add(scalar.getValue());
      }
      boolean orEmpty = values.removeIf(EMPTY::equals);
      return values.isEmpty() ? (Allowed) nodes.problem(node, FORM) : Allowed.of(values, orEmpty);
    }
    String text = ((ScalarNode) node).getValue();
    return switch (text) {
      case EMPTY, "", "~" -> Allowed.EMPTY;
      case FILLED -> Allowed.FILLED;
      default -> Allowed.of(List.of(text), false);
    };
  }

  private Allowed range(MappingNode map) {
    Map<String, Node> bounds = nodes.entries(map);
    Map<String, Long> numbers = new LinkedHashMap<>();
    for (Map.Entry<String, Node> bound : bounds.entrySet()) {
      boolean known = bound.getKey().equals("min") || bound.getKey().equals("max");
      if (!known || !(bound.getValue() instanceof ScalarNode number)) {
        return (Allowed) nodes.problem(bound.getValue(), FORM);
      }
      Object value = Scalars.of(long.class, number.getValue(), what -> nodes.problem(number, what));
      if (value == null) {
        return null;
      }
      numbers.put(bound.getKey(), (Long) value);
    }
    return numbers.isEmpty()
        ? (Allowed) nodes.problem(map, FORM)
        : Allowed.within(numbers.get("min"), numbers.get("max"));
  }
}
