package nl.izamonitor.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.izamonitor.comparison.ComparisonDraft.Against;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Direction;
import nl.izamonitor.conf.NormBuilder;
import nl.izamonitor.conf.Norms.Bound;
import nl.izamonitor.conf.Norms.Norm;
import nl.izamonitor.model.Comparison.Pace;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.ObservationBuilder;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Value;
import nl.izamonitor.model.Verdict;
import nl.izamonitor.statistics.Evidence;
import nl.izamonitor.statistics.Reason;
import org.junit.jupiter.api.Test;

/** Every sentence that can be made, held to what may be said. */
class SentencesTest {

  private static final Pattern CAUSE =
      Pattern.compile(
          "\\b(door|dankzij|wegens|vanwege|leidt|leidde|veroorzaakt|oorzaak|gevolg|zodat|daardoor|waardoor|omdat|effect)\\b");

  private static final Pattern NUMBER = Pattern.compile("\u2212?\\d[\\d.]*(,\\d+)?");

  private static final List<Norm> NORMS =
      List.of(norm("op", Bound.MINSTENS), norm("neer", Bound.HOOGSTENS));

  private static final double[][] ESTIMATES = {
    {1.26, 0.81, 1.72}, {-1.26, -1.72, -0.81}, {0.04, -0.3, 0.38}, {0.03, 0.01, 0.04}, {0, -1, 1}
  };

  private static Norm norm(String name, Bound bound) {
    return NormBuilder.norm(name).reach(bound, 30.0, "procent").by(2026).build();
  }

  private static boolean isOf(ComparisonKind kind, String code) {
    return kind.code().equals(code);
  }

  /** All drafts of a kind, for the words of one indicator. */
  private static List<ComparisonDraft> drafts(ComparisonKind kind, String period) {
    List<ComparisonDraft> drafts = new ArrayList<>();
    for (Evidence verdict : Evidence.values()) {
      for (Direction wished : Direction.values()) {
        for (TestResult result : results(kind, verdict)) {
          // A norm always says which way is wished.
          if (!isOf(kind, NormDistance.CODE) || wished != Direction.NONE) {
            drafts.add(draft(kind, period, wished, result));
          }
        }
      }
    }
    return drafts;
  }

  private static List<TestResult> results(ComparisonKind kind, Evidence verdict) {
    List<TestResult> results = new ArrayList<>();
    if (verdict == Evidence.CANNOT_BE_SAID) {
      for (String reason : List.of(Reason.PROTECTED, Reason.BREAK, "unheard of")) {
        results.add(TestResult.without(ReasonWording.of(reason)));
      }
      results.add(TestResult.without(ReasonWording.DEKKING));
      if (!isOf(kind, RecentTrend.CODE) && !isOf(kind, GroupSlope.CODE)) {
        results.add(
            TestResult.untested(
                isOf(kind, QuarterOfRegions.CODE) ? 3.0 : -1.26, ReasonWording.GEEN_MARGE));
        results.add(
            TestResult.untested(
                isOf(kind, QuarterOfRegions.CODE) ? 1.0 : 0.0, ReasonWording.GEEN_MARGE));
      }
      return results;
    }
    for (double[] e : ESTIMATES) {
      results.add(
          isOf(kind, QuarterOfRegions.CODE)
              ? new TestResult(2.0, 1.0, 4.0, null, verdict, null)
              : new TestResult(e[0], e[1], e[2], 0.01, verdict, null));
    }
    return results;
  }

  private static ComparisonDraft draft(
      ComparisonKind kind, String period, Direction wished, TestResult result) {
    String breakdown =
        isOf(kind, GroupGap.CODE) || isOf(kind, GroupSlope.CODE) ? "opleiding" : Place.TOTAAL;
    Place place =
        new Place(
            period,
            Place.GEMEENTE,
            "GM0363",
            breakdown,
            isOf(kind, GroupGap.CODE) ? "hoog" : Place.TOTAAL);
    Observation observation =
        ObservationBuilder.observation()
            .at(place)
            .counts(21L, 999L)
            .value(new Value(31.26, 28.7, 33.84, "Wilson"))
            .build();
    String with =
        switch (kind.code()) {
          case PreviousPeriod.CODE, BaselinePeriod.CODE ->
              period.length() == 4 ? "2021" : "2021KW2";
          case NormDistance.CODE -> wished == Direction.HIGHER ? "op" : "neer";
          case GroupGap.CODE -> "laag";
          case GroupSlope.CODE -> "opleiding";
          default -> "nederland";
        };
    Pace pace = isOf(kind, NormDistance.CODE) ? new Pace(-0.42, 1.14) : Pace.NONE;
    Double other = isOf(kind, RecentTrend.CODE) || isOf(kind, GroupSlope.CODE) ? null : 30.0;
    return new ComparisonDraft(
        observation, place, new Against(with, other), wished, result, pace, List.of());
  }

