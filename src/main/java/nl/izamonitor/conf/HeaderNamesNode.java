package nl.izamonitor.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The names of a column as they are written: a name, a list of names, or either per datajaar. */
record HeaderNamesNode(YamlNodes nodes) {

  private static final String FORM =
      "The name of a column in the files is a name, a list of names, or either per datajaar, as {2011: kosten, 2023: [k, kst]}.";

  /** The names; null when they are written wrongly, and then the mistakes are noted. */
  HeaderNames read(Node node) {
    SortedMap<Integer, List<String>> names = new TreeMap<>();
    if (node instanceof MappingNode map && !map.getValue().isEmpty()) {
      for (Map.Entry<String, Node> one : nodes.entries(map).entrySet()) {
        if (!one.getKey().matches("(19|20)\\d{2}")) {
          return (HeaderNames)
              nodes.problem(
                  one.getValue(),
                  "'%s' is not a datajaar: %s"
                      .formatted(one.getKey(), FORM.replaceFirst("The", "the")));
        }
        names.put(Integer.valueOf(one.getKey()), names(one.getValue()));
      }
    } else {
      names.put(HeaderNames.ALWAYS, names(node));
    }
    return names.containsValue(null) ? null : new HeaderNames(names);
  }

  private List<String> names(Node node) {
    List<Node> written = node instanceof SequenceNode list ? list.getValue() : List.of(node);
    List<String> names = new ArrayList<>();
    for (Node one : written) {
      if (!(one instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
        nodes.problem(one, FORM);
        return null;
      }
      names.add(scalar.getValue());
    }
    if (names.isEmpty()) {
      nodes.problem(node, FORM);
      return null;
    }
    return List.copyOf(names);
  }
}
