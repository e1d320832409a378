package nl.izamonitor.conf;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.conf.Indicator.Method;

/** What the definition of an indicator says of other files, and whether its parts fit together. */
record IndicatorReferences(Conf conf, NameCheck names, Indicator indicator) {

  private static final String TAGS = "reference/tags/";
  private static final int MOST_DECIMALS = 6;

  void check() {
    names.levels(at(), indicator.levels());
    tags(conf, names, at(), indicator.tags());
    breaks();
    unitShown();
    boolean taken = indicator.method().isTaken();
    if (taken != (indicator.published() != null) || taken == (indicator.numerator() != null)) {
      problem(
          "method",
          "'method: published' and 'qualitative' take the key 'published'; every other method takes 'numerator'.");
    } else if (taken) {
      taken();
    } else {
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
      own.add("totaal");
      names.known(
          new KeyLocation(at(), "trend_breaks." + i + ".breakdowns"),
          broken.breakdowns(),
          own,
          "breakdown of this indicator");
    }
  }

  private void unitShown() {
    Indicator.UnitShown shown = indicator.unitShown();
    if (shown == null) {
      return;
    }
    boolean hasUnit = shown.one() != null || shown.many() != null;
    if (hasNoUnit() && (hasUnit || shown.before() != null || shown.scale())) {
      problem(
          "unit_shown", "A percentage and a mean are worded without a unit: give 'decimals' only.");
    } else if (!shown.scale() && (shown.one() == null) != (shown.many() == null)) {
      problem(
          "unit_shown",
          "A unit is worded for one and for more: give both 'one' and 'many', or neither.");
    }
    if (shown.decimals() != null && (shown.decimals() < 0 || shown.decimals() > MOST_DECIMALS)) {
      problem(
          "unit_shown.decimals",
          "%d decimals are not shown: give 0 to %d.".formatted(shown.decimals(), MOST_DECIMALS));
    }
  }

  /** Of what has no unit yet, the missing unit is told elsewhere. */
  private boolean hasNoUnit() {
    boolean unknown = indicator.method() == Method.PUBLISHED && indicator.published() == null;
    boolean mean = indicator.method() == Method.MEAN || indicator.method() == Method.WEIGHTED_MEAN;
    return mean || (!unknown && indicator.isPercentage());
  }

  private void taken() {
    Indicator.Published published = indicator.published();
    names.units(at(), "published.unit", published.unit());
    if (indicator.denominator() != null) {
      problem("denominator", "A published figure is not divided: remove the denominator.");
    }
    boolean country = indicator.levels().equals(List.of("nederland"));
    if (country != (published.indeling() == null)) {
      problem(
          "published.indeling",
          "Figures of the country only have no indeling, others do: add or remove it.");
    }
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
    if (source.rows() != Source.Rows.PUBLISHED || source.region() == null) {
      problem(
          "published.table",
          "This source holds no published figures per region: name one with 'rows: published' and a region.");
    }
    breakdownsOfFigures(source);
  }

  private void breakdownsOfFigures(Source source) {
    boolean says = source.figures() != null && source.figures().breakdown() != null;
    if (!says && !indicator.breakdowns().isEmpty()) {
      problem(
          "breakdowns",
          "The source '%s' has no column that says what its figures are divided by: remove the breakdowns."
              .formatted(source.source()));
    }
    new MeasureReferences(conf, names, indicator).lists();
  }

  private void counted() {
    Method method = indicator.method();
    if ((method != Method.COUNT) != (indicator.denominator() != null)) {
      problem(
          "denominator",
          "Every method but count needs a denominator: add or remove it, or change 'method'.");
    }
    if (method == Method.PROPORTION && !sameUnit()) {
      problem(
          "denominator.unit",
          "A proportion divides like by like: give both the same unit, or use 'method: rate'.");
    }
    MeasureReferences measures = new MeasureReferences(conf, names, indicator);
    measures.lists();
    measures.check();
    standardise();
  }

  private boolean sameUnit() {
    return indicator.denominator() == null
        || indicator.numerator().unit().equals(indicator.denominator().unit())
        || indicator.numerator().value().of() == Indicator.Kind.PERSONS;
  }

  private void standardise() {
    if (indicator.standardise().isEmpty()) {
      return;
    }
    Method method = indicator.method();
    if (method != Method.RATE && method != Method.PROPORTION) {
      problem("standardise", "Only a rate or a proportion can be standardised: remove the key.");
    }
    if (conf.standard(indicator.standardise()).isEmpty()
        && !names.isBroken("reference/standaard/")) {
      problem(
          "standardise",
          "There is no population by %s to standardise to: add one to conf/reference/standaard, or use one of %s."
              .formatted(
                  indicator.standardise(),
                  conf.standards().values().stream().map(StandardPopulation::dimensions).toList()));
    }
  }
}