  private static void check(
      ComparisonKind kind, ComparisonDraft draft, Verdict oordeel, ComparisonContext context) {
    Indicator indicator = context.indicator();
    String sentence = kind.sentence(draft, oordeel, context);
    assertThat(sentence).matches("[A-Z].*[.]").doesNotContain("null", "  ", "..", "%", "missing");
    assertThat(sentence.toLowerCase(Locale.ROOT)).doesNotContainPattern(CAUSE);
    assertThat(sentence.contains("trend"))
        .as(sentence)
        .isEqualTo(isOf(kind, RecentTrend.CODE) && oordeel.isDifference());
    boolean isJudged = oordeel == Verdict.GUNSTIGER || oordeel == Verdict.ONGUNSTIGER;
    String judgement = isOf(kind, NormDistance.CODE) ? "gehaald." : "gunstiger.";
    assertThat(sentence.contains(judgement))
        .as(sentence)
        .isEqualTo(isJudged && !isOf(kind, GroupSlope.CODE) && !isOf(kind, GroupGap.CODE));
    assertThat(numbers(sentence, indicator)).as(sentence).isSubsetOf(inRow(draft, indicator));
  }

  private static Set<String> numbers(String sentence, Indicator indicator) {
    String bare =
        sentence.replace("0-meting", "").replace(UnitScale.of(indicator).words() + " ", " ");
    bare = bare.replaceAll("per 1\\.000 [a-zë]+|per 100 [a-zë]+|per 100\\.000 [a-zë]+", "");
    Set<String> numbers = new HashSet<>();
    Matcher matcher = NUMBER.matcher(bare);
    while (matcher.find()) {
      numbers.add(matcher.group().replaceFirst("[.]$", ""));
    }
    return numbers;
  }

  private static Set<String> inRow(ComparisonDraft draft, Indicator indicator) {
    Set<String> known = new HashSet<>(Set.of(draft.period().substring(0, 4)));
    if (draft.against().with().matches("\\d{4}.*")) {
      known.add(draft.against().with().substring(0, 4));
    }
    TestResult result = draft.result();
    for (Double number :
        new Double[] {
          draft.value(),
          draft.against().other(),
          result.estimate(),
          result.lower(),
          result.upper(),
          draft.pace().soFar(),
          draft.pace().needed()
        }) {
      if (number != null) {
        known.add(Dutch.number(number, UnitScale.of(indicator).decimals()));
        known.add(Dutch.number(Math.abs(number), UnitScale.of(indicator).decimals()));
      }
    }
    return known;
  }

  /** One indicator for every way in which values are worded. */
  private static Collection<Indicator> differentlyWorded() {
    Map<List<Object>, Indicator> byWords = new LinkedHashMap<>();
    for (Indicator indicator : RealDefinitions.CONF.indicators().values()) {
      if (ComparisonContext.isComparable(indicator)) {
        boolean ages = indicator.standardise().isEmpty();
        byWords.putIfAbsent(List.of(UnitScale.of(indicator), ages), indicator);
      }
    }
    return byWords.values();
  }

  @Test
  void every_combination_says_only_what_its_row_says() {
    int said = 0;
    for (Indicator indicator : differentlyWorded()) {
      for (String period : List.of("2023", "2023KW2")) {
        ComparisonContext context = RealDefinitions.context(indicator.code(), period, null, NORMS);
        for (ComparisonKind kind : ServiceLoader.load(ComparisonKind.class)) {
          for (ComparisonDraft draft : drafts(kind, period)) {
            Verdict oordeel = Comparisons.verdict(draft.result().evidence(), draft.wished());
            check(kind, draft, oordeel, context);
            said++;
          }
        }
      }
    }
    assertThat(said).isGreaterThan(10_000);
  }
}
