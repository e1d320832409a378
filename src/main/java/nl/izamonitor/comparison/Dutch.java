package nl.izamonitor.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.izamonitor.model.Period;

/** Numbers, dates and units as they are written in Dutch. */
public final class Dutch {

  private static final Locale NL = Locale.forLanguageTag("nl-NL");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", NL);
  private static final int PERCENT = 100;

  /** The sign of numbers below zero; a hyphen is no minus. */
  private static final String MINUS = "\u2212";

  private static final List<String> QUARTERS = List.of("eerste", "tweede", "derde", "vierde");

  private static final Map<String, String> IRREGULAR =
      Map.of("plan", "plannen", "score", "scores", "euro", "euro", "miljard euro", "miljard euro");

  private Dutch() {}

  /** With a dot per thousand and a comma before the decimals, rounded half up. */
  public static String number(double value, int decimals) {
    return number(BigDecimal.valueOf(value), decimals);
  }

  /** The same of a number of which every digit counts. */
  public static String number(BigDecimal value, int decimals) {
    DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(NL));
    format.setMinimumFractionDigits(decimals);
    format.setNegativePrefix(MINUS);
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    return format.format(rounded);
  }

  /** A share of 0 to 1 as a whole percentage, never rounded up to what it is not. */
  public static String percentage(double share) {
    BigDecimal percent = BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(PERCENT));
    return percent.setScale(0, RoundingMode.FLOOR).toPlainString() + "%";
  }

  /** A year, or a quarter as a heading has it: eerste kwartaal 2025. */
  public static String period(String period) {
    return Period.isYear(period)
        ? period
        : "%s kwartaal %d".formatted(quarter(period), Period.year(period));
  }

  /** The same in a sentence: het eerste kwartaal van 2025. */
  public static String periodInSentence(String period) {
    return Period.isYear(period)
        ? period
        : "het %s kwartaal van %d".formatted(quarter(period), Period.year(period));
  }

  private static String quarter(String period) {
    return QUARTERS.get(period.charAt(period.length() - 1) - '1');
  }

  /** A text that stands alone: with a capital and a full stop. */
  public static String sentence(String text) {
    String end = text.endsWith(".") ? "" : ".";
    return text.substring(0, 1).toUpperCase(NL) + text.substring(1) + end;
  }

  public static String date(LocalDate date) {
    return DATE.format(date);
  }

  /** The plural of a unit by the common rules: inwoner, inwoners; persoon, personen. */
  public static String plural(String unit) {
    if (IRREGULAR.containsKey(unit)) {
      return IRREGULAR.get(unit);
    } else if (unit.endsWith("jaar")) {
      return unit.substring(0, unit.length() - 2) + "ren";
    } else if (unit.matches(".*(er|ie|el|aar)")) {
      return unit + "s";
    } else if (unit.endsWith("e")) {
      return unit + "n";
    }
    return unit.replaceFirst("(aa|ee|oo|uu)([^aeiou])$", "$1\n$2").replaceFirst(".\n", "") + "en";
  }
}
