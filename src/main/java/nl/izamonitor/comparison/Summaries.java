package nl.izamonitor.comparison;

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
import nl.izamonitor.model.Comparison;
import nl.izamonitor.model.Origin;
import nl.izamonitor.model.Release;
import nl.izamonitor.model.Summary;
import nl.izamonitor.model.Verdict;

/**
 * What moved in a group of indicators, such as a deelmonitor: of the whole country, in the last
 * period of each: the trend where one is established, else against the 0-meting, or the period
 * before where there is none.
 */
public final class Summaries {

  /** The kinds of comparison that are looked at. */
  public static final List<String> KINDS =
      List.of(PreviousPeriod.CODE, BaselinePeriod.CODE, RecentTrend.CODE);

  private static final int TWO = 2;

  private final Release release;
  private final boolean isFirst;
  private final List<Caveat> caveats;

  /**
   * Summaries of a release.
   *
   * @param isFirst whether there is no earlier meting to compare with
   * @param caveats all that may have to be said
   */
  public Summaries(Release release, boolean isFirst, List<Caveat> caveats) {
    this.release = release;
    this.isFirst = isFirst;
    this.caveats = caveats;
  }

  /**
   * Indicators that are told of together.
   *
   * @param without how many belong here and have no figures
   * @param isProgress whether they are about actions and plans
   * @param origin whether any of them rests on what is synthetic
   */
  public record Part(
      String code,
      String title,
      List<Indicator> indicators,
      int without,
      boolean isProgress,
      Origin origin) {}

  /**
   * The summary of every part.
   *
   * @param compared comparisons of {@link #KINDS}, of the country, all categories together
   */
  public List<Summary> of(List<Part> parts, List<Comparison> compared) {
    Map<String, List<Comparison>> byIndicator = new HashMap<>();
    compared.forEach(
        c -> byIndicator.computeIfAbsent(c.indicator().code(), i -> new ArrayList<>()).add(c));
    return parts.stream().map(part -> of(part, byIndicator)).toList();
  }

  private Summary of(Part part, Map<String, List<Comparison>> compared) {
    Map<Verdict, Integer> verdicts = new HashMap<>();
    int withoutDirection = 0;
    for (Indicator indicator : part.indicators()) {
      if (indicator.direction() == Indicator.Direction.NONE) {
        withoutDirection++;
      } else {
        verdicts.merge(verdict(of(indicator, compared)), 1, Integer::sum);
      }
    }
    Summary.Movement movement =
        new Summary.Movement(
            part.indicators().size(),
            verdicts.getOrDefault(Verdict.GUNSTIGER, 0),
            verdicts.getOrDefault(Verdict.ONGUNSTIGER, 0),
            verdicts.getOrDefault(Verdict.GEEN_VERSCHIL, 0),
            verdicts.getOrDefault(Verdict.NIET_TE_VERGELIJKEN, 0),
            withoutDirection);
    return new Summary(
        release,
        part.code(),
        part.title(),
        movement,
        caveats.stream()
            .filter(caveat -> holds(caveat.when(), part, compared))
            .map(Caveat::text)
            .toList(),
        sentence(movement),
        part.origin());
  }

  private static List<Comparison> of(Indicator indicator, Map<String, List<Comparison>> compared) {
    return compared.getOrDefault(indicator.code(), List.of());
  }

  /**
   * A trend that ends in the last period says more than two points. Without one: of the last period
   * with any, against the 0-meting when that was said, else the one before.
   */
  private static Verdict verdict(List<Comparison> own) {
    String period = last(own, one -> !isOf(one, RecentTrend.CODE));
    return trend(own)
        .or(
            () ->
                Stream.of(BaselinePeriod.CODE, PreviousPeriod.CODE)
                    .flatMap(kind -> own.stream().filter(one -> isOf(one, kind, period)))
                    .map(one -> one.judgement().verdict())
                    .findFirst())
        .orElse(Verdict.NIET_TE_VERGELIJKEN);
  }

  /** The established trend that ends in the last period. */
  private static Optional<Verdict> trend(List<Comparison> own) {
    String period = last(own, one -> true);
    return own.stream()
        .filter(one -> isOf(one, RecentTrend.CODE, period))
        .map(one -> one.judgement().verdict())
        .filter(Verdict::isDifference)
        .findFirst();
  }

  private static String last(List<Comparison> own, Predicate<Comparison> which) {
    return own.stream()
        .filter(which)
        .map(one -> one.place().period())
        .max(String::compareTo)
        .orElse("");
  }

  private static boolean isOf(Comparison one, String kind) {
    return one.against().kind().equals(kind);
  }

  private static boolean isOf(Comparison one, String kind, String period) {
    return isOf(one, kind) && one.place().period().equals(period);
  }

  private boolean holds(When when, Part part, Map<String, List<Comparison>> compared) {
    return switch (when) {
      case ALTIJD -> true;
      case GEEN_TREND -> part.indicators().stream().allMatch(i -> trend(of(i, compared)).isEmpty());
      case TWEE_PERIODEN ->
          part.indicators().stream().anyMatch(i -> periods(of(i, compared)) <= TWO);
      case EERSTE_METING -> isFirst;
      case RIJPHEID -> part.indicators().stream().map(Indicator::maturity).distinct().count() > 1;
      case ZONDER_CIJFERS -> part.without() > 0;
      case VOORTGANG -> part.isProgress();
    };
  }

  /**
   * Periods in a row that can be compared: one, and those that are compared with the one before.
   */
  private static long periods(List<Comparison> own) {
    return 1
        + own.stream()
            .filter(one -> isOf(one, PreviousPeriod.CODE))
            .filter(one -> one.judgement().verdict() != Verdict.NIET_TE_VERGELIJKEN)
            .count();
  }

  private static String sentence(Summary.Movement movement) {
    int judged = movement.indicators() - movement.withoutDirection();
    return judged == 0
        ? "Geen van de indicatoren heeft een gewenste richting."
        : "Naar de trend waar die is aangetoond, en anders vergeleken met de 0-meting of een jaar eerder: van %s met een gewenste richting %s %d de gewenste kant op en %d de andere kant. Bij %d is geen verschil aangetoond, en bij %d is het niet te zeggen."
            .formatted(
                judged == 1 ? "1 indicator" : judged + " indicatoren",
                movement.better() == 1 ? "ging er" : "gingen er",
                movement.better(),
                movement.worse(),
                movement.noDifference(),
                movement.cannotBeSaid());
  }
}
