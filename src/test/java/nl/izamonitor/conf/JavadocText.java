package nl.izamonitor.conf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Javadoc of a record or enum, read from its source file and written as Markdown. */
final class JavadocText {

  private static final String TAG = "\n@param ";
  private static final Pattern CODE = Pattern.compile("\\{@code ((?:[^{}]|\\{[^{}]*})*)}");
  private static final Pattern LINK = Pattern.compile("\\{@link #?([\\w.#]+)}");

  private final String source;

  /** Where the declaration of the record or enum begins. */
  private final int start;

  JavadocText(Class<?> type) {
    Path file = Path.of("src/main/java", type.getNestHost().getName().replace('.', '/') + ".java");
    try {
      source = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start = declaration((type.isEnum() ? "enum " : "record ") + type.getSimpleName(), 0);
  }

  /** What is said of the type as a whole. */
  String description() {
    return markdown(("\n" + before(start)).split(TAG, 2)[0]);
  }

  /** What is said of every component of a record. */
  Map<String, String> components() {
    Map<String, String> components = new LinkedHashMap<>();
    String[] parts = ("\n" + before(start)).split(TAG, -1);
    for (int i = 1; i < parts.length; i++) {
      String[] nameAndText = parts[i].split("\\s+", 2);
      components.put(nameAndText[0], markdown(nameAndText[1]));
    }
    return components;
  }

  /** What is said of a constant or method of the type; empty text where nothing is. */
  String member(String name) {
    return markdown(before(declaration("(?:static \\w+ )?" + name, start)));
  }

  private int declaration(String words, int from) {
    Matcher found = Pattern.compile("(?m)^ *(?:[a-z]+ )*?" + words + "\\b").matcher(source);
    if (!found.find(from)) {
      throw new IllegalStateException("No declaration of '%s' is found.".formatted(words));
    }
    return found.start();
  }

  /** The text of the Javadoc that ends before a place, without its stars. */
  private String before(int place) {
    String text = source.substring(0, place).strip();
    return text.endsWith("*/")
        ? text.substring(text.lastIndexOf("/**") + 3, text.length() - 2)
            .replaceAll("(?m)^ *\\* ?", "")
            .strip()
        : "";
  }

  private static String markdown(String javadoc) {
    String text = CODE.matcher(javadoc.replaceAll("\\s+", " ")).replaceAll("`$1`");
    return LINK.matcher(text).replaceAll("`$1`").replaceAll("</?em>", "*").strip();
  }
}
