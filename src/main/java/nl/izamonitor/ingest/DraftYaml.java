package nl.izamonitor.ingest;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Small pieces of YAML on one line. */
final class DraftYaml {

  private DraftYaml() {}

  /** A text, quoted where it must be. */
  static String text(String text) {
    boolean isPlain =
        text.matches("[A-Za-z_À-ÿ][A-Za-z0-9_À-ÿ./%-]*( [A-Za-z0-9_À-ÿ./%()-]+)*")
            && !text.matches("(?i)yes|no|true|false|null|on|off|y|n");
    return isPlain
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
  }

  /** A list of texts. */
  static String list(Collection<String> texts) {
    return texts.stream().map(DraftYaml::text).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A map of keys to values that are YAML already. */
  static String map(Map<String, String> values) {
    return values.entrySet().stream()
        .map(value -> value.getKey() + ": " + value.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
