package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.comparison.Scale;

/**
 * The newest figure of the country, for the overview.
 *
 * @param figure the value with its sign; empty when there is none
 * @param about what it counts and which period it is about
 * @param remarks interval, and what the reader must know of later periods
 */
record Latest(String figure, String about, List<String> remarks) {

  static Latest of(Series series) {
    Map<String, Figure> country = series.country();
    if (country.isEmpty()) {
      return new Latest("", "Geen cijfer voor Nederland als geheel; wel per regio.", List.of());
    }
    List<String> remarks = new ArrayList<>();
    List<String> periods = series.periods();
    for (int i = periods.size() - 1; i >= 0; i--) {
      Figure figure = country.get(periods.get(i));
      if (figure != null && figure.hasValue()) {
        return of(series, figure, remarks);
      }
      if (figure != null) {
        remarks.add(0, without(figure));
      }
    }
    return new Latest("", "Geen waarde voor Nederland in deze meting.", remarks);
  }

  private static Latest of(Series series, Figure figure, List<String> remarks) {
    Scale scale = Scale.of(series.indicator());
    Figure.Estimate estimate = figure.estimate();
    if (estimate.hasInterval()) {
      remarks.add(0, scale.intervalInWords(estimate.lower(), estimate.upper()));
    }
    String period =
        Dutch.periodInSentence(figure.period()) + (figure.provisional() ? " (voorlopig)" : "");
    return new Latest(
        scale.value(estimate.value()), (scale.words() + " in " + period).strip(), remarks);
  }

  private static String without(Figure figure) {
    String reason = figure.reason() == null ? "" : " (" + figure.reason() + ")";
    return Dutch.period(figure.period()) + ": " + figure.status().word() + reason;
  }
}
