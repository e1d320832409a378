package nl.izamonitor.comparison;

import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.ReferenceFigures.Pair;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.ReferenceCheck;
import nl.izamonitor.model.Verdict;

/** A figure as its owner published it, beside ours; a difference is reported and not repaired. */
public final class ReferenceWording {

  public static final String WITHIN = "binnen de tolerantie";
  public static final String BEYOND = "buiten de tolerantie";

  private static final double PERCENT = 100;

  private ReferenceWording() {}

  /**
   * Puts both beside each other.
   *
   * @param indicator of ours
   * @param theirs what was taken over, with a value
   * @param ours the value of ours at the same place; null where we show none
   */
  public static ReferenceCheck check(
      Indicator indicator, Pair pair, Observation theirs, Double ours) {
    ValueWording wording = new ValueWording(indicator);
    double published = theirs.crude().value();
    String said =
        "Over %s publiceerde de eigenaar %s (%s)."
            .formatted(
                Dutch.periodInSentence(theirs.place().period()),
                wording.value(published),
                theirs.provenance().source());
    Double difference = ours == null ? null : ours - published;
    return new ReferenceCheck(
        theirs.release(),
        pair.computed(),
        pair.published(),
        theirs.place(),
        new ReferenceCheck.Figures(
            published, ours, TestResult.digits(difference), pair.tolerance()),
        theirs.provenance().source(),
        difference == null
            ? Verdict.NIET_TE_VERGELIJKEN.code()
            : isWithin(difference, published, pair) ? WITHIN : BEYOND,
        difference == null
            ? said + " Deze monitor heeft daar geen cijfer naast."
            : "%s Deze monitor komt op %s: %s. Dat is %s de tolerantie van %s procent. Verschil in aanpak: %s."
                .formatted(
                    said,
                    wording.value(ours),
                    difference == 0 ? "even hoog" : wording.signed(difference),
                    isWithin(difference, published, pair) ? "binnen" : "buiten",
                    Dutch.number(pair.tolerance(), 1),
                    pair.about()));
  }

  private static boolean isWithin(double difference, double published, Pair pair) {
    return StrictMath.abs(difference) * PERCENT <= pair.tolerance() * StrictMath.abs(published);
  }
}
