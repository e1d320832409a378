package nl.izamonitor.comparison;

import java.util.List;
import nl.izamonitor.comparison.ComparisonDraft.Against;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Verdict;

/** The value of a region less that of the country without it. */
public final class RestOfCountry implements ComparisonKind {

  public static final String CODE = "rest van Nederland";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public List<ComparisonDraft> drafts(ObservationSet observations, ComparisonContext context) {
    return observations
        .regionsInCountry()
        .map(pair -> draft(pair.region(), pair.country(), context))
        .toList();
  }

  private ComparisonDraft draft(
      Observation region, Observation country, ComparisonContext context) {
    ValueContrast contrast = new ValueContrast(context);
    boolean counts = country == null || !country.hasValue() || country.counts().divide();
    TestResult result =
        counts ? contrast.withRest(region, country) : TestResult.without(ReasonWording.GEEN_MARGE);
    Double other = result.estimate() == null ? null : contrast.restValue(region, country);
    return ComparisonDraft.of(region, new Against(Place.NEDERLAND, other), result, context)
        .restingOn(country);
  }

  @Override
  public String sentence(ComparisonDraft draft, Verdict verdict, ComparisonContext context) {
    String other = "de rest van Nederland";
    return new DifferenceSentence(draft, verdict, context.wording())
            .of(other, "in " + other, DifferenceSentence.gain(verdict))
        + DifferenceSentence.ages(draft, context);
  }

  @Override
  public String method(ComparisonDraft draft, ComparisonContext context) {
    return draft.differenceMethod(context);
  }
}
