package nl.izamonitor.conf;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.model.Place;

/** What the definition of an indicator says of other files, and whether its parts fit together. */
record IndicatorReferences(Conf conf, NameCheck names, Indicator indicator) {

  private static final String TAGS = "reference/tags/";
  private static final int MOST_DECIMALS = 6;

  void check() {
    names.levels(at(), indicator.levels());
    tags(conf, names, at(), indicator.tags());
    breaks();
    decimals();
    if (indicator.isTakenOver()) {
      taken();
    }
    if (indicator.numerator() != null) {
      counted();
    }
  }

  private Location at() {
    return indicator.location();
  }

  private void problem(String key, String what) {
    names.problem(at(), key, what);
  }

  static void tags(Conf conf, NameCheck names, Location at, List<String> tags) {
    if (!names.isBroken(TAGS)) {
      List<String> codes = new ArrayList<>();
      conf.tags().values().forEach(list -> list.tags().forEach(tag -> codes.add(tag.code())));
      names.known(new KeyLocation(at, "tags"), tags, codes, "tag");
    }
  }

  private void breaks() {
    for (int i = 0; i < indicator.trendBreaks().size(); i++) {
      Indicator.TrendBreak broken = indicator.trendBreaks().get(i);
      if (!Periods.isPeriod(broken.from())) {
        problem(
            "trend_breaks." + i,
            "'%s' is no period: write 2023 or 2023KW1.".formatted(broken.from()));
      }
      List<String> own = new ArrayList<>(indicator.breakdowns().keySet());
      own.add(Place.TOTAAL);
      names.known(
          new KeyLocation(at(), "trend_breaks." + i + ".breakdowns"),
          broken.breakdowns(),
          own,
          "breakdown of this indicator");
    }
  }

  private void decimals() {
    Indicator.UnitShown shown = indicator.unitShown();
    if (shown != null
        && shown.decimals() != null
        && (shown.decimals() < 0 || shown.decimals() > MOST_DECIMALS)) {
      problem(
          "unit_shown.decimals",
          "%d decimals are not shown: give 0 to %d.".formatted(shown.decimals(), MOST_DECIMALS));
    }
  }

  private void taken() {
    Indicator.Published published = indicator.published();
    names.units(at(), "published.unit", published.unit());
    names.known(
        new KeyLocation(at(), "published.table"),
        List.of(published.table()),
        conf.sources().keySet(),
        "source");
    Source source = conf.sources().get(published.table());
    if (source == null) {
      return;
    }
    names.known(
        new KeyLocation(at(), "published.value"),
        List.of(published.value()),
        source.open(),
        "column");
    new MeasureReferences(conf, names, indicator).lists();
  }

  private void counted() {
    MeasureReferences measures = new MeasureReferences(conf, names, indicator);
    measures.lists();
    measures.check();
  }
}
