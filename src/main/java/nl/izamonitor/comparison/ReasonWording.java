package nl.izamonitor.comparison;

import static java.util.Map.entry;

import java.util.Map;
import nl.izamonitor.statistics.Reason;

/** Why nothing can be said, in words that end a sentence. */
final class ReasonWording {

  static final String DEKKING = "de cijfers gaan niet over hetzelfde gebied";
  static final String GEEN_MARGE = "bij het cijfer hoort geen marge";
  static final String GEEN_GETAL = "er is geen getal afgesproken";
  static final String GEEN_BEGIN = "het cijfer om vanaf te rekenen is niet bekend";
  static final String EENHEID = "de norm heeft een andere eenheid";
  private static final String NIET_TE_BEREKENEN = "het is met deze cijfers niet te berekenen";

  private static final Map<String, String> BY_CODE =
      Map.ofEntries(
          entry(Reason.MISSING, "het andere cijfer is er niet"),
          entry(Reason.PROTECTED, "het andere cijfer is beschermd"),
          entry(Reason.UNRELIABLE, "het andere cijfer is niet betrouwbaar genoeg"),
          entry(Reason.UNIT_DIFFERS, "de eenheid verschilt"),
          entry(Reason.VERSION_DIFFERS, "de definitie is veranderd"),
          entry(Reason.BREAK, "er zit een breuk in de reeks tussen"),
          entry(Reason.NO_LIMITS, GEEN_MARGE),
          entry(Reason.LIMITS_COINCIDE, "de marge is kleiner dan de afronding"),
          entry(Reason.TOO_FEW_POINTS, "er zijn minder dan vijf vergelijkbare cijfers op rij"),
          entry(Reason.TOO_FEW_GROUPS, "er zijn te weinig groepen"),
          entry(Reason.TOO_FEW_REGIONS, "er zijn te weinig regio's met een cijfer"),
          entry(Reason.DENOMINATOR_ZERO, "buiten dit gebied is niemand geteld"));

  private ReasonWording() {}

  /** The words for a reason of the statistics. */
  static String of(String reason) {
    return BY_CODE.getOrDefault(reason, NIET_TE_BEREKENEN);
  }
}
