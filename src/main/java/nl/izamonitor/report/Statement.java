package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.izamonitor.comparison.Dutch;

/**
 * What an owner said of the country in words, where others give a number.
 *
 * @param source who said it
 * @param period that it is about, in words
 */
record Statement(String text, String source, String period) {

  /** Those about the country as a whole, the newest first. */
  static List<Statement> of(Series series) {
    List<Statement> statements = new ArrayList<>();
    for (Figure figure : series.country().values()) {
      if (figure.hasWords()) {
        statements.add(
            new Statement(figure.text(), figure.source(), Dutch.period(figure.period())));
      }
    }
    Collections.reverse(statements);
    return List.copyOf(statements);
  }
}
