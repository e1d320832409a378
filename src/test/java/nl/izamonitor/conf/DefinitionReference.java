package nl.izamonitor.conf;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.izamonitor.model.Condition;

/**
 * Describes the keys of a definition in Markdown: a table for the record that its file is bound to,
 * and one for every record and enum in it. What a key means is the Javadoc of its component.
 */
public final class DefinitionReference {

  private static final Map<Class<?>, String> PLAIN =
      Map.of(
          String.class, "text",
          int.class, "whole number",
          Integer.class, "whole number",
          Long.class, "whole number",
          double.class, "number",
          Double.class, "number",
          BigDecimal.class, "number",
          boolean.class, "`true` or `false`",
          LocalDate.class, "date",
          HeaderNames.class, "text, list of texts, or per datajaar");

  private final StringBuilder page = new StringBuilder();

  /** The records and enums that have a table, by the path of the key that has them first. */
  private final Map<Class<?>, String> paths = new LinkedHashMap<>();

  private DefinitionReference() {}

  public static String of(Class<? extends Record> root) {
    DefinitionReference reference = new DefinitionReference();
    reference.record(root, "");
    return reference.page.toString();
  }

  private void record(Class<?> type, String path) {
    JavadocText text = new JavadocText(type);
    if (!path.isEmpty()) {
      page.append("\n## ").append(path).append("\n\n").append(text.description()).append('\n');
    }
    if (Scalars.hasTextForm(type)) {
      page.append("\nWritten as one text: ").append(text.member("fromText")).append('\n');
    }
    page.append("\n| key | value | default | meaning |\n| --- | --- | --- | --- |\n");
    Map<String, String> meanings = text.components();
    Map<Class<?>, String> nested = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() != Location.class) {
        String key = RecordShape.key(component);
        nest(component.getGenericType(), path.isEmpty() ? key : path + "." + key, nested);
        page.append(row(component, key, meanings, type));
      }
    }
    nested.forEach(
        (part, at) -> {
          if (part.isEnum()) {
            constants(part, at);
          }
        });
    nested.forEach(
        (part, at) -> {
          if (part.isRecord()) {
            record(part, at);
          }
        });
  }

  /** Notes a record or enum that is met for the first time. */
  private void nest(Type type, String path, Map<Class<?>, String> nested) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(part -> nest(part, path, nested));
    } else if (type instanceof Class<?> plain
        && (plain.isRecord() || plain.isEnum())
        && plain != Condition.class
        && !PLAIN.containsKey(plain)
        && paths.putIfAbsent(plain, path) == null) {
      nested.put(plain, path);
    }
  }

  private String row(
      RecordComponent component, String key, Map<String, String> meanings, Class<?> type) {
    String meaning = meanings.get(component.getName());
    if (meaning == null) {
      throw new IllegalStateException(
          "The Javadoc of %s has no @param %s: add it."
              .formatted(type.getName(), component.getName()));
    }
    OptionalKey optional = component.getAnnotation(OptionalKey.class);
    return "| `%s`%s | %s | %s | %s |\n"
        .formatted(
            key,
            optional == null ? " *" : "",
            words(component.getGenericType(), false),
            optional == null ? "" : defaultOf(component, optional),
            meaning.replace("|", "\\|"));
  }

  private static String defaultOf(RecordComponent component, OptionalKey optional) {
    String written = component.getType() == boolean.class ? "false" : "";
    String value = optional.value().isEmpty() ? written : optional.value();
    return value.isEmpty() ? "" : "`%s`".formatted(value);
  }

  /** What may be written, in words; of one or of many. */
  private String words(Type type, boolean many) {
    if (type instanceof ParameterizedType generic) {
      Type[] parts = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? "list of " + words(parts[0], true)
          : "per name: " + words(parts[1], false);
    }
    Class<?> plain = (Class<?>) type;
    String plural = many ? "s" : "";
    if (plain == Condition.class) {
      return "[condition](#conditions)";
    }
    if (plain == HeaderNames.class) {
      return PLAIN.get(plain);
    }
    if (plain.isEnum()) {
      return Arrays.stream(plain.getEnumConstants())
          .map(constant -> "`%s`".formatted(Scalars.written(constant)))
          .collect(Collectors.joining(", "));
    }
    if (plain.isRecord()) {
      String form = Scalars.hasTextForm(plain) ? "text or map" : "map";
      String path = paths.get(plain);
      return "[%s%s: `%s`](#%s)".formatted(form, plural, path, path.replace(".", ""));
    }
    return PLAIN.get(plain) + plural;
  }

  private void constants(Class<?> type, String path) {
    JavadocText text = new JavadocText(type);
    Map<String, String> meanings = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      meanings.put(Scalars.written(constant), text.member(((Enum<?>) constant).name()));
    }
    List<String> said = new ArrayList<>(meanings.values());
    said.removeIf(String::isEmpty);
    if (said.isEmpty()) {
      return;
    }
    if (said.size() < meanings.size()) {
      throw new IllegalStateException(
          "Some constants of %s have a Javadoc and others do not: add it."
              .formatted(type.getName()));
    }
    page.append("\n| `%s` | meaning |\n| --- | --- |\n".formatted(path));
    meanings.forEach((value, meaning) -> page.append("| `%s` | %s |\n".formatted(value, meaning)));
  }
}
