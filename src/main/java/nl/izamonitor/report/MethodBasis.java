package nl.izamonitor.report;

import nl.izamonitor.model.Basis;

/** What values by each method follow from. */
final class MethodBasis {

  /** How standardised values are made. */
  static final String STANDARDISED = "direct gestandaardiseerd, Dobson";

  static final String STANDARDISED_REPEAT = STANDARDISED + ", repeat events";

  private static final String REPEAT = ", repeat events";

  private MethodBasis() {}

  /**
   * The basis of a published value.
   *
   * @param method as it stands in the published table; null where there is no value
   */
  static Basis of(String method) {
    if (method == null) {
      return null;
    }
    if (method.endsWith(REPEAT)) {
      return Basis.SOMMEN;
    }
    return switch (method) {
      case "Wilson",
          "Clopper-Pearson",
          "exact Poisson",
          "Byar",
          "conditional exact",
          "conditional score",
          "telling" ->
          Basis.AANTALLEN;
      case "Taylor, Student", "Taylor, Wilson on effective n" -> Basis.STEEKPROEF;
      case "overgenomen" -> Basis.OVERGENOMEN;
      default ->
          throw new IllegalStateException(
              "It is not known what values by the method '%s' follow from.".formatted(method));
    };
  }

  /** How a standardised value beside a value of this method is made. */
  static String standardised(String method) {
    return method != null && method.endsWith(REPEAT) ? STANDARDISED_REPEAT : STANDARDISED;
  }
}
