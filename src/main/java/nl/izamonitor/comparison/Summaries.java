package nl.izamonitor.comparison;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.izamonitor.conf.Caveats.Caveat;
import nl.izamonitor.conf.Caveats.When;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.model.Verdict;

/**
 * What moved in a group of indicators, such as a deelmonitor: of the whole country, in the last
 * period of each: the trend where one is established, else against the 0-meting, or the period
 * before where there is none.
 */
public final class Summaries {

  private static final int TWO = 2;

  private Summaries() {}

  /**
   * Indicators that are told of together.
   *
   * @param without how many belong here and have no figures
   * @param isProgress whether they are about actions and plans
   */
  public record Part(
      String code, String title, List<Indicator> indicators, int without, boolean isProgress)
      implements Serializable {}

  /** What was said of an indicator of the country in one period. */
  public record Said(String indicator, String period, ComparisonKind kind, Verdict oordeel) {}

  /** How many indicators moved which way. */
  public record Counts(
      int indicators,
      int gunstiger,
      int ongunstiger,
      int geenVerschil,
      int nietTeZeggen,
      int zonder) {}

  /** A summary with what belongs beside it. */
  public record Summary(Part part, Counts counts, List<String> caveats, String sentence) {}

  /**
   * The summary of every part.
   *
   * @param said of the country, all categories together
   * @param isFirst whether there is no earlier meting to compare with
   */
  public static List<Summary> of(
      List<Part> parts, List<Said> said, List<Caveat> caveats, boolean isFirst) {
    Map<String, List<Said>> byIndicator = new HashMap<>();
    said.forEach(s -> byIndicator.computeIfAbsent(s.indicator(), c -> new ArrayList<>()).add(s));
    return parts.stream().map(part -> of(part, byIndicator, caveats, isFirst)).toList();
  }

  private static Summary of(
      Part part, Map<String, List<Said>> said, List<Caveat> caveats, boolean isFirst) {
    Map<Verdict, Integer> verdicts = new HashMap<>();
    int zonder = 0;
    for (Indicator indicator : part.indicators()) {
      Verdict oordeel = last(said.getOrDefault(indicator.code(), List.of()));
      if (indicator.direction() == Indicator.Direction.NONE) {
        zonder++;
      } else {
        verdicts.merge(oordeel, 1, Integer::sum);
      }
    }
    Counts counts =
        new Counts(
            part.indicators().size(),
            verdicts.getOrDefault(Verdict.GUNSTIGER, 0),
            verdicts.getOrDefault(Verdict.ONGUNSTIGER, 0),
            verdicts.getOrDefault(Verdict.GEEN_VERSCHIL, 0),
            verdicts.getOrDefault(Verdict.NIET_TE_VERGELIJKEN, 0),
            zonder);
    return new Summary(
        part,
        counts,
        caveats.stream()
            .filter(caveat -> holds(caveat.when(), part, said, isFirst))
            .map(Caveat::text)
            .toList(),
        sentence(counts));
  }

  /**
   * A trend that ends in the last period says more than two points. Without one: of the last period
   * with any, against the 0-meting when that was said, else the one before.
   */
  private static Verdict last(List<Said> said) {
    String period = last(said, Summaries::isOverTime);
    return trend(said)
        .or(
            () ->
                Stream.of(ComparisonKind.NULMETING, ComparisonKind.VORIGE)
                    .flatMap(kind -> said.stream().filter(s -> isOf(s, kind, period)))
                    .map(Said::oordeel)
                    .findFirst())
        .orElse(Verdict.NIET_TE_VERGELIJKEN);
  }

  /** The established trend that ends in the last period. */
  private static Optional<Verdict> trend(List<Said> said) {
    String period = last(said, s -> true);
    return said.stream()
        .filter(s -> isOf(s, ComparisonKind.TREND, period))
        .map(Said::oordeel)
        .filter(Verdict::isDifference)
        .findFirst();
  }

  private static String last(List<Said> said, Predicate<Said> which) {
    return said.stream().filter(which).map(Said::period).max(String::compareTo).orElse("");
  }

  private static boolean isOf(Said said, ComparisonKind kind, String period) {
    return said.kind() == kind && said.period().equals(period);
  }

  private static boolean isOverTime(Said said) {
    return said.kind() == ComparisonKind.NULMETING || said.kind() == ComparisonKind.VORIGE;
  }

  private static boolean holds(
      When when, Part part, Map<String, List<Said>> said, boolean isFirst) {
    return switch (when) {
      case ALTIJD -> true;
      case GEEN_TREND ->
          part.indicators().stream()
              .allMatch(i -> trend(said.getOrDefault(i.code(), List.of())).isEmpty());
      case TWEE_PERIODEN ->
          part.indicators().stream()
              .anyMatch(i -> periods(said.getOrDefault(i.code(), List.of())) <= TWO);
      case EERSTE_METING -> isFirst;
      case RIJPHEID -> part.indicators().stream().map(Indicator::maturity).distinct().count() > 1;
      case ZONDER_CIJFERS -> part.without() > 0;
      case VOORTGANG -> part.isProgress();
    };
  }

  /**
   * Periods in a row that can be compared: one, and those that are compared with the one before.
   */
  private static long periods(List<Said> said) {
    return 1
        + said.stream()
            .filter(
                s ->
                    s.kind() == ComparisonKind.VORIGE && s.oordeel() != Verdict.NIET_TE_VERGELIJKEN)
            .count();
  }

  private static String sentence(Counts counts) {
    int judged = counts.indicators() - counts.zonder();
    String bewogen =
        "Naar de trend waar die is aangetoond, en anders vergeleken met de 0-meting of een jaar eerder: van %s met een gewenste richting %s %d de gewenste kant op en %d de andere kant. Bij %d is geen verschil aangetoond, en bij %d is het niet te zeggen."
            .formatted(
                judged == 1 ? "1 indicator" : judged + " indicatoren",
                counts.gunstiger() == 1 ? "ging er" : "gingen er",
                counts.gunstiger(),
                counts.ongunstiger(),
                counts.geenVerschil(),
                counts.nietTeZeggen());
    return judged == 0 ? "Geen van de indicatoren heeft een gewenste richting." : bewogen;
  }
}
