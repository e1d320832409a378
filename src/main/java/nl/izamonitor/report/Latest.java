package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.comparison.UnitScale;

/**
 * The newest figure of the country, for the overview.
 *
 * @param figure the value with its sign; empty when there is none
 * @param about what it counts and which period it is about; empty where words say it all
 * @param remarks interval, and what the reader must know of this and later periods
 * @param statements what an owner said in words, the newest first; none where there are numbers
 */
record Latest(String figure, String about, List<String> remarks, List<Statement> statements) {

  static Latest of(Series series) {
    Map<String, Figure> country = series.country();
    if (country.isEmpty()) {
      return without("Geen cijfer voor Nederland als geheel; wel per regio.", List.of());
    }
    List<String> remarks = new ArrayList<>();
    List<String> periods = series.periods();
    for (int i = periods.size() - 1; i >= 0; i--) {
      Figure figure = country.get(periods.get(i));
      if (figure != null && figure.hasValue()) {
        return of(series, figure, remarks);
      }
      if (figure != null && !figure.hasWords()) {
        remarks.add(0, without(figure));
      }
    }
    List<Statement> statements = Statement.of(series);
    return statements.isEmpty()
        ? without("Geen waarde voor Nederland in deze meting.", remarks)
        : new Latest("", "", remarks, statements);
  }

  private static Latest without(String about, List<String> remarks) {
    return new Latest("", about, remarks, List.of());
  }

  private static Latest of(Series series, Figure figure, List<String> remarks) {
    UnitScale scale = UnitScale.of(series.indicator());
    Figure.Estimate estimate = figure.estimate();
    if (figure.reason() != null) {
      remarks.add(0, Dutch.sentence(figure.reason()));
    }
    if (estimate.hasInterval()) {
      remarks.add(0, scale.intervalInWords(estimate.lower(), estimate.upper()));
    }
    String period =
        Dutch.periodInSentence(figure.period()) + (figure.provisional() ? " (voorlopig)" : "");
    return new Latest(
        scale.value(estimate.value()),
        (scale.words() + " in " + period).strip(),
        remarks,
        List.of());
  }

  private static String without(Figure figure) {
    String reason = figure.reason() == null ? "" : " (" + figure.reason() + ")";
    return Dutch.period(figure.period()) + ": " + figure.status().word() + reason;
  }
}
