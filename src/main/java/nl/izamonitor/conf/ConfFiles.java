package nl.izamonitor.conf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The texts under a conf folder by their path relative to it, with {@code /} between the parts.
 * From a folder for a run, from a manifest for {@code verify}: the loader does not know the
 * difference.
 *
 * @param texts relative path to content, in order of path
 */
public record ConfFiles(SortedMap<String, String> texts) {

  public ConfFiles {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /**
   * Reads every YAML and CSV file under {@code folder} except those under {@code local/}, which
   * belong to one installation and are never part of a definition.
   *
   * @throws UserError with exit code 2 when the folder is not there or a file cannot be read
   */
  public static ConfFiles read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw UserError.configuration(
          "There is no configuration folder %s: name it with --conf.".formatted(folder));
    }
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (name.startsWith("local/") || !(name.endsWith(".yml") || name.endsWith(".csv"))) {
          continue;
        }
        texts.put(name, text(path));
      }
    } catch (IOException | UncheckedIOException e) {
      throw UserError.configuration(
          "The configuration in %s cannot be read (%s): make it readable."
              .formatted(folder, e.getMessage()));
    }
    return new ConfFiles(texts);
  }

  /** The same with one text, if it is there, changed. */
  public ConfFiles with(String name, UnaryOperator<String> change) {
    SortedMap<String, String> changed = new TreeMap<>(texts);
    changed.computeIfPresent(name, (own, text) -> change.apply(text));
    return new ConfFiles(changed);
  }

  private static String text(Path path) throws IOException {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw UserError.configuration(
          "The file %s is not UTF-8: save it in that encoding.".formatted(path));
    }
  }
}
