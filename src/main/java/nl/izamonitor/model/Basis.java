package nl.izamonitor.model;

import java.util.Arrays;
import java.util.List;

/**
 * What a number follows from: whether anyone can compute it from what is published beside it. In
 * the order of how far that is so.
 */
public enum Basis {
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

  private final String text;
  private final String meaning;

  Basis(String text, String meaning) {
    this.text = text;
    this.meaning = meaning;
  }

  /** As it stands in open data. */
  public String text() {
    return text;
  }

  /** What it tells the reader. */
  public String meaning() {
    return meaning;
  }

  public static List<String> texts() {
    return Arrays.stream(values()).map(Basis::text).toList();
  }

  /** The basis with this text; null for null. */
  public static Basis of(String text) {
    return Arrays.stream(values()).filter(b -> b.text.equals(text)).findFirst().orElse(null);
  }

  /** The one of two that is furthest from what is published. */
  public static Basis furthest(Basis one, Basis other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
