package nl.izamonitor.conf;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The texts under a conf folder by their path relative to it, with {@code /} between the parts.
 * From a folder for a run, from a manifest for {@code verify}: the loader does not know the
 * difference.
 *
 * @param texts relative path to content, in order of path
 */
public record ConfFiles(SortedMap<String, String> texts) {

  private static final String LOCAL = "local";

  public ConfFiles {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /**
   * Reads every YAML and CSV file under {@code folder}, which may hold or be symbolic links. Left
   * out are those under {@code local/}, which belong to one installation and are never part of a
   * definition, and names that begin with {@code ..}: where Kubernetes mounts a ConfigMap they hold
   * its versions, to which the other names link.
   *
   * @throws UserError with exit code 2 when the folder is not there or a file cannot be read
   */
  public static ConfFiles read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw UserError.configuration(
          "There is no configuration folder %s: name it with --conf.".formatted(folder));
    }
    try {
      // The folder behind a link: a link that changes meanwhile would mix two versions.
      Path root = folder.toRealPath();
      SortedMap<String, String> texts = new TreeMap<>();
      Finder finder = new Finder(root);
      Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, finder);
      for (Path path : finder.found) {
        Path relative = root.relativize(path);
        String name = relative.toString().replace('\\', '/');
        texts.put(name, text(path, folder.resolve(relative.toString())));
      }
      return new ConfFiles(texts);
    } catch (IOException e) {
      throw UserError.configuration(
          "The configuration in %s cannot be read (%s): make it readable."
              .formatted(folder, e.getMessage()));
    }
  }

  /**
   * The same in which one file has another value for a key, as a line of its own has it. A file or
   * key that is not there is left at that.
   */
  public ConfFiles with(String name, String key, String value) {
    SortedMap<String, String> changed = new TreeMap<>(texts);
    changed.computeIfPresent(
        name, (own, text) -> YamlNodes.replaced(own, text, key, value).orElse(text));
    return new ConfFiles(changed);
  }

  private static String text(Path path, Path named) throws IOException {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw UserError.configuration(
          "The file %s is not UTF-8: save it in that encoding.".formatted(named));
    }
  }

  /** Finds the files of definitions. */
  private static final class Finder extends SimpleFileVisitor<Path> {

    private final Path root;
    private final List<Path> found = new ArrayList<>();

    Finder(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      boolean skips = !path.equals(root) && (isVersion(path) || path.equals(root.resolve(LOCAL)));
      return skips ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      String name = path.getFileName().toString();
      if (!isVersion(path) && (name.endsWith(".yml") || name.endsWith(".csv"))) {
        found.add(path);
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isVersion(Path path) {
      return path.getFileName().toString().startsWith("..");
    }
  }
}
