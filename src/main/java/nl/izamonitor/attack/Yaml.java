package nl.izamonitor.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A definition as it stands in its file: keys to texts, lists and further keys. */
record Yaml(Path file, Map<String, Object> keys) {

  private static final String END = ".yml";

  static Yaml read(Path file) {
    try {
      Object loaded =
          new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
      return new Yaml(file, map(loaded));
    } catch (IOException e) {
      throw new AttackException(
          "The definition %s is not there or cannot be read: publish the folder again, with its definitions."
              .formatted(file));
    } catch (YamlEngineException e) {
      throw new AttackException(
          "The definition %s is no YAML (%s): publish the folder again, with its definitions."
              .formatted(file, e.getMessage().lines().findFirst().orElse("")));
    }
  }

  /**
   * What all definitions below a folder say, by the name of their file. Links are followed; names
   * that begin with {@code ..} are versions of what is mounted, to which the other names link.
   */
  static <T> Map<String, T> below(Path folder, Function<Yaml, T> read) {
    Map<String, T> found = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      files
          .filter(file -> file.getFileName().toString().endsWith(END))
          .filter(file -> !isVersion(folder.relativize(file)))
          .forEach(file -> found.put(name(file), read.apply(read(file))));
    } catch (IOException | UncheckedIOException e) {
      throw new AttackException(
          "The folder %s cannot be read (%s): check its rights.".formatted(folder, e.getMessage()));
    }
    return found;
  }

  private static boolean isVersion(Path below) {
    return StreamSupport.stream(below.spliterator(), false)
        .anyMatch(part -> part.toString().startsWith(".."));
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - END.length());
  }

  private static Map<String, Object> map(Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> keys) {
      keys.forEach((key, own) -> map.put(String.valueOf(key), own));
    }
    return map;
  }

  boolean has(String key) {
    return keys.get(key) != null;
  }

  /** The text under a key; null where there is none. */
  String text(String key) {
    Object value = keys.get(key);
    return value == null ? null : String.valueOf(value);
  }

  /** The text under a key that must be there. */
  String needed(String key) {
    require(has(key), "has no key " + key);
    return text(key);
  }

  /** What stands below a key that must be there, and names something of a kind. */
  Yaml needed(String key, String kind) {
    require(has(key), "does not know the %s %s".formatted(kind, key));
    return below(key);
  }

  /** Whether the definition says true under a key, where it must say true or false. */
  boolean flag(String key) {
    require(keys.get(key) instanceof Boolean, "does not say true or false under " + key);
    return (Boolean) keys.get(key);
  }

  /** The whole number under a key; null where there is none. */
  Long number(String key) {
    require(!has(key) || keys.get(key) instanceof Number, "has no number under " + key);
    return has(key) ? ((Number) keys.get(key)).longValue() : null;
  }

  /** The whole numbers under all keys. */
  Map<String, Long> numbers() {
    Map<String, Long> numbers = new LinkedHashMap<>();
    keys.keySet().forEach(key -> numbers.put(key, number(key)));
    return numbers;
  }

  private void require(boolean holds, String problem) {
    if (!holds) {
      throw new AttackException(
          "The definition %s %s: publish the folder again, with its definitions."
              .formatted(file, problem));
    }
  }

  /** What stands below a key; nothing where it is not there. */
  Yaml below(String key) {
    return new Yaml(file, map(keys.get(key)));
  }

  /** The texts of a list. */
  List<String> texts(String key) {
    return keys.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** The definitions of a list. */
  List<Yaml> list(String key) {
    List<Yaml> all = new ArrayList<>();
    if (keys.get(key) instanceof List<?> list) {
      list.forEach(one -> all.add(new Yaml(file, map(one))));
    }
    return all;
  }
}
