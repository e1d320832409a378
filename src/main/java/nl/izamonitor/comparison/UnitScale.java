package nl.izamonitor.comparison;

import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Indicator.UnitShown;
import nl.izamonitor.method.Method;
import nl.izamonitor.method.Methods;

/**
 * How the values of an indicator are written.
 *
 * @param decimals after the comma
 * @param before in front of a value, with the space behind it; mostly empty
 * @param sign behind a value, for example a percent sign
 * @param unit what the value counts
 */
public record UnitScale(int decimals, String before, String sign, Unit unit) {

  private static final UnitShown NOTHING = new UnitShown(null, null, null, null, false);
  static final String GEMIDDELD = "gemiddeld";

  /**
   * What a value counts.
   *
   * @param one of what a value of 1 is
   * @param many of what other values are; empty where the sign says it
   * @param isScale whether a value is a place on a scale, and a difference is in points
   */
  public record Unit(String one, String many, boolean isScale) {}

  /** Values that are a percentage. */
  public static UnitScale percentage(int decimals) {
    return new UnitScale(decimals, "", "%", new Unit("", "", false));
  }

  /** As the definition says; what it leaves out follows from method and unit. */
  public static UnitScale of(Indicator indicator) {
    UnitShown shown = indicator.unitShown() == null ? NOTHING : indicator.unitShown();
    Method method = Methods.of(indicator);
    boolean isWhole =
        method.isTotal() || (indicator.isTakenOver() && !method.isPercentage(indicator));
    int usual = isWhole ? 0 : 1;
    int decimals = shown.decimals() == null ? usual : shown.decimals();
    return method.isPercentage(indicator)
        ? percentage(decimals)
        : new UnitScale(
            decimals,
            shown.before() == null ? "" : shown.before() + " ",
            "",
            unit(indicator, shown));
  }

  private static Unit unit(Indicator indicator, UnitShown shown) {
    String unit = indicator.numeratorUnit();
    Method method = Methods.of(indicator);
    if (method.isMean()) {
      return new Unit(GEMIDDELD, GEMIDDELD, true);
    }
    if (method.isTotal() || method.isTakenOver()) {
      return shown.many() == null
          ? new Unit(unit, Dutch.plural(unit), shown.scale())
          : new Unit(shown.one(), shown.many(), shown.scale());
    }
    String per = per(indicator);
    // Of a quotient the numerator says something that its title may not: euros, for example.
    String counted = method.takesAmounts() ? Dutch.plural(unit) + " " + per : per;
    return shown.many() == null
        ? new Unit(counted, counted, false)
        : new Unit(shown.one() + " " + per, shown.many() + " " + per, false);
  }

  /** Of one it goes without saying that it is one. */
  private static String per(Indicator indicator) {
    String unit = indicator.denominatorUnit();
    return indicator.per() == 1 && Methods.of(indicator).takesAmounts()
        ? "per " + unit
        : "per %s %s".formatted(Dutch.number(indicator.per(), 0), Dutch.plural(unit));
  }

  /** What the value counts, for behind a value in a sentence; empty where the sign says it. */
  public String words() {
    return unit.many();
  }

  /** A value with what belongs to it in a table. */
  public String value(double value) {
    return before + plain(value) + sign;
  }

  /** Both ends, for under a value in a table. */
  public String interval(double lower, double upper) {
    return plain(lower) + "–" + plain(upper);
  }

  /** Both ends in words, for behind a value in a sentence. */
  public String intervalInWords(double lower, double upper) {
    if (plain(lower).equals(plain(upper))) {
      return "het 95%-interval valt binnen de afronding";
    }
    return "met 95%% zekerheid tussen %s en %s".formatted(value(lower), value(upper));
  }

  private String plain(double value) {
    return Dutch.number(value, decimals);
  }
}
