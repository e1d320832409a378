package nl.izamonitor.method;

import static nl.izamonitor.conf.ConfBuilder.conf;
import static nl.izamonitor.conf.IndicatorBuilder.count;
import static nl.izamonitor.conf.IndicatorBuilder.indicator;
import static nl.izamonitor.conf.IndicatorBuilder.persons;
import static nl.izamonitor.conf.IndicatorBuilder.sum;
import static nl.izamonitor.conf.SourceBuilder.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfBuilder;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.ConfReader;
import nl.izamonitor.conf.FigureColumns;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.Divides;
import nl.izamonitor.conf.Indicator.Published;
import nl.izamonitor.conf.Indicator.UnitShown;
import nl.izamonitor.conf.IndicatorBuilder;
import nl.izamonitor.conf.Location;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.RegionRule;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.StandardPopulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods by their codes, and what a definition must have for each. */
class MethodsTest {

  private static final RegionRule WOONPLAATS =
      new RegionRule("regio", null, "2023-01-01", null, RegionRule.RegioIs.WOONPLAATS, false);
  private static final Source WEIGHTED =
      source("enquete").survey(new Source.Survey("gewicht", null, null, 2)).build();
  private static final Source PLAIN =
      source("steekproef").survey(new Source.Survey(null, null, null, 2)).build();
  private static final Source FIGURES =
      source("cijfers")
          .rows(Source.Rows.PUBLISHED)
          .region(WOONPLAATS)
          .figures(new FigureColumns("code", "periode", "deling", "groep", null, null, null, null))
          .build();

  private static String needsDenominator(String method) {
    return "'method: %s' needs a denominator: add it, or change 'method'.".formatted(method);
  }

  private static String isCounted(String method) {
    return "'method: %s' counts: give 'numerator' and no 'published', or change 'method'."
        .formatted(method);
  }

  private static String isTakenOver(String method) {
    return "'method: %s' takes figures over: give 'published' and no 'numerator', or change 'method'."
        .formatted(method);
  }

  private static List<String> mistakes(IndicatorBuilder definition) {
    return mistakes(definition, conf());
  }

  private static List<String> mistakes(IndicatorBuilder definition, ConfBuilder conf) {
    Conf known = conf.with(WEIGHTED).with(PLAIN).with(FIGURES).with(definition.build()).build();
    return Methods.check(known).stream().map(Mistake::what).toList();
  }

  private static IndicatorBuilder answers(String method, String table) {
    return indicator("antwoorden")
        .method(method)
        .numerator(sum(table, "score", "respondent", null))
        .denominator(count(table, "respondent", null));
  }

  private static IndicatorBuilder published(String method) {
    return indicator("overgenomen")
        .method(method)
        .published(new Published("cijfers", "waarde", "procent", LocalDate.of(2023, 1, 1)))
        .levels("gemeente");
  }

  @Test
  void everyMethodIsFoundByItsCode() {
    List<Method> all = Methods.all();
    assertThat(all)
        .extracting(Method::code)
        .doesNotHaveDuplicates()
        .contains(
            "count",
            "proportion",
            "rate",
            "mean",
            "ratio",
            "weighted_proportion",
            "weighted_mean",
            "published",
            "qualitative");
    assertThat(all)
        .allSatisfy(
            method ->
                assertThat(Methods.of(indicator("i").method(method.code()).build()))
                    .isSameAs(method));
    assertThatThrownBy(() -> Methods.of(indicator("i").method("gissen").build()))
        .hasMessage("There is no method gissen");
  }

  /** Two methods may word the same interval, but not in two ways. */
  @Test
  void everyIntervalIsWordedOnce() {
    Map<String, Set<String>> labels = new java.util.TreeMap<>();
    for (Method method : Methods.all()) {
      assertThat(method.labels()).as(method.code()).isNotEmpty();
      assertThat(method.labels().keySet()).containsAll(method.formulas().keySet());
      method
          .labels()
          .forEach((how, label) -> labels.computeIfAbsent(how, h -> new HashSet<>()).add(label));
    }
    assertThat(labels.values()).allMatch(words -> words.size() == 1);
    assertThat(labels)
        .containsKeys(
            "Wilson",
            "exact Poisson",
            "Byar",
            "exact Poisson, repeat events",
            "Byar, repeat events",
            "conditional exact",
            "conditional score",
            "telling",
            "Taylor, Student",
            "Taylor, Wilson on effective n",
            "overgenomen");
  }

  @Test
  void whatFollowsFromPublishedCountsHasAFormula() {
    assertThat(
            List.of(new Proportion(), new Rate(), new NumberRatio(), new Total()).stream()
                .flatMap(method -> method.formulas().keySet().stream()))
        .containsExactlyInAnyOrder(
            "Wilson", "exact Poisson", "Byar", "conditional exact", "conditional score", "telling");
    assertThat(List.of(new SampleMean(), new WeightedMean(), new TakenOver()))
        .allMatch(method -> method.formulas().isEmpty());
  }

  @Test
  void theDefinitionsOfThisProjectAreRight() {
    List<Mistake> mistakes = new ArrayList<>();
    Conf conf =
        ConfReader.load(ConfFiles.read(Path.of("conf")), List.of(), Methods::check, mistakes);
    assertThat(mistakes).isEmpty();
    assertThat(conf.indicators().values()).extracting(Indicator::method).contains("rate", "mean");
  }

