package nl.izamonitor.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Indicator.Method;

/** What a reader of the definitions must know of each statistical method, as a file beside them. */
final class MethodFacts {

  static final String FILE = "methoden.yml";

  private static final String ABOUT =
      "# Per methode: is de teller een aantal eenheden, is de teller een deel van de noemer, en is het cijfer overgenomen van wie het publiceerde.\n";

  private static final Set<Method> PARTS_OF_DENOMINATOR =
      EnumSet.of(Method.PROPORTION, Method.WEIGHTED_PROPORTION);

  private MethodFacts() {}

  static String text() {
    return ABOUT
        + Arrays.stream(Method.values()).map(MethodFacts::line).collect(Collectors.joining());
  }

  private static String line(Method method) {
    return "%s: {counts_numerator: %b, part_of_denominator: %b, taken_over: %b}\n"
        .formatted(
            method.name().toLowerCase(Locale.ROOT),
            !method.isSampled() && !method.isTaken(),
            PARTS_OF_DENOMINATOR.contains(method),
            method.isTaken());
  }
}
