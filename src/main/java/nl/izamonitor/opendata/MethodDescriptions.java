package nl.izamonitor.opendata;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.method.Arithmetic;
import nl.izamonitor.method.Method;

/**
 * What others must know of each statistical method to compute its values again, or to attack them.
 * A method says all of it itself, so that who reads the file needs no list of methods.
 */
final class MethodDescriptions {

  static final String FILE = "methoden.yml";

  private static final String ABOUT =
      """
      # Per methode wat anderen moeten weten om cijfers na te rekenen of aan te vallen.
      # counts_numerator: de teller is een aantal eenheden. part_of_denominator: de teller is een deel van de noemer.
      # taken_over: het cijfer is overgenomen van wie het publiceerde. difference: hoe een verschil met marge wordt gemaakt.
      # values: wat er in de kolom method staat, met label en formula in woorden.
      # compared_by_counts: een verschil van zulke waarden volgt uit hun aantallen.
      # value, lower, upper: wat uit de aantallen volgt; null: geen grenzen die daaruit volgen. x is de teller, n de noemer,
      # per staat in de definitie, z = 1.959963984540054; qchisq en qbeta zijn de kwantielen met die naam in R.
      """;

  private MethodDescriptions() {}

  static String text(List<Method> methods) {
    StringBuilder text = new StringBuilder(ABOUT);
    methods.forEach(method -> add(text, method));
    return text.toString();
  }

  private static void add(StringBuilder text, Method method) {
    boolean counts = method.countsNumerator() && !method.isWeighted() && !method.isTakenOver();
    text.append(method.code()).append(":\n");
    add(text, 2, "counts_numerator", counts);
    add(text, 2, "part_of_denominator", method.isPartOfDenominator());
    add(text, 2, "taken_over", method.isTakenOver());
    add(text, 2, "difference", quoted(method.differenceMethod()));
    text.append("  values:\n");
    new TreeMap<>(method.labels())
        .forEach((made, label) -> add(text, method, Map.entry(made, label)));
  }

  private static void add(StringBuilder text, Method method, Map.Entry<String, String> made) {
    String name = made.getKey();
    text.append("    %s:\n".formatted(quoted(name)));
    add(text, 6, "label", quoted(made.getValue()));
    add(text, 6, "compared_by_counts", method.comparedByCounts().contains(name));
    if (method.formulas().containsKey(name)) {
      add(text, 6, "formula", quoted(method.formulas().get(name)));
    }
    Arithmetic arithmetic = method.arithmetic().get(name);
    if (arithmetic != null) {
      add(text, 6, "value", quoted(arithmetic.value()));
      add(text, 6, "lower", quoted(arithmetic.lower()));
      add(text, 6, "upper", quoted(arithmetic.upper()));
    }
  }

  private static void add(StringBuilder text, int indent, String key, Object value) {
    text.append(" ".repeat(indent)).append(key).append(": ").append(value).append('\n');
  }

  private static String quoted(String text) {
    return text == null ? "null" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
