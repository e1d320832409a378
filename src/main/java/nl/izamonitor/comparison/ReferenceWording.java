package nl.izamonitor.comparison;

import nl.izamonitor.conf.Beside;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.model.Verdict;

/**
 * A figure as its owner published it, beside ours; a difference is reported and not repaired.
 *
 * @param difference ours less theirs; null without ours
 * @param verdict {@link #WITHIN}, {@link #BEYOND} or that they cannot be compared
 */
public record Naast(Double difference, String verdict, String sentence) {

  public static final String WITHIN = "binnen de tolerantie";
  public static final String BEYOND = "buiten de tolerantie";

  private static final double PERCENT = 100;

  /**
   * Puts both beside each other.
   *
   * @param indicator of ours
   * @param ours null where we show none
   */
  public static Naast of(Indicator indicator, Beside.Pair pair, Published theirs, Double ours) {
    Amounts amounts = new Amounts(indicator);
    String said =
        "Over %s publiceerde de eigenaar %s (%s)."
            .formatted(
                Sentences.period(theirs.period()), amounts.value(theirs.value()), theirs.source());
    if (ours == null) {
      return new Naast(
          null,
          Verdict.NIET_TE_VERGELIJKEN.code(),
          said + " Deze monitor heeft daar geen cijfer naast.");
    }
    double difference = ours - theirs.value();
    boolean within =
        StrictMath.abs(difference) * PERCENT <= pair.tolerance() * StrictMath.abs(theirs.value());
    String tolerance = "de tolerantie van %s procent".formatted(Dutch.number(pair.tolerance(), 1));
    return new Naast(
        Result.digits(difference),
        within ? WITHIN : BEYOND,
        "%s Deze monitor komt op %s: %s. Dat is %s %s. Verschil in aanpak: %s."
            .formatted(
                said,
                amounts.value(ours),
                difference == 0 ? "even hoog" : amounts.signed(difference),
                within ? "binnen" : "buiten",
                tolerance,
                pair.about()));
  }

  /** What an owner published, and under which name. */
  public record Published(String period, double value, String source) {}
}
