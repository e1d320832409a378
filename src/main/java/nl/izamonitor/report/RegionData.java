package nl.izamonitor.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.comparison.RestOfCountry;
import nl.izamonitor.comparison.UnitScale;
import nl.izamonitor.method.Methods;
import nl.izamonitor.model.Observation;
import nl.izamonitor.region.Regio;
import nl.izamonitor.region.Regions;

/**
 * What the chart of one region is drawn from: per indicator its last value, that of the country in
 * the same period, and the lowest, the quarters and the highest of the published values of its
 * level.
 */
final class RegionData {

  private static final int FEWEST = 4;
  private static final double QUARTER = 0.25;

  private final ReportData data;

  /** By indicator, level and period: every region of a level stands among the same values. */
  private final Map<List<String>, double[]> sorted = new HashMap<>();

  RegionData(ReportData data) {
    this.data = data;
  }

  static String file(Regio region) {
    return "data/regio-%s-%s.js".formatted(region.level(), region.regio());
  }

  String script(Regio region) {
    ObjectNode script = Script.object();
    ArrayNode spine = script.putArray("spine");
    for (Series series : data.series().values()) {
      if (Methods.of(series.indicator()).isTotal()) {
        // A large region has more of everything: numbers of it tell its size.
        continue;
      }
      Map<String, Observation> own = series.of(region.level(), region.regio());
      series.periods().stream()
          .filter(period -> own.containsKey(period) && own.get(period).hasValue())
          .reduce((before, period) -> period)
          .ifPresent(period -> add(spine, series, region, own.get(period)));
    }
    return Script.text("izaData", script);
  }

  private void add(ArrayNode spine, Series series, Regio region, Observation one) {
    String period = one.place().period();
    Observation country = series.country().get(period);
    double[] values =
        sorted.computeIfAbsent(
            List.of(series.indicator().code(), region.level(), period),
            key -> values(series, region.level(), period));
    if (country == null || !country.hasValue() || values.length < FEWEST) {
      return;
    }
    UnitScale scale = UnitScale.of(series.indicator());
    String verdict =
        data.region()
            .of(series.indicator().code(), one.place(), RestOfCountry.CODE)
            .map(compared -> compared.judgement().verdict().code())
            .orElse(null);
    spine
        .addObject()
        .put("title", series.indicator().title())
        .put("direction", series.indicator().direction().name().toLowerCase(Locale.ROOT))
        .put("value", one.crude().value())
        .put("country", country.crude().value())
        .put("min", values[0])
        .put("q1", quantile(values, QUARTER))
        .put("q3", quantile(values, 1 - QUARTER))
        .put("max", values[values.length - 1])
        .put("verdict", verdict)
        .put("text", text(series, one, country, scale));
  }

  private static String text(Series series, Observation one, Observation country, UnitScale scale) {
    return "%s%s in %s: %s, Nederland %s"
        .formatted(
            series.isSynthetic() ? "VERZONNEN: " : "",
            series.indicator().title(),
            Dutch.periodInSentence(one.place().period()),
            scale.value(one.crude().value()),
            scale.value(country.crude().value()));
  }

  /** The published values of a level in one period, sorted. */
  private static double[] values(Series series, String level, String period) {
    double[] values =
        series.totals(level).stream()
            .filter(place -> !place.region().equals(Regions.ONBEKEND))
            .map(place -> series.of(place).get(period))
            .filter(one -> one != null && one.hasValue())
            .mapToDouble(one -> one.crude().value())
            .toArray();
    Arrays.sort(values);
    return values;
  }

  /** Between the two values nearest to it, as most programs do (type 7). */
  private static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
