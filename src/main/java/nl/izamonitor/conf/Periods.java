package nl.izamonitor.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years, or quarters, that follow on each other.
 *
 * @param from the first, as {@code 2019} or {@code 2025KW1}
 * @param to the last, written in the same way
 */
public record Periods(String from, String to) {

  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:KW([1-4]))?");
  private static final int QUARTERS = 4;
  private static final int YEAR = 4;

  public Periods {
    if (!FORM.matcher(from).matches()
        || !FORM.matcher(to).matches()
        || from.length() != to.length()) {
      throw new IllegalArgumentException(
          "'%s..%s' are no periods: write 2019..2024, 2024, 2025KW1..2026KW1 or 2025KW1."
              .formatted(from, to));
    }
    if (from.compareTo(to) > 0) {
      throw new IllegalArgumentException(
          "The periods %s..%s run backwards: write the first one first.".formatted(from, to));
    }
  }

  /** {@code 2019..2024}, {@code 2025KW1..2026KW1}, or one period. */
  public static Periods fromText(String text) {
    int dots = text.indexOf("..");
    return dots < 0
        ? new Periods(text, text)
        : new Periods(text.substring(0, dots), text.substring(dots + 2));
  }

  /** Whether a text is one period. */
  public static boolean isPeriod(String text) {
    return FORM.matcher(text).matches();
  }

  /** All of them, as the tables write them. */
  public List<String> all() {
    List<String> all = new ArrayList<>();
    for (String period = from; period.compareTo(to) <= 0; period = next(period)) {
      all.add(period);
    }
    return all;
  }

  public int firstYear() {
    return year(from);
  }

  public int lastYear() {
    return year(to);
  }

  /** Whether a period lies in one of the years of these. */
  public boolean hasYearOf(String period) {
    return firstYear() <= year(period) && year(period) <= lastYear();
  }

  private static int year(String period) {
    return Integer.parseInt(period.substring(0, YEAR));
  }

  /** As it is written. */
  @Override
  public String toString() {
    return from.equals(to) ? from : from + ".." + to;
  }

  private static String next(String period) {
    Matcher form = FORM.matcher(period);
    if (!form.matches()) {
      throw new IllegalArgumentException(period);
    }
    int year = Integer.parseInt(form.group(1));
    if (form.group(2) == null) {
      return Integer.toString(year + 1);
    }
    int quarter = Integer.parseInt(form.group(2));
    return quarter == QUARTERS ? (year + 1) + "KW1" : year + "KW" + (quarter + 1);
  }
}
