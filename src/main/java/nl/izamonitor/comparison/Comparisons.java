package nl.izamonitor.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.comparison.Shown.Place;
import nl.izamonitor.comparison.Subject.Groups;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Direction;
import nl.izamonitor.model.Verdict;
import nl.izamonitor.statistics.Evidence;
import nl.izamonitor.statistics.Family;

/**
 * Every comparison of the published values of an indicator, corrected for the number of regions and
 * categories that are looked at together, and put into words. Rows of which the region or the
 * category is unknown are compared with nothing.
 */
public final class Comparisons {

  /** The breakdown that is none, and the category of what is about all groups together. */
  static final String TOTAAL = "totaal";

  private final Subject subject;
  private final OverTime overTime;
  private final AmongRegions amongRegions;
  private final AmongGroups amongGroups;
  private final AgainstNorms againstNorms;
  private final Sentences sentences;

  public Comparisons(Subject subject) {
    this.subject = subject;
    Contrast contrast = new Contrast(subject);
    this.overTime = new OverTime(subject, contrast);
    this.amongRegions = new AmongRegions(subject, contrast);
    this.amongGroups = new AmongGroups(subject, contrast);
    this.againstNorms = new AgainstNorms(subject, contrast, overTime);
    this.sentences = new Sentences(subject);
  }

  /**
   * All comparisons of these rows.
   *
   * @param rows all rows of the indicator in one breakdown
   */
  public List<Compared> of(List<Shown> rows) {
    List<Draft> drafts = drafts(rows);
    Map<Draft.Family, List<Draft>> families = new LinkedHashMap<>();
    drafts.forEach(d -> families.computeIfAbsent(d.family(), f -> new ArrayList<>()).add(d));
    List<Compared> compared = new ArrayList<>();
    families.values().forEach(family -> compared.addAll(corrected(family)));
    return compared;
  }

  private List<Draft> drafts(List<Shown> rows) {
    Map<Place, Map<String, Shown>> series = new LinkedHashMap<>();
    Map<List<String>, Map<String, List<Shown>>> across = new LinkedHashMap<>();
    Map<List<String>, Map<String, Shown>> groups = new LinkedHashMap<>();
    for (Shown row : rows) {
      Place place = row.place();
      if (!isUnknown(place)) {
        series.computeIfAbsent(place, p -> new TreeMap<>()).put(row.period(), row);
        across
            .computeIfAbsent(List.of(row.period(), place.category()), k -> new TreeMap<>())
            .computeIfAbsent(place.level(), level -> new ArrayList<>())
            .add(row);
        groups
            .computeIfAbsent(
                List.of(row.period(), place.level(), place.region(), place.breakdown()),
                k -> new HashMap<>())
            .put(place.category(), row);
      }
    }
    List<Draft> drafts = new ArrayList<>();
    series.forEach(
        (place, own) -> {
          drafts.addAll(overTime.of(own));
          if (place.category().equals(TOTAAL)) {
            drafts.addAll(againstNorms.of(own));
          }
        });
    across.values().forEach(own -> drafts.addAll(amongRegions.of(own)));
    groups.forEach(
        (key, own) -> {
          Groups compared = subject.groups().get(key.get(key.size() - 1));
          if (compared != null) {
            drafts.addAll(amongGroups.of(compared, own));
          }
        });
    return drafts;
  }

  private static boolean isUnknown(Place place) {
    return place.region().equals(CategoryList.ONBEKEND)
        || place.category().contains(CategoryList.ONBEKEND);
  }

  private List<Compared> corrected(List<Draft> family) {
    double[] corrected =
        Family.benjaminiHochberg(
            family.stream()
                .mapToDouble(d -> d.result().p() == null ? Double.NaN : d.result().p())
                .toArray());
    List<Compared> compared = new ArrayList<>();
    for (int i = 0; i < corrected.length; i++) {
      compared.add(compared(family.get(i), Result.digits(corrected[i])));
    }
    return compared;
  }

  private Compared compared(Draft draft, Double corrected) {
    Result result = draft.result();
    Verdict oordeel = verdict(result.verdict(corrected), draft.wished());
    boolean isAboutAll = draft.kind() == ComparisonKind.HELLING;
    return new Compared(
        draft.shown().period(),
        draft.place(),
        draft.kind(),
        draft.with(),
        isAboutAll ? null : draft.shown().value(),
        draft.other(),
        result.estimate(),
        result.lower(),
        result.upper(),
        result.p(),
        corrected,
        draft.pace().soFar(),
        draft.pace().needed(),
        oordeel,
        result.reason(),
        sentences.of(draft, oordeel));
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

  /** Whether anything of an indicator can be compared: words cannot. */
  public static boolean hasAny(Indicator indicator) {
    return indicator.method() != Indicator.Method.QUALITATIVE;
  }
}
