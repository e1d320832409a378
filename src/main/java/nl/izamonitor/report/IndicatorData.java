package nl.izamonitor.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.comparison.RegionFunnel;
import nl.izamonitor.comparison.RestOfCountry;
import nl.izamonitor.comparison.UnitScale;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Norms;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.Value;
import nl.izamonitor.model.Verdict;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.Regions;
import nl.izamonitor.region.Tegel;

/**
 * What the charts of one indicator are drawn from: published values and verdicts, nothing else. A
 * row of figures is {@code [period, value, lower, upper, status]} with numbers for period and
 * status; {@code rows.js} reads it.
 */
final class IndicatorData {

  private static final String TITLE = "title";
  private static final String ROWS = "rows";
  private static final List<Status> STATUSES = List.of(Status.values());
  private static final List<Verdict> VERDICTS = List.of(Verdict.values());

  private final Series series;
  private final ReportData data;
  private final Labels labels;

  IndicatorData(Series series, ReportData data) {
    this.series = series;
    this.data = data;
    this.labels = data.labels();
  }

  /** The page of an indicator, as seen from the root of the report. */
  static String page(String code) {
    return "indicator/" + code + ".html";
  }

  static String file(String code) {
    return "data/indicator-" + code + ".js";
  }

  String script() {
    Indicator indicator = series.indicator();
    UnitScale scale = UnitScale.of(indicator);
    ObjectNode script = Script.object();
    script.put(TITLE, indicator.title());
    script
        .putObject("scale")
        .put("decimals", scale.decimals())
        .put("before", scale.before())
        .put("sign", scale.sign())
        .put("words", scale.words());
    script.put("denominator", Dutch.plural(indicator.denominatorUnit()));
    script.putPOJO("verdicts", VERDICTS.stream().map(Verdict::code).toList());
    script.putPOJO("statuses", STATUSES.stream().map(Status::word).toList());
    ArrayNode periods = script.putArray("periods");
    for (String period : series.periods()) {
      periods.add(
          Script.row(
              period,
              series.provisional(period),
              !series.breaksAt(period).isEmpty(),
              Dutch.period(period)));
    }
    script.set("norms", norms(indicator, scale));
    ArrayNode country = script.putArray("country");
    series.country().values().forEach(one -> country.add(cells(one)));
    script.set("breakdowns", breakdowns());
    script.set("levels", levels());
    return Script.text("izaData", script);
  }

  /** Norms that are a line: a bound in the unit of the indicator. */
  private ArrayNode norms(Indicator indicator, UnitScale scale) {
    ArrayNode lines = Script.array();
    for (Norms list : data.conf().norms().values()) {
      for (Norms.Norm norm : list.norms()) {
        boolean line =
            norm.bound() == Norms.Bound.MINSTENS || norm.bound() == Norms.Bound.HOOGSTENS;
        if (norm.indicator().equals(indicator.code()) && line && norm.value() != null) {
          String bound = norm.bound() == Norms.Bound.MINSTENS ? "ten minste " : "ten hoogste ";
          String year = norm.year() == null ? "" : " in " + norm.year();
          lines
              .addObject()
              .put("value", norm.value())
              .put("label", "norm: " + bound + scale.value(norm.value()) + year);
        }
      }
    }
    return lines;
  }

  private ArrayNode cells(Observation one) {
    Value value = one.hasValue() ? one.crude() : Value.NONE;
    return Script.row(
        series.periods().indexOf(one.place().period()),
        value.value(),
        value.hasLimits() ? value.lower() : null,
        value.hasLimits() ? value.upper() : null,
        STATUSES.indexOf(one.status()));
  }

  private ArrayNode breakdowns() {
    ArrayNode all = Script.array();
    for (String breakdown : series.breakdowns()) {
      List<Place> places =
          series.places().stream()
              .filter(place -> place.breakdown().equals(breakdown))
              .sorted(Comparator.comparing(place -> labels.order(breakdown, place.category())))
              .toList();
      ObjectNode one = all.addObject().put("id", breakdown).put(TITLE, labels.breakdown(breakdown));
      ArrayNode categories = one.putArray("categories");
      ArrayNode rows = one.putArray(ROWS);
      for (int i = 0; i < places.size(); i++) {
        categories.add(labels.category(breakdown, places.get(i).category()));
        for (Observation observation : series.of(places.get(i)).values()) {
          rows.add(cells(observation).insert(0, i));
        }
      }
    }
    return all;
  }

  private ArrayNode levels() {
    ArrayNode all = Script.array();
    for (Level level : labels.levels()) {
      List<Place> places =
          series.totals(level.level()).stream()
              .filter(place -> !place.region().equals(Regions.ONBEKEND))
              .toList();
      if (!places.isEmpty() && !level.level().equals(Regions.NEDERLAND)) {
        all.add(level(level, places));
      }
    }
    return all;
  }

  private ObjectNode level(Level level, List<Place> places) {
    ObjectNode one = Script.object().put("id", level.level()).put(TITLE, level.title());
    ArrayNode regions = one.putArray("regions");
    ArrayNode rows = one.putArray(ROWS);
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      regions.add(Script.row(place.region(), labels.region(place.level(), place.region())));
      for (Observation observation : series.of(place).values()) {
        rows.add(region(observation).insert(0, i));
      }
    }
    List<Tegel> tegels = data.tegels(level.level());
    if (!tegels.isEmpty()) {
      ArrayNode tiles = one.putArray("tiles");
      tegels.forEach(t -> tiles.add(Script.row(t.regio(), t.kolom(), t.rij(), t.kort())));
    }
    return one;
  }

  private ArrayNode region(Observation one) {
    var rest = data.region().of(series.indicator().code(), one.place(), RestOfCountry.CODE);
    var funnel = data.region().of(series.indicator().code(), one.place(), RegionFunnel.CODE);
    return cells(one)
        .addPOJO(one.hasValue() ? one.counts().shownDenominator() : null)
        .addPOJO(
            rest.map(compared -> VERDICTS.indexOf(compared.judgement().verdict())).orElse(null))
        .addPOJO(funnel.map(compared -> compared.difference().lower()).orElse(null))
        .addPOJO(funnel.map(compared -> compared.difference().upper()).orElse(null));
  }
}
