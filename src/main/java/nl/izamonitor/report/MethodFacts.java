package nl.izamonitor.report;

import java.util.stream.Collectors;
import nl.izamonitor.method.Method;
import nl.izamonitor.method.Methods;

/** What a reader of the definitions must know of each statistical method, as a file beside them. */
final class MethodFacts {

  static final String FILE = "methoden.yml";

  private static final String ABOUT =
      "# Per methode: is de teller een aantal eenheden, is de teller een deel van de noemer, en is het cijfer overgenomen van wie het publiceerde.\n";

  private MethodFacts() {}

  static String text() {
    return ABOUT + Methods.all().stream().map(MethodFacts::line).collect(Collectors.joining());
  }

  private static String line(Method method) {
    return "%s: {counts_numerator: %b, part_of_denominator: %b, taken_over: %b}\n"
        .formatted(
            method.code(),
            !method.isSampled() && !method.isTakenOver(),
            method.isPartOfDenominator(),
            method.isTakenOver());
  }
}
