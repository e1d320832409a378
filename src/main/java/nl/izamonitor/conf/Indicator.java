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
 * @param code its name everywhere, also that of its file
 * @param title what readers see above its figures, in Dutch
 * @param tags deelmonitor, theme and the like. Each stands in {@code conf/reference/tags}.
 * @param definition what is measured, in one or two Dutch sentences for a reader
 * @param version a number that goes up when the figure means something else
 * @param method the code of the statistical method. A code of two words may be written with a
 *     space.
 * @param per the value is per this many of the denominator. 100 gives a percentage.
 * @param direction which way is wished
 * @param maturity how sure the definition is
 * @param unitShown how values are worded on pages and in sentences. What is left out follows from
 *     unit and method.
 * @param numerator what is counted. Figures that are taken over have none.
 * @param denominator by what the numerator is divided. Counts and figures that are taken over have
 *     none.
 * @param published where figures are taken over from. It goes with the methods {@code published}
 *     and {@code qualitative}, in the place of {@code numerator} and {@code denominator}.
 * @param noNumerator what it means that data came in and no case was found
 * @param levels the levels that it is published for, from {@code conf/regions/levels.csv}
 * @param breakdowns the category lists that divide the figure, each with what it divides. A cross
 *     is written {@code leeftijdsgroep*geslacht}. Which of them a level shows is said by {@code
 *     conf/base/publicatieplan.yml}.
 * @param standardise category lists of persons, as {@code [leeftijdsgroep, geslacht]}. The total
 *     gets a standardised value beside the crude one. {@code conf/reference/standaard} must have a
 *     population for these lists. It is for rates and proportions only.
 * @param trendBreaks from when values may not be compared with earlier ones. The report shows them.
 * @param source where the definition comes from
 * @param example the worked example: per source a table with rows, and {@code gives}, the table of
 *     what comes out
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
   * How values are worded for a reader. Without {@code decimals}, counts and figures of owners have
   * none and other values have one.
   *
   * @param one what stands behind a value of 1, as {@code contact}
   * @param many what stands behind another value, as {@code contacten}. Of a rate it leaves out
   *     "per 1.000 inwoners", which follows from {@code per} and the denominator. Of a figure of an
   *     owner it has that too.
   * @param before what stands before the number, as {@code één op de}
   * @param decimals how many decimals a value has
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
    /** The numerator is 0. */
    ZERO,
    /** Nothing is known: the status is {@code ontbreekt}. */
    UNKNOWN
  }

  /** What a breakdown divides. */
  public enum Divides {
    /** Numerator and denominator. */
    BEIDE,
    /** The numerator only: every category has the whole denominator. */
    TELLER
  }

  /**
   * What is counted. A proportion has the same unit in numerator and denominator, or counts {@code
   * persons} in the numerator.
   *
   * @param table the source that is counted
   * @param value how its rows become a number
   * @param unit what one of the count is. It is one of the {@code floors} in {@code
   *     conf/base/disclosure.yml} and decides on protection.
   */
  public record Measure(String table, Value value, String unit) implements Serializable {}

  /**
   * How rows become a number. With {@code sum} a column is added up; otherwise rows or persons are
   * counted.
   *
   * @param of what is counted
   * @param sum a column of type {@code count} or {@code whole} that is added up
   * @param where the condition that rows must satisfy to be counted or added up
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

    /** {@code count} or {@code persons}. */
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
    /** Rows. */
    COUNT,
    /** Persons with at least one row. */
    PERSONS
  }

  /**
   * Figures taken over as an owner published them.
   *
   * @param table the source, with {@code rows: published}. Where its contract has {@code figures},
   *     the indicator takes the rows with its own code.
   * @param value its column with the figure, or with the words
   * @param unit the unit of the figure, one of the {@code floors} in {@code
   *     conf/base/disclosure.yml}
   * @param indeling the date of the regions that the figures are about. The meting must have the
   *     same. Figures of the country only have none.
   */
  public record Published(String table, String value, String unit, @OptionalKey LocalDate indeling)
      implements Serializable {}

  /**
   * A period from which values may not be compared with earlier ones, or from which a reader must
   * know something.
   *
   * @param from the first period after the change
   * @param reason what changed, in Dutch
   * @param source where that stands
   * @param kind whether it is a break
   * @param regions codes of the regions where it holds. Without it, it holds in all.
   * @param breakdowns the breakdowns where it holds. Without it, it holds in all.
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
    /** Values from this period on may not be compared with earlier ones. */
    BREUK,
    /** Values may be compared; the reader must know this. */
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

  /** The same indicator, of which other measures are counted. */
  Indicator counting(Measure ofNumerator, Measure ofDenominator) {
    return new Indicator(
        location,
        code,
        title,
        tags,
        definition,
        version,
        method,
        per,
        direction,
        maturity,
        unitShown,
        ofNumerator,
        ofDenominator,
        published,
        noNumerator,
        levels,
        breakdowns,
        standardise,
        trendBreaks,
        source,
        example);
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
