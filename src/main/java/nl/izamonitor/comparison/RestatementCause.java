package nl.izamonitor.comparison;

import nl.izamonitor.conf.Indicator;
import nl.izamonitor.model.Restatement.Change;

/** Why a figure is another one than was published before; never because care changed. */
public enum RestatementCause {
  BRON("bron", "De bron is herzien"),
  DEKKING("dekking", "Er kwamen gegevens binnen voor andere gebieden"),
  INDELING("indeling", "De grenzen van de regio zijn anders"),
  DEFINITIE("definitie", "De definitie is veranderd"),
  NIET_TE_SPLITSEN("niet te splitsen", "Er veranderde meer tegelijk, en dat is niet te splitsen");

  private final String code;
  private final String words;

  RestatementCause(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** As it stands in tables. */
  public String code() {
    return code;
  }

  /**
   * What may be said of a part of a difference.
   *
   * @param before the meting that said something else
   * @param values what the figure was, and what it is now
   */
  public String sentence(Indicator indicator, String period, String before, Change values) {
    ValueWording wording = new ValueWording(indicator);
    String part = values.part() == 0 ? "geen verschil in de waarde" : wording.signed(values.part());
    return "Het cijfer over %s was in de %s %s en is nu %s. %s: %s. Dat is geen verandering in de zorg."
        .formatted(
            Dutch.periodInSentence(period),
            before,
            wording.value(values.was()),
            wording.value(values.is()),
            words,
            part);
  }
}
