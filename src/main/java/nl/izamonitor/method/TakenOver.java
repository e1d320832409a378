package nl.izamonitor.method;

import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.Source;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Value;

/** {@code published}: figures of an owner, taken over as they are. */
public class TakenOver implements Method {

  /** How taken over values say that they were. */
  public static final String METHOD = "overgenomen";

  @Override
  public String code() {
    return "published";
  }

  @Override
  public boolean isTakenOver() {
    return true;
  }

  @Override
  public List<Mistake> check(Indicator definition, Conf conf) {
    Counted.Mistakes mistakes = new Counted.Mistakes(definition);
    mistakes.checkUnitShown(this);
    Indicator.Published published = definition.published();
    if (published == null || definition.numerator() != null) {
      return mistakes.with(
          "method",
          "'method: %s' takes figures over: give 'published' and no 'numerator', or change 'method'."
              .formatted(code()));
    }
    if (definition.denominator() != null) {
      mistakes.add("denominator", "A published figure is not divided: remove the denominator.");
    }
    if (!definition.standardise().isEmpty()) {
      mistakes.add(
          "standardise",
          "Values of 'method: %s' cannot be standardised: remove the key.".formatted(code()));
    }
    boolean country = definition.levels().equals(List.of("nederland"));
    if (country != (published.indeling() == null)) {
      mistakes.add(
          "published.indeling",
          "Figures of the country only have no indeling, others do: add or remove it.");
    }
    Source source = conf.sources().get(published.table());
    if (source != null && (source.rows() != Source.Rows.PUBLISHED || source.region() == null)) {
      mistakes.add(
          "published.table",
          "This source holds no published figures per region: name one with 'rows: published' and a region.");
    }
    boolean divided = source != null && source.figures() != null;
    divided = divided && source.figures().breakdown() != null;
    if (source != null && !divided && !definition.breakdowns().isEmpty()) {
      mistakes.add(
          "breakdowns",
          "The source '%s' has no column that says what its figures are divided by: remove the breakdowns."
              .formatted(source.source()));
    }
    return mistakes.all();
  }

  @Override
  public Estimation estimate(Cell cell) {
    throw new IllegalStateException("Figures of owners are taken over as they are.");
  }

  @Override
  public boolean isPercentage(Indicator definition) {
    return !isWords()
        && definition.published() != null
        && definition.published().unit().equals("procent");
  }

  @Override
  public Basis basis(Value value) {
    return Basis.OVERGENOMEN;
  }

  @Override
  public Map<String, String> labels() {
    return Map.of(METHOD, "overgenomen zoals gepubliceerd, zonder eigen interval");
  }
}
