package nl.izamonitor.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.StandardPopulation;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.StratumSums;
import nl.izamonitor.model.Value;
import nl.izamonitor.statistics.Estimate;
import nl.izamonitor.statistics.Standardised;
import nl.izamonitor.statistics.Stratum;

/** What methods share that make a value of counts of this monitor. */
abstract class Counted implements Method {

  private static final String STANDARDISED = "direct gestandaardiseerd, Dobson";
  private static final String REPEAT = ", repeat events";

  /** Strata of rows of which an attribute is not known: nobody knows what they would count for. */
  private static final String UNKNOWN = "ONBEKEND";

  /** Whether a value needs something to be divided by. */
  boolean hasDenominator() {
    return true;
  }

  /** Whether a standardised value can be made beside the crude one. */
  boolean canStandardise() {
    return false;
  }

  @Override
  public List<Mistake> check(Indicator definition, Conf conf) {
    Mistakes mistakes = new Mistakes(definition);
    mistakes.checkUnitShown(this);
    if (definition.published() != null || definition.numerator() == null) {
      return mistakes.with(
          "method",
          "'method: %s' counts: give 'numerator' and no 'published', or change 'method'."
              .formatted(code()));
    }
    if (hasDenominator() != (definition.denominator() != null)) {
      mistakes.add(
          "denominator",
          "'method: %s' %s denominator: %s it, or change 'method'."
              .formatted(
                  code(),
                  hasDenominator() ? "needs a" : "takes no",
                  hasDenominator() ? "add" : "remove"));
    }
    if (!definition.standardise().isEmpty()) {
      standardise(definition, conf, mistakes);
    }
    mistakes.checkAmounts(this, conf);
    Source source = conf.sources().get(definition.numerator().table());
    boolean weighs = source != null && source.survey() != null && source.survey().weight() != null;
    if (isSampled() && source != null && weighs != isWeighted()) {
      mistakes.add(
          "method",
          "Answers with a weight take a weighted method, and others do not: change 'method', or the key 'survey' of %s."
              .formatted(source.source()));
    }
    if (isSampled()
        && definition.denominator() != null
        && !definition.denominator().table().equals(definition.numerator().table())) {
      mistakes.add(
          "denominator.table",
          "A mean or weighted value is of one source: name the same table in both.");
    }
    return mistakes.all();
  }

  private void standardise(Indicator definition, Conf conf, Mistakes mistakes) {
    if (!canStandardise()) {
      mistakes.add(
          "standardise",
          "Values of 'method: %s' cannot be standardised: remove the key.".formatted(code()));
    }
    if (conf.standard(definition.standardise()).isEmpty() && conf.hasAllStandards()) {
      mistakes.add(
          "standardise",
          "There is no population by %s to standardise to: add one to conf/reference/standaard, or use one of %s."
              .formatted(
                  definition.standardise(),
                  conf.standards().values().stream().map(StandardPopulation::dimensions).toList()));
    }
  }

  /** Mistakes of one definition. */
  static final class Mistakes {

    private final Indicator definition;
    private final List<Mistake> all = new ArrayList<>();

    Mistakes(Indicator definition) {
      this.definition = definition;
    }

    void add(String key, String what) {
      all.add(definition.location().problem(key, what));
    }

    List<Mistake> with(String key, String what) {
      add(key, what);
      return all;
    }

    /**
     * A percentage and a mean have no unit that could be worded; others have it for all numbers.
     */
    void checkUnitShown(Method method) {
      Indicator.UnitShown shown = definition.unitShown();
      if (shown == null) {
        return;
      }
      boolean hasUnit = shown.one() != null || shown.many() != null;
      boolean isWorded = hasUnit || shown.before() != null || shown.scale();
      if (isWorded && (method.isMean() || method.isPercentage(definition))) {
        add(
            "unit_shown",
            "A percentage and a mean are worded without a unit: give 'decimals' only.");
      } else if (!shown.scale() && (shown.one() == null) != (shown.many() == null)) {
        add(
            "unit_shown",
            "A unit is worded for one and for more: give both 'one' and 'many', or neither.");
      }
    }

    /** The chances of counts are not those of amounts. */
    void checkAmounts(Method method, Conf conf) {
      if (!method.takesAmounts()) {
        checkNoAmount("numerator.value", definition.numerator(), conf);
        checkNoAmount("denominator.value", definition.denominator(), conf);
      }
    }

    private void checkNoAmount(String key, Indicator.Measure measure, Conf conf) {
      if (conf.isAmount(measure)) {
        add(
            key,
            "The amounts in '%s' are no counts, and have no interval by chance: use 'method: quotient'."
                .formatted(measure.value().sum()));
      }
    }

    List<Mistake> all() {
      return all;
    }
  }

  @Override
  public final Estimation estimate(Cell cell) {
    boolean unknown = cell.indicator().noNumerator() == Indicator.NoNumerator.UNKNOWN;
    return unknown && cell.sums().numerator() == 0
        ? Estimation.without(Status.ONTBREEKT, "onbekend of er gevallen waren")
        : value(cell);
  }

  abstract Estimation value(Cell cell);

  /** The estimate of a quotient, or why there is none. */
  static Estimation divided(Cell cell, Estimate estimate) {
    if (cell.sums().denominator() == 0) {
      return Estimation.undivided("geen noemer");
    }
    return estimate.refused()
        ? Estimation.undivided("teller groter dan noemer")
        : Estimation.of(Rounding.exact(estimate));
  }

  /** With the value at the ages of the standard population, when the definition asks for it. */
  static Estimation standardised(Cell cell, Estimation crude) {
    Map<String, Double> standard = cell.reference().standard();
    if (standard.isEmpty() || cell.sums().strata().isEmpty() || !crude.crude().isPresent()) {
      return crude;
    }
    List<Stratum> strata =
        cell.sums().strata().stream()
            .filter(stratum -> !stratum.name().contains(UNKNOWN))
            .map(Counted::stratum)
            .toList();
    int per = cell.indicator().per();
    Estimate estimate =
        repeats(cell)
            ? Standardised.directRepeat(strata, standard, per, LEVEL)
            : Standardised.direct(strata, standard, per, LEVEL);
    return estimate.refused() ? crude : crude.standardisedAs(Rounding.coarse(estimate));
  }

  /** Whether limits must and may know that some have more events than one. */
  static boolean repeats(Cell cell) {
    return cell.sums().squares() > cell.sums().numerator() && cell.personsShown();
  }

  private static Stratum stratum(StratumSums sums) {
    return new Stratum(
        sums.name(),
        (double) sums.numerator(),
        (double) sums.denominator(),
        (double) sums.squares());
  }

  @Override
  public String standardisedMethod(Value value) {
    boolean repeat = value.method() != null && value.method().endsWith(REPEAT);
    return repeat ? STANDARDISED + REPEAT : STANDARDISED;
  }
}
