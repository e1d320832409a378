package nl.izamonitor.report;

import java.util.Arrays;
import java.util.List;

/**
 * What a number follows from: whether anyone can compute it from what is published beside it. In
 * the order of how far that is so.
 */
enum Basis {
  AANTALLEN(
      "gepubliceerde aantallen",
      "volgt uit de teller en de noemer in de open data, met de genoemde methode"),
  SOMMEN(
      "niet-gepubliceerde sommen",
      "de waarde volgt uit teller en noemer; de marge is verbreed met een som van kwadraten per persoon die niet wordt gepubliceerd, en staat er op een decimaal"),
  STEEKPROEF(
      "steekproef",
      "geschat uit gewogen antwoorden per stratum die niet worden gepubliceerd, op een decimaal; de noemer is het aantal antwoorden"),
  OVERGENOMEN("overgenomen", "het cijfer van de genoemde bron, niet door deze monitor berekend");

  /** How standardised values are made. */
  static final String STANDARDISED = "direct gestandaardiseerd, Dobson";

  static final String STANDARDISED_REPEAT = STANDARDISED + ", repeat events";

  private static final String REPEAT = ", repeat events";

  private final String text;
  private final String meaning;

  Basis(String text, String meaning) {
    this.text = text;
    this.meaning = meaning;
  }

  /** As it stands in open data. */
  String text() {
    return text;
  }

  /** What it tells the reader. */
  String meaning() {
    return meaning;
  }

  static List<String> texts() {
    return Arrays.stream(values()).map(Basis::text).toList();
  }

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
      return SOMMEN;
    }
    return switch (method) {
      case "Wilson",
          "Clopper-Pearson",
          "exact Poisson",
          "Byar",
          "conditional exact",
          "conditional score",
          "telling" ->
          AANTALLEN;
      case "Taylor, Student", "Taylor, Wilson on effective n" -> STEEKPROEF;
      case "overgenomen" -> OVERGENOMEN;
      default ->
          throw new IllegalStateException(
              "It is not known what values by the method '%s' follow from.".formatted(method));
    };
  }

  /** How a standardised value beside a value of this method is made. */
  static String standardised(String method) {
    return method != null && method.endsWith(REPEAT) ? STANDARDISED_REPEAT : STANDARDISED;
  }

  /** The one of two that is furthest from what is published. */
  static Basis furthest(Basis one, Basis other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
