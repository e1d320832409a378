package nl.izamonitor.conf;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.izamonitor.model.Condition;

/**
 * The definition of an indicator, {@code conf/indicators/<onderdeel>/<code>.yml}, with its worked
 * example.
 *
 * @param code its name everywhere
 * @param tags deelmonitor, theme and the like; each stands in {@code conf/reference/tags}
 * @param definition what is measured, in one or two sentences for a reader
 * @param version goes up when the meaning of the figure changes
 * @param per the value is per this many of the denominator; 100 is a percentage
 * @param direction which way is wished
 * @param maturity how sure the definition is
 * @param unitShown how values are worded; absent where unit and method say it
 * @param method the code of the statistical method
 * @param numerator what is counted; absent for published figures
 * @param denominator by what it is divided; absent for counts and published figures
 * @param published where published figures are taken over from
 * @param noNumerator what it means that data came in and no case was found
 * @param levels the levels it is published for
 * @param breakdowns per breakdown whether it divides the numerator only or both
 * @param standardise the categories over which a standardised value is made, beside the crude one
 * @param trendBreaks from when values may not be compared with earlier ones
 * @param source where the definition comes from
 * @param example input tables and what they give, as text tables
 */
public record Indicator(
    Location location,
    String code,
    String title,
    List<String> tags,
    String definition,
    int version,
    String method,
    @OptionalKey("1") int per,
    Direction direction,
    Maturity maturity,
    @OptionalKey UnitShown unitShown,
    @OptionalKey Measure numerator,
    @OptionalKey Measure denominator,
    @OptionalKey Published published,
    @OptionalKey("zero") NoNumerator noNumerator,
    List<String> levels,
    @OptionalKey Map<String, Divides> breakdowns,
    @OptionalKey List<String> standardise,
    @OptionalKey List<TrendBreak> trendBreaks,
    String source,
    Map<String, String> example)
    implements Serializable {

  /** Codes of methods may be written with spaces. */
  public Indicator {
    method = method.replace(' ', '_');
  }

  /** Which way is wished. */
  public enum Direction {
    HIGHER,
    LOWER,
    NONE
  }

  /** How sure a definition is. */
  public enum Maturity {
    GEVONDEN_DEFINITIE,
    EIGEN_LEZING,
    ALLEEN_GEPUBLICEERD
  }

  /**
   * How values are worded for a reader; what is left out follows from unit and method.
   *
   * @param one of what a value of 1 is: {@code contact}
   * @param many of what another value is: {@code contacten per 1.000 ingeschrevenen}; of a rate
   *     without what it is divided by, which follows from the denominator
   * @param before what stands before the number: {@code één op de}
   * @param decimals after the comma
   * @param scale whether a value is a place on a scale, which is higher or lower and not more or
   *     less
   */
  public record UnitShown(
      @OptionalKey String one,
      @OptionalKey String many,
      @OptionalKey String before,
      @OptionalKey Integer decimals,
      @OptionalKey boolean scale)
      implements Serializable {}

  /** What no case means where data came in. */
  public enum NoNumerator {
    ZERO,
    UNKNOWN
  }

  /** What a breakdown divides. */
  public enum Divides {
    /** Numerator and denominator. */
    BEIDE,
    /** The numerator; every category has the whole denominator. */
    TELLER
  }

  /**
   * What is counted.
   *
   * @param table the source
   * @param value how its rows become a number
   * @param unit what one is: the word that decides on protection
   */
  public record Measure(String table, Value value, String unit) implements Serializable {}

  /**
   * How rows become a number: {@code count}, {@code persons} (at least one row), {@code {sum:
   * column}}, or {@code {where: condition}}; with a condition only of the rows that satisfy it.
   */
  public record Value(
      @OptionalKey("count") Kind of, @OptionalKey String sum, @OptionalKey Condition where)
      implements Serializable {

    public Value {
      if (sum != null && of == Kind.PERSONS) {
        throw new IllegalArgumentException(
            "A sum is over rows, not over persons: leave out 'of', or count persons instead.");
      }
    }

    /** The short form: {@code count} or {@code persons}. */
    static Value fromText(String text) {
      for (Kind kind : Kind.values()) {
        if (Scalars.written(kind).equals(text)) {
          return new Value(kind, null, null);
        }
      }
      throw new IllegalArgumentException(
          "'%s' is not known here: write count, persons, {sum: column} or {where: condition}."
              .formatted(text));
    }
  }

  /** Whether rows are counted, or persons with at least one row. */
  public enum Kind {
    COUNT,
    PERSONS
  }

  /**
   * Figures taken over as an owner published them.
   *
   * @param table the source, with {@code rows: published}
   * @param value its column with the figure, or with the words
   * @param unit of the figure
   * @param indeling the date of the regions that the figures are about; absent for figures of the
   *     country only
   */
  public record Published(String table, String value, String unit, @OptionalKey LocalDate indeling)
      implements Serializable {}

  /**
   * From this period on values may not be compared with earlier ones.
   *
   * @param kind a break, or something that a reader must know to understand the series
   * @param regions codes of the regions where it holds; none for all
   * @param breakdowns the breakdowns where it holds; none for all
   */
  public record TrendBreak(
      String from,
      String reason,
      String source,
      @OptionalKey("breuk") BreakKind kind,
      @OptionalKey List<String> regions,
      @OptionalKey List<String> breakdowns)
      implements Serializable {}

  /** What happened to a series. */
  public enum BreakKind {
    BREUK,
    CONTEXT
  }

  /** The tables whose validated rows this indicator needs. */
  public List<String> tables() {
    if (published != null) {
      return List.of(published.table());
    }
    return denominator == null || denominator.table().equals(numerator.table())
        ? List.of(numerator.table())
        : List.of(numerator.table(), denominator.table());
  }

  /** Whether figures are taken over from an owner, and not counted. */
  public boolean isTakenOver() {
    return published != null;
  }

  /** The unit of the denominator; of the numerator where there is none. */
  public String denominatorUnit() {
    return denominator == null ? numeratorUnit() : denominator.unit();
  }

  /** The unit of the numerator, or of the published figure. */
  public String numeratorUnit() {
    return published == null ? numerator.unit() : published.unit();
  }
}
