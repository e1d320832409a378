package nl.izamonitor.comparison;

import nl.izamonitor.conf.Indicator;

/** Why a figure is another one than was published before; never because care changed. */
public enum Herziening {
  BRON("bron", "De bron is herzien"),
  DEKKING("dekking", "Er kwamen gegevens binnen voor andere gebieden"),
  INDELING("indeling", "De grenzen van de regio zijn anders"),
  DEFINITIE("definitie", "De definitie is veranderd"),
  NIET_TE_SPLITSEN("niet te splitsen", "Er veranderde meer tegelijk, en dat is niet te splitsen");

  private final String code;
  private final String words;

  Herziening(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** As it stands in tables. */
  public String code() {
    return code;
  }

  /** What it is when the table says so. */
  public static Herziening of(String code) {
    for (Herziening one : values()) {
      if (one.code.equals(code)) {
        return one;
      }
    }
    throw new IllegalArgumentException(code);
  }

  /**
   * What may be said of a part of a difference.
   *
   * @param before the meting that said something else
   * @param values what the figure was, and what it is now
   */
  public String sentence(Indicator indicator, String period, String before, Change values) {
    Amounts amounts = new Amounts(indicator);
    String part = values.part() == 0 ? "geen verschil in de waarde" : amounts.signed(values.part());
    return "Het cijfer over %s was in de %s %s en is nu %s. %s: %s. Dat is geen verandering in de zorg."
        .formatted(
            Sentences.period(period),
            before,
            amounts.value(values.from()),
            amounts.value(values.to()),
            words,
            part);
  }

  /** What a figure was and is, and the part of the difference that is told of. */
  public record Change(double from, double to, double part) {}
}
