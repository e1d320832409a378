package nl.izamonitor.comparison;

import nl.izamonitor.model.Verdict;

/**
 * Words about a value and what it differs from. Two values give a difference, never a trend, and
 * nothing is said of what brought it about.
 */
record DifferenceSentence(ComparisonDraft draft, Verdict verdict, ValueWording wording) {

  /** For a difference outside its limits that the number of comparisons explains. */
  static final String MANY =
      "Er zijn veel cijfers tegelijk bekeken, en dan is zo'n verschil ook bij toeval te zien: het is niet aangetoond.";

  private static final String AGES = " Verschillen in leeftijd en geslacht tellen hierin mee.";

  /**
   * The sentence about a difference.
   *
   * @param other what the value is compared with
   * @param than the same behind "higher than"
   * @param judgement what a demonstrated difference means, with a space before it
   */
  String of(String other, String than, String judgement) {
    TestResult result = draft.result();
    if (result.estimate() == null) {
      return "%s. Vergelijken met %s kan niet: %s.".formatted(start(), other, result.reason());
    }
    if (verdict == Verdict.NIET_TE_VERGELIJKEN) {
      return "%s, %s. Of dat meer is dan toeval is niet te zeggen: %s."
          .formatted(start(), stands(than), result.reason());
    }
    if (verdict == Verdict.GEEN_VERSCHIL && result.isOutside()) {
      return "%s, %s. %s".formatted(start(), stands(than), MANY);
    }
    if (verdict == Verdict.GEEN_VERSCHIL) {
      return "%s. Een verschil met %s is niet aangetoond: het kan van %s tot %s zijn."
          .formatted(
              start(), other, wording.signed(result.lower()), wording.signed(result.upper()));
    }
    return "%s, %s.%s%s".formatted(start(), stands(than), judgement, wording.margin(result));
  }

  /** The value itself. */
  String start() {
    return "Het cijfer over %s is %s"
        .formatted(Dutch.periodInSentence(draft.period()), wording.value(draft.value()));
  }

  private String stands(String than) {
    double estimate = draft.result().estimate();
    return estimate == 0 ? "even hoog als " + than : wording.signed(estimate) + " dan " + than;
  }

  /** What a demonstrated difference means where one direction is wished. */
  static String gain(Verdict verdict) {
    if (verdict == Verdict.GUNSTIGER) {
      return " Dat is gunstiger.";
    }
    return verdict == Verdict.ONGUNSTIGER ? " Dat is ongunstiger." : "";
  }

  /** Regions differ in who lives there; the value that allows for it stands beside this one. */
  static String ages(ComparisonDraft draft, ComparisonContext context) {
    boolean isAllowedFor = draft.place().isTotal() && !context.indicator().standardise().isEmpty();
    return isAllowedFor && draft.result().estimate() != null ? AGES : "";
  }
}
