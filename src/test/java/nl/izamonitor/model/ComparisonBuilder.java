package nl.izamonitor.model;

import nl.izamonitor.model.Comparison.Against;
import nl.izamonitor.model.Comparison.Difference;
import nl.izamonitor.model.Comparison.Judgement;
import nl.izamonitor.model.Comparison.Pace;

/**
 * A comparison for tests. Without more it is about real people of the whole country in 2023, beside
 * the year before, and no difference is demonstrated.
 */
public final class ComparisonBuilder {

  private Release release = ObservationBuilder.RELEASE;
  private IndicatorKey indicator = new IndicatorKey("indicator", 1);
  private Place place = new Place("2023", Place.NEDERLAND, "NL", Place.TOTAAL, Place.TOTAAL);
  private Against against = new Against("vorige", "2022", 2.0, 2.0);
  private Difference difference =
      new Difference(0.0, -1.0, 1.0, 1.0, 1.0, "difference", Basis.AANTALLEN);
  private Verdict verdict = Verdict.GEEN_VERSCHIL;
  private String sentence = "Er is niets te zien.";

  public static ComparisonBuilder comparison() {
    return new ComparisonBuilder();
  }

  public ComparisonBuilder release(Release other) {
    release = other;
    return this;
  }

  public ComparisonBuilder of(String code) {
    indicator = new IndicatorKey(code, indicator.version());
    return this;
  }

  public ComparisonBuilder at(Place where) {
    place = where;
    return this;
  }

  public ComparisonBuilder during(String period) {
    place = place.during(period);
    return this;
  }

  public ComparisonBuilder kind(String code) {
    against = new Against(code, against.with(), against.value(), against.other());
    return this;
  }

  public ComparisonBuilder limits(double lower, double upper) {
    difference = new Difference(0.0, lower, upper, 1.0, 1.0, "difference", Basis.AANTALLEN);
    return this;
  }

  public ComparisonBuilder sentence(String text) {
    sentence = text;
    return this;
  }

  public ComparisonBuilder verdict(Verdict judged) {
    verdict = judged;
    return this;
  }

  public Comparison build() {
    return new Comparison(
        release,
        indicator,
        place,
        against,
        difference,
        Pace.NONE,
        new Judgement(verdict, null, sentence),
        Origin.ECHT);
  }
}
