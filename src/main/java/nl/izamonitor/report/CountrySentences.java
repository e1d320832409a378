package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.comparison.BaselinePeriod;
import nl.izamonitor.comparison.Comparisons;
import nl.izamonitor.comparison.NormDistance;
import nl.izamonitor.comparison.PreviousPeriod;
import nl.izamonitor.comparison.RecentTrend;
import nl.izamonitor.model.Comparison;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.ReferenceCheck;
import nl.izamonitor.model.Restatement;
import nl.izamonitor.model.Summary;

/** The sentences that pages show of the country, as they were published. None is made here. */
final class CountrySentences {

  private static final List<String> KINDS = Comparisons.said();

  private static final Comparator<Comparison> ORDER =
      Comparator.comparing((Comparison one) -> KINDS.indexOf(kind(one)))
          .thenComparing(one -> one.place().breakdown())
          .thenComparing(one -> one.judgement().sentence());

  private final Map<String, List<Comparison>> comparisons = new TreeMap<>();
  private final List<Restatement> restatements;
  private final List<ReferenceCheck> checks;
  private final Map<String, Summary> summaries;

  /** Comparisons are added one by one. */
  CountrySentences(
      List<Restatement> restatements, List<ReferenceCheck> checks, List<Summary> summaries) {
    this.restatements = restatements;
    this.checks = checks;
    this.summaries =
        summaries.stream().collect(Collectors.toMap(Summary::part, Function.identity()));
  }

  /** Keeps a comparison, where it is about the country as a whole or about gaps in it. */
  void add(Comparison one) {
    boolean isGap = Comparisons.ofGroups().contains(kind(one));
    if (one.place().isCountry() && KINDS.contains(kind(one)) && (isGap || one.place().isTotal())) {
      comparisons.computeIfAbsent(one.indicator().code(), code -> new ArrayList<>()).add(one);
    }
  }

  private static String kind(Comparison one) {
    return one.against().kind();
  }

  private static boolean is(Comparison one, String... kinds) {
    return List.of(kinds).contains(kind(one));
  }

  /** What may be said of an indicator in its last period, in the order of the page. */
  List<String> of(String indicator) {
    return sentences(last(indicator).stream());
  }

  /** What is said of one of its norms. */
  List<String> norms(String indicator, String norm) {
    return sentences(
        last(indicator).stream()
            .filter(one -> is(one, NormDistance.CODE) && one.against().with().equals(norm)));
  }

  /**
   * Whether it moved: what decides comes first, a trend that was established in the last period;
   * then what was said against the 0-meting, else against the period before.
   */
  List<Comparison> movement(String indicator) {
    List<Comparison> own = last(indicator);
    return Stream.concat(
            own.stream()
                .filter(one -> is(one, RecentTrend.CODE))
                .filter(one -> one.judgement().verdict().isDifference()),
            own.stream().filter(one -> is(one, BaselinePeriod.CODE, PreviousPeriod.CODE)).limit(1))
        .toList();
  }

  static List<String> sentences(Stream<Comparison> comparisons) {
    return comparisons.map(one -> one.judgement().sentence()).toList();
  }

  /** Of the last period; where the period before is that of the 0-meting it is said once. */
  private List<Comparison> last(String indicator) {
    List<Comparison> all = comparisons.getOrDefault(indicator, List.of());
    Optional<String> period = all.stream().map(one -> one.place().period()).max(String::compareTo);
    List<Comparison> own =
        all.stream()
            .filter(one -> period.get().equals(one.place().period()))
            .sorted(ORDER)
            .toList();
    List<String> baselines =
        own.stream()
            .filter(one -> is(one, BaselinePeriod.CODE))
            .map(one -> one.against().with())
            .toList();
    return own.stream()
        .filter(one -> !is(one, PreviousPeriod.CODE) || !baselines.contains(one.against().with()))
        .toList();
  }

  /** How figures of an indicator differ from what was published before. */
  List<String> restatements(String indicator) {
    return restatements.stream()
        .filter(one -> one.indicator().code().equals(indicator))
        .sorted(order(Restatement::place, Restatement::sentence))
        .map(Restatement::sentence)
        .toList();
  }

  /** Figures of owners beside those of an indicator. */
  List<String> checks(String indicator) {
    return checks.stream()
        .filter(one -> one.indicator().equals(indicator))
        .sorted(order(ReferenceCheck::place, ReferenceCheck::sentence))
        .map(ReferenceCheck::sentence)
        .toList();
  }

  private static <R> Comparator<R> order(Function<R, Place> place, Function<R, String> sentence) {
    return Comparator.comparing((R one) -> place.apply(one).period())
        .thenComparing(one -> place.apply(one).breakdown())
        .thenComparing(one -> place.apply(one).category())
        .thenComparing(sentence);
  }

  /** How many indicators of a deelmonitor moved; none where that was not made. */
  Optional<Summary> summary(String tag) {
    return Optional.ofNullable(summaries.get(tag));
  }
}
