package nl.izamonitor.comparison;

import java.util.List;
import nl.izamonitor.model.Verdict;

/** With what values are compared, and how that is said. */
public interface ComparisonKind {

  /** As it stands in tables. */
  String code();

  /** Whether it compares groups of people within one region, not regions or periods. */
  default boolean isOfGroups() {
    return false;
  }

  /** Whether pages say its sentence; a chart may be enough. */
  default boolean isSaid() {
    return true;
  }

  /** What can be compared of the observations of one breakdown of an indicator. */
  List<ComparisonDraft> drafts(ObservationSet observations, ComparisonContext context);

  /** What may be said of a comparison; every number in it stands in the row. */
  String sentence(ComparisonDraft draft, Verdict verdict, ComparisonContext context);

  /** How a comparison with an estimate was made. */
  String method(ComparisonDraft draft, ComparisonContext context);
}
