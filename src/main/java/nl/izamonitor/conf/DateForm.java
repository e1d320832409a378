package nl.izamonitor.conf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a date is written, as {@code dd-MM-yyyy}. Years have four digits; a part without a fixed
 * width stands between signs, so that no date can be read in two ways.
 *
 * @param parts the letters of the form and the signs between them, in order
 */
public record DateForm(List<String> parts) {

  /** The months of {@code MMM}, three letters each. */
  public static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

  /** What stands in a text of a part of the form, as a regular expression. */
  private static final Map<String, String> WRITTEN =
      Map.of(
          "yyyy", "[0-9]{4}",
          "MM", "[0-9]{2}",
          "M", "[0-9]{1,2}",
          "MMM", "(?i:%s)".formatted(MONTHS.replaceAll("(...)(?=.)", "$1|")),
          "dd", "[0-9]{2}",
          "d", "[0-9]{1,2}");

  private static final Pattern PART = Pattern.compile("([A-Za-z])\\1*|[^A-Za-z0-9]+");

  /**
   * The form that a text says.
   *
   * @throws IllegalArgumentException when dates in it could not be read, or in two ways
   */
  public static DateForm of(String text) {
    List<String> parts = new ArrayList<>();
    Matcher part = PART.matcher(text);
    int end = 0;
    while (part.find() && part.start() == end) {
      parts.add(part.group());
      end = part.end();
    }
    DateForm form = new DateForm(parts);
    if (end < text.length() || !form.isClear()) {
      throw new IllegalArgumentException(
          "The date form '%s' cannot be read in one way: write yyyy, MM (or M, or MMM for JAN), and dd (or d) once each, as dd-MM-yyyy."
              .formatted(text));
    }
    return form;
  }

  private boolean isClear() {
    List<String> letters = parts.stream().filter(part -> part.matches("[A-Za-z]+")).toList();
    boolean isAll = letters.size() == 3 && WRITTEN.keySet().containsAll(letters);
    for (String letter : List.of("y", "M", "d")) {
      isAll &= letters.stream().filter(part -> part.startsWith(letter)).count() == 1;
    }
    for (int i = 1; i < parts.size() && isAll; i++) {
      isAll = !(isLoose(i) && isNumber(i - 1)) && !(isLoose(i - 1) && isNumber(i));
    }
    return isAll;
  }

  /** Whether a part may have one digit or two. */
  private boolean isLoose(int part) {
    return parts.get(part).equals("M") || parts.get(part).equals("d");
  }

  private boolean isNumber(int part) {
    return WRITTEN.containsKey(parts.get(part)) && !parts.get(part).equals("MMM");
  }

  /** Matches a text in this form; year, month and day are its groups. */
  public String pattern() {
    StringBuilder pattern = new StringBuilder("^");
    for (String part : parts) {
      String written = WRITTEN.get(part);
      pattern.append(written == null ? Pattern.quote(part) : "(" + written + ")");
    }
    return pattern.append("$").toString();
  }

  /**
   * The group of {@link #pattern} with the year, month or day: {@code y}, {@code M} or {@code d}.
   */
  public int group(char letter) {
    List<Character> groups = new ArrayList<>();
    parts.stream().filter(WRITTEN::containsKey).forEach(part -> groups.add(part.charAt(0)));
    return groups.indexOf(letter) + 1;
  }

  /** Whether months are written as letters. */
  public boolean hasNames() {
    return parts.contains("MMM");
  }
}
