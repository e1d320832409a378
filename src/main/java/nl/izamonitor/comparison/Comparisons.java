package nl.izamonitor.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.izamonitor.conf.Indicator.Direction;
import nl.izamonitor.method.Method;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Comparison;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Origin;
import nl.izamonitor.model.Verdict;
import nl.izamonitor.statistics.BenjaminiHochberg;
import nl.izamonitor.statistics.Evidence;

/**
 * Every comparison of the published values of an indicator, corrected for the number of regions and
 * categories that are looked at together, and put into words.
 */
public final class Comparisons {

  private static final List<ComparisonKind> KINDS =
      ServiceLoader.load(ComparisonKind.class, Comparisons.class.getClassLoader()).stream()
          .map(ServiceLoader.Provider::get)
          .toList();

  private final ComparisonContext context;

  public Comparisons(ComparisonContext context) {
    this.context = context;
  }

  /** The codes of all kinds of comparison, in the order in which pages have them. */
  public static List<String> kinds() {
    return codes(kind -> true);
  }

  /** Those of which pages say the sentence. */
  public static List<String> said() {
    return codes(ComparisonKind::isSaid);
  }

  /** Those that compare groups within a region. */
  public static List<String> ofGroups() {
    return codes(ComparisonKind::isOfGroups);
  }

  private static List<String> codes(Predicate<ComparisonKind> which) {
    return KINDS.stream().filter(which).map(ComparisonKind::code).toList();
  }

  /**
   * All comparisons of these observations.
   *
   * @param observations all of the indicator in one breakdown
   */
  public List<Comparison> of(List<Observation> observations) {
    ObservationSet set = new ObservationSet(observations);
    // A value is compared with others of the series, so all of them count.
    Origin origin =
        observations.stream().map(o -> o.provenance().origin()).reduce(Origin.ECHT, Origin::with);
    return KINDS.stream().flatMap(kind -> of(kind, set, origin)).toList();
  }

  private Stream<Comparison> of(ComparisonKind kind, ObservationSet set, Origin origin) {
    return kind.drafts(set, context).stream()
        .collect(groupingBy(ComparisonDraft::family, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .flatMap(family -> corrected(kind, family, origin));
  }

  private Stream<Comparison> corrected(
      ComparisonKind kind, List<ComparisonDraft> family, Origin origin) {
    double[] corrected =
        BenjaminiHochberg.corrected(
            family.stream()
                .mapToDouble(d -> d.result().p() == null ? Double.NaN : d.result().p())
                .toArray());
    List<Comparison> compared = new ArrayList<>();
    for (int i = 0; i < corrected.length; i++) {
      compared.add(compared(kind, family.get(i), TestResult.digits(corrected[i]), origin));
    }
    return compared.stream();
  }

  private Comparison compared(
      ComparisonKind kind, ComparisonDraft draft, Double corrected, Origin origin) {
    TestResult result = draft.result();
    Verdict verdict = verdict(result.evidence(corrected), draft.wished());
    Observation own = draft.observation();
    boolean isAboutOne = draft.place().equals(own.place());
    boolean made = result.estimate() != null;
    return new Comparison(
        own.release(),
        own.indicator(),
        draft.place(),
        new Comparison.Against(
            kind.code(),
            draft.against().with(),
            isAboutOne ? own.crude().value() : null,
            draft.against().other()),
        new Comparison.Difference(
            result.estimate(),
            result.lower(),
            result.upper(),
            result.p(),
            corrected,
            made ? kind.method(draft, context) : null,
            made ? basis(draft) : null),
        draft.pace(),
        new Comparison.Judgement(verdict, result.reason(), kind.sentence(draft, verdict, context)),
        origin);
  }

  /** That of the value furthest from what is published, of all that the comparison rests on. */
  private Basis basis(ComparisonDraft draft) {
    Method method = context.method();
    return Stream.concat(Stream.of(draft.observation()), draft.others().stream())
        .filter(observation -> observation != null && observation.crude().method() != null)
        .map(observation -> method.basis(observation.crude()))
        .reduce(Basis::furthest)
        .orElse(null);
  }

  /** What evidence means where one direction is wished. */
  static Verdict verdict(Evidence evidence, Direction wished) {
    return switch (evidence) {
      case HIGHER -> wished(wished, Direction.HIGHER, Verdict.HOGER);
      case LOWER -> wished(wished, Direction.LOWER, Verdict.LAGER);
      case NO_DIFFERENCE_SHOWN -> Verdict.GEEN_VERSCHIL;
      case CANNOT_BE_SAID -> Verdict.NIET_TE_VERGELIJKEN;
    };
  }

  private static Verdict wished(Direction wished, Direction found, Verdict plain) {
    if (wished == Direction.NONE) {
      return plain;
    }
    return wished == found ? Verdict.GUNSTIGER : Verdict.ONGUNSTIGER;
  }
}
