package nl.izamonitor.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.StratumSums;
import nl.izamonitor.model.StratumSums.Sample;
import nl.izamonitor.model.Value;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Reason;
import nl.izamonitor.statistics.SurveyStratum;

/** What methods share that estimate from a sample, to one decimal. */
abstract class Sampled extends Counted {

  @Override
  public boolean isSampled() {
    return true;
  }

  @Override
  public Basis basis(Value value) {
    return Basis.STEEKPROEF;
  }

  /** The estimate of these strata; with too few units it is refused. */
  abstract Estimate estimate(List<SurveyStratum> strata, int respondents);

  @Override
  Estimation value(Cell cell) {
    Map<String, Double> sampled =
        cell.total().strata().stream()
            .collect(
                Collectors.toMap(
                    StratumSums::name, stratum -> (double) stratum.sample().units(), Double::sum));
    List<SurveyStratum> strata = new ArrayList<>();
    for (StratumSums stratum : cell.sums().strata()) {
      double own = (double) stratum.sample().units();
      if (own > 0) {
        double all = Math.max(sampled.getOrDefault(stratum.name(), own), own);
        strata.add(stratum(stratum.sample(), all));
      }
    }
    if (strata.isEmpty()) {
      return Estimation.without(Status.ONTBREEKT, "niemand gaf antwoord");
    }
    int respondents = cell.reference().respondents();
    Estimate estimate = estimate(strata, respondents);
    if (estimate.refused()) {
      String reason =
          estimate.reason().equals(Reason.UNRELIABLE)
              ? "minder dan %d in de steekproef".formatted(respondents)
              : "te weinig in de steekproef";
      return Estimation.without(Status.ONBETROUWBAAR, reason);
    }
    Estimation value = Estimation.of(Rounding.coarse(estimate.times(cell.indicator().per())));
    return isWeighted() ? value.withoutNumerator() : value;
  }

  private static SurveyStratum stratum(Sample sample, double sampled) {
    return new SurveyStratum(
        sampled,
        (double) sample.units(),
        new SurveyStratum.Sums(sample.weights(), sample.weightsSquared()),
        new SurveyStratum.Sums(sample.weighted(), sample.weightedSquares()),
        new SurveyStratum.Sums(sample.squaredWeighted(), sample.squares()));
  }
}
