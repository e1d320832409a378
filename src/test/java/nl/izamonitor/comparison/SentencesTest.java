package nl.izamonitor.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.izamonitor.comparison.Draft.Pace;
import nl.izamonitor.comparison.Shown.Place;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Direction;
import nl.izamonitor.conf.Norms.Bound;
import nl.izamonitor.conf.Norms.Norm;
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
    return new Norm(name, "x", name, bound, 30.0, "procent", 2026, null, null, "s");
  }

  /** All drafts of a kind, for the words of one indicator. */
  private static List<Draft> drafts(ComparisonKind kind, String period) {
    List<Draft> drafts = new ArrayList<>();
    for (Evidence verdict : Evidence.values()) {
      for (Direction wished : Direction.values()) {
        for (Result result : results(kind, verdict)) {
          // A norm always says which way is wished.
          if (kind != ComparisonKind.NORM || wished != Direction.NONE) {
            drafts.add(draft(kind, period, wished, result));
          }
        }
      }
    }
    return drafts;
  }

  private static List<Result> results(ComparisonKind kind, Evidence verdict) {
    List<Result> results = new ArrayList<>();
    if (verdict == Evidence.CANNOT_BE_SAID) {
      for (String reason : List.of(Reason.PROTECTED, Reason.BREAK, "unheard of")) {
        results.add(Result.without(Redenen.of(reason)));
      }
      results.add(Result.without(Redenen.DEKKING));
      if (kind != ComparisonKind.TREND && kind != ComparisonKind.HELLING) {
        results.add(
            Result.untested(kind == ComparisonKind.KWANTIEL ? 3.0 : -1.26, Redenen.GEEN_MARGE));
        results.add(
            Result.untested(kind == ComparisonKind.KWANTIEL ? 1.0 : 0.0, Redenen.GEEN_MARGE));
      }
      return results;
    }
    for (double[] e : ESTIMATES) {
      results.add(
          kind == ComparisonKind.KWANTIEL
              ? new Result(2.0, 1.0, 4.0, null, verdict, null)
              : new Result(e[0], e[1], e[2], 0.01, verdict, null));
    }
    return results;
  }

  private static Draft draft(ComparisonKind kind, String period, Direction wished, Result result) {
    String breakdown =
        kind == ComparisonKind.KLOOF || kind == ComparisonKind.HELLING
            ? "opleiding"
            : Comparisons.TOTAAL;
    Place place =
        new Place(
            "gemeente",
            "GM0363",
            breakdown,
            kind == ComparisonKind.KLOOF ? "hoog" : Comparisons.TOTAAL);
    Shown shown =
        new Shown(period, place, 21L, 999L, 31.26, 28.7, 33.84, "Wilson", 1.0, Shown.WAARDE);
    String with =
        switch (kind) {
          case VORIGE, NULMETING -> period.length() == 4 ? "2021" : "2021KW2";
          case NORM -> wished == Direction.HIGHER ? "op" : "neer";
          case KLOOF -> "laag";
          case HELLING -> "opleiding";
          default -> "nederland";
        };
    Pace pace = kind == ComparisonKind.NORM ? new Pace(-0.42, 1.14, 2026) : Pace.NONE;
    Double other = kind == ComparisonKind.TREND || kind == ComparisonKind.HELLING ? null : 30.0;
    return new Draft(shown, place, new Draft.Against(kind, with, other), wished, result, pace);
  }

  private static void check(String sentence, Draft draft, Verdict oordeel, Indicator indicator) {
    assertThat(sentence).matches("[A-Z].*[.]").doesNotContain("null", "  ", "..", "%", "missing");
    assertThat(sentence.toLowerCase(Locale.ROOT)).doesNotContainPattern(CAUSE);
    assertThat(sentence.contains("trend"))
        .as(sentence)
        .isEqualTo(draft.kind() == ComparisonKind.TREND && oordeel.isDifference());
    boolean isJudged = oordeel == Verdict.GUNSTIGER || oordeel == Verdict.ONGUNSTIGER;
    String judgement = draft.kind() == ComparisonKind.NORM ? "gehaald." : "gunstiger.";
    assertThat(sentence.contains(judgement))
        .as(sentence)
        .isEqualTo(
            isJudged
                && draft.kind() != ComparisonKind.HELLING
                && draft.kind() != ComparisonKind.KLOOF);
    assertThat(numbers(sentence, indicator)).as(sentence).isSubsetOf(inRow(draft, indicator));
  }

  private static Set<String> numbers(String sentence, Indicator indicator) {
    String bare = sentence.replace("0-meting", "").replace(Scale.of(indicator).words() + " ", " ");
    bare = bare.replaceAll("per 1\\.000 [a-zë]+|per 100 [a-zë]+|per 100\\.000 [a-zë]+", "");
    Set<String> numbers = new HashSet<>();
    Matcher matcher = NUMBER.matcher(bare);
    while (matcher.find()) {
      numbers.add(matcher.group().replaceFirst("[.]$", ""));
    }
    return numbers;
  }

  private static Set<String> inRow(Draft draft, Indicator indicator) {
    Set<String> known = new HashSet<>(Set.of(draft.shown().period().substring(0, 4)));
    if (draft.with().matches("\\d{4}.*")) {
      known.add(draft.with().substring(0, 4));
    }
    Result result = draft.result();
    for (Double number :
        new Double[] {
          draft.shown().value(),
          draft.other(),
          result.estimate(),
          result.lower(),
          result.upper(),
          draft.pace().soFar(),
          draft.pace().needed()
        }) {
      if (number != null) {
        known.add(Dutch.number(number, Scale.of(indicator).decimals()));
        known.add(Dutch.number(Math.abs(number), Scale.of(indicator).decimals()));
      }
    }
    return known;
  }

  /** One indicator for every way in which values are worded. */
  private static Collection<Indicator> differentlyWorded() {
    Map<List<Object>, Indicator> byWords = new LinkedHashMap<>();
    for (Indicator indicator : RealDefinitions.CONF.indicators().values()) {
      if (Comparisons.hasAny(indicator)) {
        boolean ages = indicator.standardise().isEmpty();
        byWords.putIfAbsent(List.of(Scale.of(indicator), ages), indicator);
      }
    }
    return byWords.values();
  }

  @Test
  void every_combination_says_only_what_its_row_says() {
    int said = 0;
    for (Indicator indicator : differentlyWorded()) {
      for (String period : List.of("2023", "2023KW2")) {
        Sentences sentences =
            new Sentences(RealDefinitions.subject(indicator.code(), period, null, NORMS));
        for (ComparisonKind kind : ComparisonKind.values()) {
          for (Draft draft : drafts(kind, period)) {
            Verdict oordeel = Comparisons.verdict(draft.result().verdict(), draft.wished());
            check(sentences.of(draft, oordeel), draft, oordeel, indicator);
            said++;
          }
        }
      }
    }
    assertThat(said).isGreaterThan(10_000);
  }
}
