package nl.izamonitor.conf;

import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Indicator.Direction;
import nl.izamonitor.conf.Indicator.Divides;
import nl.izamonitor.conf.Indicator.Kind;
import nl.izamonitor.conf.Indicator.Maturity;
import nl.izamonitor.conf.Indicator.Measure;
import nl.izamonitor.conf.Indicator.NoNumerator;
import nl.izamonitor.conf.Indicator.Published;
import nl.izamonitor.conf.Indicator.TrendBreak;
import nl.izamonitor.conf.Indicator.UnitShown;
import nl.izamonitor.conf.Indicator.Value;
import nl.izamonitor.model.Condition;

/**
 * The definition of an indicator for tests. Without more it is a rate: meldingen per 1,000
 * inhabitants of gemeenten and the country, of which fewer are wished.
 */
public final class IndicatorBuilder {

  private final String code;
  private int version = 1;
  private String method = "rate";
  private int per = 1000;
  private Direction direction = Direction.LOWER;
  private UnitShown unitShown;
  private Measure numerator = count("melding", "melding", null);
  private Measure denominator = sum("bevolking", "inwoners", "inwoner", null);
  private Published published;
  private NoNumerator noNumerator = NoNumerator.ZERO;
  private List<String> levels = List.of("gemeente", "nederland");
  private Map<String, Divides> breakdowns = Map.of();
  private List<String> standardise = List.of();
  private List<TrendBreak> trendBreaks = List.of();

  private IndicatorBuilder(String code) {
    this.code = code;
  }

  public static IndicatorBuilder indicator(String code) {
    return new IndicatorBuilder(code);
  }

  /** The number of rows, of all or of those that satisfy a condition. */
  public static Measure count(String table, String unit, Condition where) {
    return new Measure(table, new Value(Kind.COUNT, null, where), unit);
  }

  /** The number of persons with at least one row, of all or of those that satisfy a condition. */
  public static Measure persons(String table, String unit, Condition where) {
    return new Measure(table, new Value(Kind.PERSONS, null, where), unit);
  }

  /** The sum of a column, of all rows or of those that satisfy a condition. */
  public static Measure sum(String table, String column, String unit, Condition where) {
    return new Measure(table, new Value(Kind.COUNT, column, where), unit);
  }

  public IndicatorBuilder version(int number) {
    version = number;
    return this;
  }

  public IndicatorBuilder method(String name) {
    method = name;
    return this;
  }

  public IndicatorBuilder per(int number) {
    per = number;
    return this;
  }

  public IndicatorBuilder direction(Direction wished) {
    direction = wished;
    return this;
  }

  public IndicatorBuilder unitShown(UnitShown shown) {
    unitShown = shown;
    return this;
  }

  public IndicatorBuilder numerator(Measure measure) {
    numerator = measure;
    return this;
  }

  public IndicatorBuilder denominator(Measure measure) {
    denominator = measure;
    return this;
  }

  /** Figures of an owner: nothing is counted. */
  public IndicatorBuilder published(Published figures) {
    published = figures;
    numerator = null;
    denominator = null;
    return this;
  }

  public IndicatorBuilder noNumerator(NoNumerator meaning) {
    noNumerator = meaning;
    return this;
  }

  public IndicatorBuilder levels(String... names) {
    levels = List.of(names);
    return this;
  }

  public IndicatorBuilder breakdowns(Map<String, Divides> divided) {
    breakdowns = divided;
    return this;
  }

  public IndicatorBuilder standardise(String... lists) {
    standardise = List.of(lists);
    return this;
  }

  public IndicatorBuilder trendBreaks(TrendBreak... breaks) {
    trendBreaks = List.of(breaks);
    return this;
  }

  public Indicator build() {
    return new Indicator(
        new Location("indicators/proef/%s.yml".formatted(code), 1, Map.of()),
        code,
        "Proef",
        List.of("proef"),
        "Wat er gemeten wordt.",
        version,
        method,
        per,
        direction,
        Maturity.EIGEN_LEZING,
        unitShown,
        numerator,
        denominator,
        published,
        noNumerator,
        levels,
        breakdowns,
        standardise,
        trendBreaks,
        "eigen",
        Map.of());
  }
}
