package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.comparison.UnitScale;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Quality;
import nl.izamonitor.model.Value;

/**
 * The newest figure of the country, for the overview.
 *
 * @param figure the value with its sign; empty when there is none
 * @param about what it counts and which period it is about; empty where words say it all
 * @param remarks interval, and what the reader must know of this and later periods
 * @param quotations what an owner said in words, the newest first; none where there are numbers
 */
record LatestFigure(String figure, String about, List<String> remarks, List<Quotation> quotations) {

  static LatestFigure of(Series series) {
    Map<String, Observation> country = series.country();
    if (country.isEmpty()) {
      return without("Geen cijfer voor Nederland als geheel; wel per regio.", List.of());
    }
    List<String> remarks = new ArrayList<>();
    List<String> periods = series.periods();
    for (int i = periods.size() - 1; i >= 0; i--) {
      Observation one = country.get(periods.get(i));
      if (one != null && one.hasValue()) {
        return of(series, one, remarks);
      }
      if (one != null && !one.isStatement()) {
        remarks.add(0, without(one));
      }
    }
    List<Quotation> quotations = Quotation.of(series);
    return quotations.isEmpty()
        ? without("Geen waarde voor Nederland in deze meting.", remarks)
        : new LatestFigure("", "", remarks, quotations);
  }

  private static LatestFigure without(String about, List<String> remarks) {
    return new LatestFigure("", about, remarks, List.of());
  }

  private static LatestFigure of(Series series, Observation one, List<String> remarks) {
    UnitScale scale = UnitScale.of(series.indicator());
    Value value = one.crude();
    if (one.quality().reason() != null) {
      remarks.add(0, Dutch.sentence(one.quality().reason()));
    }
    if (value.hasLimits()) {
      remarks.add(0, scale.intervalInWords(value.lower(), value.upper()));
    }
    String period =
        Dutch.periodInSentence(one.place().period())
            + (one.quality().provisional() ? " (voorlopig)" : "");
    return new LatestFigure(
        scale.value(value.value()), (scale.words() + " in " + period).strip(), remarks, List.of());
  }

  private static String without(Observation one) {
    Quality quality = one.quality();
    String reason = quality.reason() == null ? "" : " (" + quality.reason() + ")";
    return Dutch.period(one.place().period()) + ": " + quality.status().word() + reason;
  }
}
