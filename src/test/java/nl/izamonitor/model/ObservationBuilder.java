package nl.izamonitor.model;

import java.time.LocalDate;

/**
 * An observation for tests. Without more it is about real people of the whole country in 2023, with
 * full dekking and a value of 1 that was taken over.
 */
public final class ObservationBuilder {

  /** The release that observations belong to. */
  public static final Release RELEASE =
      new Release("proef", Release.CONCEPT, LocalDate.of(2023, 1, 1));

  private Release release = RELEASE;
  private IndicatorKey indicator = new IndicatorKey("indicator", 1);
  private Place place = new Place("2023", Place.NEDERLAND, "NL", Place.TOTAAL, Place.TOTAAL);
  private Counts counts = new Counts(null, null, "persoon", "persoon");
  private Value crude = new Value(1.0, null, null, "overgenomen");
  private Value standardised = Value.NONE;
  private Quality quality = new Quality(Status.WAARDE, null, 1.0, false);
  private Provenance provenance = new Provenance("eigen", null, Origin.ECHT);

  public static ObservationBuilder observation() {
    return new ObservationBuilder();
  }

  public ObservationBuilder release(Release other) {
    release = other;
    return this;
  }

  public ObservationBuilder of(String code) {
    indicator = new IndicatorKey(code, indicator.version());
    return this;
  }

  public ObservationBuilder of(IndicatorKey key) {
    indicator = key;
    return this;
  }

  public ObservationBuilder at(Place where) {
    place = where;
    return this;
  }

  public ObservationBuilder counts(Long numerator, Long denominator) {
    counts = new Counts(numerator, denominator, counts.numeratorUnit(), counts.denominatorUnit());
    return this;
  }

  public ObservationBuilder units(String numerator, String denominator) {
    counts = new Counts(counts.numerator(), counts.denominator(), numerator, denominator);
    return this;
  }

  public ObservationBuilder value(Value value) {
    crude = value;
    return this;
  }

  /** Without limits. */
  public ObservationBuilder value(double value, String method) {
    return value(new Value(value, null, null, method));
  }

  public ObservationBuilder standardised(Value value) {
    standardised = value;
    return this;
  }

  /** Without a number. */
  public ObservationBuilder status(Status status, String reason) {
    quality = new Quality(status, reason, quality.coverage(), quality.provisional());
    counts = counts.hidden();
    crude = Value.NONE;
    standardised = Value.NONE;
    return this;
  }

  /** What a value has to say of itself. */
  public ObservationBuilder reason(String reason) {
    quality = new Quality(quality.status(), reason, quality.coverage(), quality.provisional());
    return this;
  }

  public ObservationBuilder provisional(boolean provisional) {
    quality = new Quality(quality.status(), quality.reason(), quality.coverage(), provisional);
    return this;
  }

  /** What its owner says in words. */
  public ObservationBuilder text(String text) {
    provenance = new Provenance(provenance.source(), text, provenance.origin());
    return this;
  }

  public ObservationBuilder coverage(Double coverage) {
    quality = new Quality(quality.status(), quality.reason(), coverage, quality.provisional());
    return this;
  }

  public ObservationBuilder source(String source) {
    provenance = new Provenance(source, provenance.text(), provenance.origin());
    return this;
  }

  public ObservationBuilder origin(Origin origin) {
    provenance = new Provenance(provenance.source(), provenance.text(), origin);
    return this;
  }

  public Observation build() {
    return new Observation(
        release, indicator, place, counts, crude, standardised, quality, provenance);
  }
}
