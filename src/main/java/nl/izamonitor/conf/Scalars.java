package nl.izamonitor.conf;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Single values: text to the type of a record component, or one sentence on why not. */
final class Scalars {

  private static final String NUMBER = "-?\\d+(\\.\\d+)?";

  private Scalars() {}

  /** The value, or what {@code problem} returns after being told in a sentence what is wrong. */
  static Object of(Class<?> type, String text, Function<String, Object> problem) {
    try {
      if (type == String.class) {
        return text.isEmpty()
            ? problem.apply("Here a text is expected: write one, or remove the key.")
            : text;
      } else if (type == int.class || type == Integer.class) {
        return Integer.valueOf(text);
      } else if (type == long.class || type == Long.class) {
        return Long.valueOf(text);
      } else if (type == double.class || type == Double.class) {
        return text.matches(NUMBER) ? Double.valueOf(text) : notANumber(text, problem);
      } else if (type == BigDecimal.class) {
        return text.matches(NUMBER) ? new BigDecimal(text) : notANumber(text, problem);
      } else if (type == LocalDate.class) {
        return LocalDate.parse(text);
      } else if (type == boolean.class) {
        return bool(text, problem);
      }
    } catch (NumberFormatException e) {
      return problem.apply("'%s' is not a whole number: write digits only.".formatted(text));
    } catch (DateTimeParseException e) {
      return problem.apply("'%s' is not a date: write it as 2025-01-31.".formatted(text));
    }
    return constant(type, text, problem);
  }

  /** Whether somebody wrote {@code ""}, which is not to leave something out. */
  static boolean isQuotedEmpty(Node node) {
    return node instanceof ScalarNode scalar
        && scalar.getValue().isEmpty()
        && scalar.getScalarStyle() != ScalarStyle.PLAIN;
  }

  private static Object notANumber(String text, Function<String, Object> problem) {
    return problem.apply("'%s' is not a number: write it as 12 or 0.5.".formatted(text));
  }

  private static Object bool(String text, Function<String, Object> problem) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default ->
          problem.apply("'%s' is neither true nor false: write one of the two.".formatted(text));
    };
  }

  private static Object constant(Class<?> type, String text, Function<String, Object> problem) {
    for (Object constant : type.getEnumConstants()) {
      if (written(constant).equals(text.replace('_', ' '))) {
        return constant;
      }
    }
    return problem.apply(
        "'%s' is not known here: use one of %s."
            .formatted(
                text, Arrays.stream(type.getEnumConstants()).map(Scalars::written).toList()));
  }

  /** How a constant is written in a file: in lower case, with spaces; or _ for them. */
  static String written(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whether a record may also be written as one plain value. */
  static boolean hasTextForm(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods()).anyMatch(Scalars::isTextForm);
  }

  private static boolean isTextForm(Method method) {
    return method.getName().equals("fromText");
  }

  static Object fromText(Class<?> type, ScalarNode node, YamlNodes nodes) {
    try {
      return type.getDeclaredMethod("fromText", String.class).invoke(null, node.getValue());
    } catch (InvocationTargetException e) {
      return nodes.problem(node, e.getCause().getMessage());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
