package nl.izamonitor.conf;

import java.io.Serializable;
import java.util.Map;

/**
 * Where a definition stands, so that a mistake found later can still be shown at its line.
 *
 * @param file path relative to the conf folder
 * @param line first line of the definition, from 1
 * @param lines line of each key, with the keys of nested maps joined by a dot
 */
public record Location(String file, int line, Map<String, Integer> lines) implements Serializable {

  /** A problem at the line of {@code key} (for example {@code numerator.value}), or near it. */
  public Mistake problem(String key, String what) {
    String at = key;
    while (!lines.containsKey(at) && at.contains(".")) {
      at = at.substring(0, at.lastIndexOf('.'));
    }
    return new Mistake(file, lines.getOrDefault(at, line), what);
  }
}
