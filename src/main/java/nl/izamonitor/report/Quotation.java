package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.model.Observation;

/**
 * What an owner said of the country in words, where others give a number.
 *
 * @param source who said it
 * @param period that it is about, in words
 */
record Quotation(String text, String source, String period) {

  /** Those about the country as a whole, the newest first. */
  static List<Quotation> of(Series series) {
    List<Quotation> quotations = new ArrayList<>();
    for (Observation one : series.country().values()) {
      if (one.isStatement()) {
        quotations.add(
            new Quotation(
                one.provenance().text(),
                one.provenance().source(),
                Dutch.period(one.place().period())));
      }
    }
    Collections.reverse(quotations);
    return List.copyOf(quotations);
  }
}
