package nl.izamonitor.method;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Decimals;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Sums;
import nl.izamonitor.model.Value;
import nl.izamonitor.statistics.Interval;
import nl.izamonitor.statistics.Quotient;
import nl.izamonitor.statistics.TestedDifference;

/** How a value is made of what was counted. */
public interface Method {

  /** The confidence level of all limits. */
  double LEVEL = 0.95;

  /** As definitions write it. */
  String code();

  /** What a definition lacks to be used with this method, or has too much of. */
  List<Mistake> check(Indicator definition, Conf conf);

  /** The value of a cell; its counts are taken to be publishable. */
  Estimation estimate(Cell cell);

  /**
   * What a value is made of.
   *
   * @param sums of the cell
   * @param total of the same region and period over all categories
   * @param personsShown whether the number of persons behind its events is published beside it;
   *     limits that know who comes more often tell that number
   */
  record Cell(
      Indicator indicator, Sums sums, Sums total, Reference reference, boolean personsShown) {}

  /**
   * What a value is held against.
   *
   * @param standard the population to standardise to, per stratum; empty for none
   * @param respondents with fewer of them an estimate is not reliable
   * @param decimals how many decimals its sums stand for
   */
  record Reference(Map<String, Double> standard, int respondents, Decimals decimals)
      implements java.io.Serializable {

    /** Of counts. */
    public Reference(Map<String, Double> standard, int respondents) {
      this(standard, respondents, Decimals.NONE);
    }
  }

  /** Whether figures are taken over as they are, not counted. */
  default boolean isTakenOver() {
    return false;
  }

  /** Whether what is taken over is said in words, not in numbers. */
  default boolean isWords() {
    return false;
  }

  /** Whether it needs sums over the units of a sample. */
  default boolean isSampled() {
    return false;
  }

  /** Whether answers count for more or less than one. */
  default boolean isWeighted() {
    return false;
  }

  /** Whether the numerator is a number of units; a sum of answers is none. */
  default boolean countsNumerator() {
    return true;
  }

  /**
   * Whether the numerator is part of the denominator, so that the rest is a group of people too.
   */
  default boolean isPartOfDenominator() {
    return false;
  }

  /** Whether a value is the {@link #quotient} of its counts, or their number, and nothing else. */
  default boolean divides() {
    return false;
  }

  /** The value of these counts per one; its limits may follow from more. */
  default double quotient(double numerator, double denominator) {
    return numerator / denominator;
  }

  /** Whether it takes amounts, which are no counts: they may be below zero, and have no chance. */
  default boolean takesAmounts() {
    return false;
  }

  /** Whether values say how large a region is, and no more. */
  default boolean isTotal() {
    return false;
  }

  /** Whether values are shares, so that those of a hundred are percentages. */
  default boolean isShare() {
    return false;
  }

  /** Whether values are means of answers on a scale. */
  default boolean isMean() {
    return false;
  }

  /** Whether the values of an indicator are percentages. */
  default boolean isPercentage(Indicator definition) {
    return isShare() && definition.per() == 100;
  }

  /** What a value that was made by this method follows from. */
  Basis basis(Value value);

  /** The values, by their {@code method}, that are compared by their published counts. */
  default Set<String> comparedByCounts() {
    return Set.of();
  }

  /** Whether the limits of a published value are those of its published counts. */
  default boolean countsDecide(Observation observation) {
    String made = observation.crude().method();
    return observation.counts().divide() && made != null && comparedByCounts().contains(made);
  }

  /** One value less another, by their counts; only where {@link #countsDecide}. */
  default TestedDifference compare(Quotient one, Quotient other) {
    throw new IllegalStateException("Values by %s are compared by their limits.".formatted(code()));
  }

  /**
   * Where the value of a region of a size lies by chance alone; empty where that follows from its
   * own limits.
   *
   * @param target the value of the country
   */
  default Optional<Interval> funnel(double target, double denominator, int per, double level) {
    return Optional.empty();
  }

  /** How a difference between two values is made when it has limits. */
  default String differenceMethod() {
    return "square and add";
  }

  /** How values are made, by their {@code method}, in words for a reader. */
  Map<String, String> labels();

  /** How values are made, by their {@code method}, for whoever wants to do it again. */
  default Map<String, String> formulas() {
    return Map.of();
  }

  /** The same for programs, by their {@code method}; empty for what no counts decide. */
  default Map<String, Arithmetic> arithmetic() {
    return Map.of();
  }

  /** How a standardised value beside a value is made; empty for methods that have none. */
  default String standardisedMethod(Value value) {
    return "";
  }
}
