package nl.izamonitor.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.izamonitor.comparison.Dutch;
import nl.izamonitor.comparison.RegionFunnel;
import nl.izamonitor.comparison.RestOfCountry;
import nl.izamonitor.comparison.UnitScale;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Norms;
import nl.izamonitor.model.Status;
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

  private final Series series;
  private final Material material;
  private final Labels labels;

  IndicatorData(Series series, Material material) {
    this.series = series;
    this.material = material;
    this.labels = material.labels();
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
    ObjectNode data = Script.object();
    data.put(TITLE, indicator.title());
    data.putObject("scale")
        .put("decimals", scale.decimals())
        .put("before", scale.before())
        .put("sign", scale.sign())
        .put("words", scale.words());
    data.put("denominator", Dutch.plural(indicator.denominatorUnit()));
    data.putPOJO("verdicts", Arrays.stream(Verdict.values()).map(Verdict::code).toList());
    data.putPOJO("statuses", STATUSES.stream().map(Status::word).toList());
    ArrayNode periods = data.putArray("periods");
    for (String period : series.periods()) {
      periods.add(
          Script.row(
              period,
              series.provisional(period),
              !series.breaksAt(period).isEmpty(),
              Dutch.period(period)));
    }
    data.set("norms", norms(indicator, scale));
    ArrayNode country = data.putArray("country");
    series.country().values().forEach(figure -> country.add(cells(figure)));
    data.set("breakdowns", breakdowns());
    data.set("levels", levels());
    return Script.text("izaData", data);
  }

  /** Norms that are a line: a bound in the unit of the indicator. */
  private ArrayNode norms(Indicator indicator, UnitScale scale) {
    ArrayNode lines = Script.array();
    for (Norms list : material.conf().norms().values()) {
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

  private ArrayNode cells(Figure figure) {
    Figure.Estimate estimate = figure.estimate();
    boolean value = figure.hasValue();
    return Script.row(
        series.periods().indexOf(figure.period()),
        value ? estimate.value() : null,
        value && estimate.hasInterval() ? estimate.lower() : null,
        value && estimate.hasInterval() ? estimate.upper() : null,
        STATUSES.indexOf(figure.status()));
  }

  private ArrayNode breakdowns() {
    ArrayNode all = Script.array();
    for (String breakdown : series.breakdowns()) {
      List<Figure.Place> places =
          series.places().stream()
              .filter(place -> place.breakdown().equals(breakdown))
              .sorted(Comparator.comparing(place -> labels.order(breakdown, place.category())))
              .toList();
      ObjectNode one = all.addObject().put("id", breakdown).put(TITLE, labels.breakdown(breakdown));
      ArrayNode categories = one.putArray("categories");
      ArrayNode rows = one.putArray(ROWS);
      for (int i = 0; i < places.size(); i++) {
        categories.add(labels.category(breakdown, places.get(i).category()));
        for (Figure figure : series.of(places.get(i)).values()) {
          rows.add(cells(figure).insert(0, i));
        }
      }
    }
    return all;
  }

  private ArrayNode levels() {
    ArrayNode all = Script.array();
    for (Level level : labels.levels()) {
      List<Figure.Place> places =
          series.places().stream()
              .filter(place -> place.total() && place.level().equals(level.level()))
              .filter(place -> !place.region().equals(Regions.ONBEKEND))
              .toList();
      if (!places.isEmpty() && !level.level().equals(Regions.NEDERLAND)) {
        all.add(level(level, places));
      }
    }
    return all;
  }

  private ObjectNode level(Level level, List<Figure.Place> places) {
    ObjectNode one = Script.object().put("id", level.level()).put(TITLE, level.title());
    ArrayNode regions = one.putArray("regions");
    ArrayNode rows = one.putArray(ROWS);
    for (int i = 0; i < places.size(); i++) {
      Figure.Place place = places.get(i);
      regions.add(Script.row(place.region(), labels.region(place.level(), place.region())));
      for (Map.Entry<String, Figure> entry : series.of(place).entrySet()) {
        rows.add(region(place, entry.getValue()).insert(0, i));
      }
    }
    List<Tegel> tegels = material.tegels(level.level());
    if (!tegels.isEmpty()) {
      ArrayNode tiles = one.putArray("tiles");
      tegels.forEach(t -> tiles.add(Script.row(t.regio(), t.kolom(), t.rij(), t.kort())));
    }
    return one;
  }

  private ArrayNode region(Figure.Place place, Figure figure) {
    RegionSaid.Key key =
        new RegionSaid.Key(
            series.indicator().code(), place.level(), place.region(), figure.period());
    var rest = material.regionSaid().of(key, RestOfCountry.CODE);
    var funnel = material.regionSaid().of(key, RegionFunnel.CODE);
    return cells(figure)
        .addPOJO(figure.hasValue() ? figure.counts().denominator() : null)
        .addPOJO(rest.map(told -> position(told.verdict())).orElse(null))
        .addPOJO(funnel.map(RegionSaid.Told::lower).orElse(null))
        .addPOJO(funnel.map(RegionSaid.Told::upper).orElse(null));
  }

  private static Integer position(String verdict) {
    List<String> codes = Arrays.stream(Verdict.values()).map(Verdict::code).toList();
    return codes.indexOf(verdict);
  }
}
