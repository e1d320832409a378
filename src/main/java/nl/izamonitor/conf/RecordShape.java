package nl.izamonitor.conf;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import nl.izamonitor.model.Condition;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** How a record type is read from a YAML node: its components are the keys, in snake case. */
record RecordShape(Class<?> type) {

  Object bind(Node node, YamlNodes nodes) {
    if (node instanceof ScalarNode scalar && Scalars.hasTextForm(type)) {
      return Scalars.fromText(type, scalar, nodes);
    }
    if (!(node instanceof MappingNode map)) {
      return nodes.problem(node, "Here a map with keys is expected: %s.".formatted(keys()));
    }
    for (NodeTuple tuple : map.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key && !keys().contains(key.getValue())) {
        nodes.problem(
            key,
            "The key '%s' is not known here: use one of %s.".formatted(key.getValue(), keys()));
      }
    }
    return construct(map, nodes.entries(map), nodes);
  }

  private TreeSet<String> keys() {
    TreeSet<String> keys = new TreeSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() != Location.class) {
        keys.add(key(component));
      }
    }
    return keys;
  }

  /** The key of a component in a file. */
  static String key(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private Object construct(MappingNode map, Map<String, Node> entries, YamlNodes nodes) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    boolean complete = true;
    for (int i = 0; i < components.length; i++) {
      values[i] = component(components[i], map, entries, nodes);
      // What is written and wrong is no reason to go on as if it had been left out.
      boolean leftOut = !entries.containsKey(key(components[i]));
      complete &=
          values[i] != null || (leftOut && components[i].isAnnotationPresent(OptionalKey.class));
    }
    return complete ? instantiate(components, values, map, nodes) : null;
  }

  private Object component(
      RecordComponent component, MappingNode map, Map<String, Node> entries, YamlNodes nodes) {
    if (component.getType() == Location.class) {
      return nodes.location(map);
    }
    Node node = entries.get(key(component));
    OptionalKey maybe = component.getAnnotation(OptionalKey.class);
    if (node == null && maybe != null) {
      return absent(component, maybe, map, nodes);
    }
    if (node == null) {
      return nodes.problem(map, "The key '%s' is missing: add it.".formatted(key(component)));
    }
    return value(component.getGenericType(), node, nodes);
  }

  private static Object absent(
      RecordComponent component, OptionalKey maybe, MappingNode map, YamlNodes nodes) {
    if (component.getType() == List.class) {
      return List.of();
    }
    if (component.getType() == Map.class) {
      return Map.of();
    }
    return maybe.value().isEmpty() && component.getType() != boolean.class
        ? null
        : Scalars.of(
            component.getType(),
            maybe.value().isEmpty() ? "false" : maybe.value(),
            what -> nodes.problem(map, what));
  }

  private static Object value(Type type, Node node, YamlNodes nodes) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? list(arguments[0], node, nodes)
          : map(arguments[1], node, nodes);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Condition.class) {
      return new ConditionNode(nodes).read(node);
    }
    if (plain == HeaderNames.class) {
      return new HeaderNamesNode(nodes).read(node);
    }
    if (plain.isRecord()) {
      return new RecordShape(plain).bind(node, nodes);
    }
    if (node instanceof ScalarNode scalar) {
      return Scalars.of(plain, scalar.getValue(), what -> nodes.problem(node, what));
    }
    return nodes.problem(node, "Here one value is expected, not a list or a map.");
  }

  private static List<Object> list(Type item, Node node, YamlNodes nodes) {
    if (!(node instanceof SequenceNode list)) {
      nodes.problem(node, "Here a list is expected: [a, b].");
      return null;
    }
    List<Object> items = new ArrayList<>();
    // In a list a text without signs can be meant: it stands for the empty field of a file.
    list.getValue()
        .forEach(
            child ->
                items.add(
                    item == String.class && Scalars.isQuotedEmpty(child)
                        ? ""
                        : value(item, child, nodes)));
    return Collections.unmodifiableList(items);
  }

  private static Map<String, Object> map(Type item, Node node, YamlNodes nodes) {
    if (!(node instanceof MappingNode map)) {
      nodes.problem(node, "Here a map is expected: {key: value}.");
      return null;
    }
    Map<String, Object> entries = new LinkedHashMap<>();
    nodes.entries(map).forEach((key, child) -> entries.put(key, value(item, child, nodes)));
    return Collections.unmodifiableMap(entries);
  }

  private Object instantiate(
      RecordComponent[] components, Object[] values, MappingNode map, YamlNodes nodes) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException wrong) {
        return nodes.problem(map, wrong.getMessage());
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No canonical constructor in " + type, e);
    }
  }
}