  @Test
  void aMethodThatThereIsNotIsAMistake() {
    assertThat(mistakes(indicator("i").method("gissen")))
        .singleElement()
        .asString()
        .startsWith("'gissen' is not known here: use one of [")
        .contains(
            "count, proportion, rate, mean, ratio, quotient, weighted_proportion, weighted_mean");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proportion", "rate", "ratio"})
  void aQuotientNeedsANumeratorAndADenominator(String method) {
    IndicatorBuilder right =
        indicator("i").method(method).denominator(count("melding", "melding", null));
    assertThat(mistakes(right)).isEmpty();
    assertThat(mistakes(right.denominator(null))).containsExactly(needsDenominator(method));
    assertThat(mistakes(right.numerator(null))).containsExactly(isCounted(method));
    assertThat(mistakes(published(method))).containsExactly(isCounted(method));
  }

  @Test
  void aCountHasNoDenominator() {
    assertThat(mistakes(indicator("i").method("count").denominator(null))).isEmpty();
    assertThat(mistakes(indicator("i").method("count")))
        .containsExactly("'method: count' takes no denominator: remove it, or change 'method'.");
  }

  @Test
  void aProportionDividesLikeByLikeUnlessItCountsPersons() {
    IndicatorBuilder unlike = indicator("i").method("proportion");
    assertThat(mistakes(unlike))
        .containsExactly(
            "A proportion divides like by like: give both the same unit, or use 'method: rate'.");
    assertThat(mistakes(unlike.numerator(persons("melding", "melding", null)))).isEmpty();
  }

  @Test
  void onlyARateAndAProportionAreStandardisedAndToAPopulationThatThereIs() {
    StandardPopulation standard =
        new StandardPopulation(
            new Location("reference/standaard/land.yml", 1, Map.of()),
            "land",
            "Land",
            "eigen",
            List.of("geslacht"),
            Map.of("M", 1.0, "V", 1.0));
    IndicatorBuilder rate = indicator("i").standardise("geslacht");
    assertThat(mistakes(rate, conf().with(standard))).isEmpty();
    assertThat(mistakes(rate))
        .containsExactly(
            "There is no population by [geslacht] to standardise to: add one to conf/reference/standaard, or use one of [].");
    assertThat(mistakes(rate.method("ratio"), conf().with(standard)))
        .containsExactly("Values of 'method: ratio' cannot be standardised: remove the key.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"weighted_mean", "weighted_proportion"})
  void aWeightedMethodNeedsAnswersWithAWeight(String method) {
    assertThat(mistakes(answers(method, "enquete"))).isEmpty();
    assertThat(mistakes(answers(method, "steekproef")))
        .containsExactly(
            "Answers with a weight take a weighted method, and others do not: change 'method', or the key 'survey' of steekproef.");
    assertThat(mistakes(answers(method, "enquete").denominator(null)))
        .containsExactly(needsDenominator(method));
  }

  @Test
  void aMeanIsOfAnswersWithoutAWeightAndOfOneSource() {
    assertThat(mistakes(answers("mean", "steekproef"))).isEmpty();
    assertThat(mistakes(answers("mean", "enquete")))
        .containsExactly(
            "Answers with a weight take a weighted method, and others do not: change 'method', or the key 'survey' of enquete.");
    assertThat(
            mistakes(
                answers("mean", "steekproef").denominator(count("enquete", "respondent", null))))
        .containsExactly("A mean or weighted value is of one source: name the same table in both.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"published", "qualitative"})
  void whatIsTakenOverIsNotCounted(String method) {
    assertThat(mistakes(published(method))).isEmpty();
    assertThat(mistakes(published(method).denominator(count("cijfers", "procent", null))))
        .containsExactly("A published figure is not divided: remove the denominator.");
    assertThat(mistakes(published(method).numerator(count("cijfers", "procent", null))))
        .containsExactly(isTakenOver(method));
    assertThat(mistakes(indicator("i").method(method))).containsExactly(isTakenOver(method));
    assertThat(mistakes(published(method).standardise("geslacht")))
        .containsExactly(
            "Values of 'method: %s' cannot be standardised: remove the key.".formatted(method));
    assertThat(mistakes(published(method).levels("nederland")))
        .containsExactly(
            "Figures of the country only have no indeling, others do: add or remove it.");
  }

  @Test
  void figuresAreOfASourceThatSaysWhatTheyAreDividedBy() {
    Map<String, Divides> breakdowns = Map.of("soort", Divides.TELLER);
    assertThat(mistakes(published("published").breakdowns(breakdowns))).isEmpty();
    Published other = new Published("enquete", "waarde", "procent", LocalDate.of(2023, 1, 1));
    assertThat(mistakes(published("published").published(other).breakdowns(breakdowns)))
        .containsExactly(
            "This source holds no published figures per region: name one with 'rows: published' and a region.",
            "The source 'enquete' has no column that says what its figures are divided by: remove the breakdowns.");
  }

  @Test
  void aPercentageAndAMeanAreWordedWithoutAUnit() {
    UnitShown unit = new UnitShown("melding", "meldingen", null, 0, false);
    UnitShown half = new UnitShown("melding", null, null, null, false);
    UnitShown decimals = new UnitShown(null, null, null, 0, false);
    String without = "A percentage and a mean are worded without a unit: give 'decimals' only.";
    IndicatorBuilder share =
        indicator("i")
            .method("proportion")
            .per(100)
            .denominator(count("bevolking", "melding", null));
    assertThat(mistakes(share.unitShown(unit))).containsExactly(without);
    assertThat(mistakes(share.unitShown(half))).containsExactly(without);
    assertThat(mistakes(share.unitShown(decimals))).isEmpty();
    assertThat(mistakes(share.per(1000).unitShown(unit))).isEmpty();
    assertThat(mistakes(answers("mean", "steekproef").unitShown(unit))).containsExactly(without);
    assertThat(mistakes(published("published").unitShown(unit))).containsExactly(without);
    assertThat(mistakes(indicator("i").unitShown(half)))
        .containsExactly(
            "A unit is worded for one and for more: give both 'one' and 'many', or neither.");
  }
}
