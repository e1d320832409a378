package nl.izamonitor.conf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a year, quarter or month is written, as {@code yyyyKWQ}.
 *
 * @param pattern matches a period in this form; each part of it is a group
 * @param parts what each group has: {@code y}, {@code Q}, {@code M} or {@code d}
 */
public record PeriodForm(String pattern, List<Character> parts) {

  private static final Map<String, String> WRITTEN =
      Map.of(
          "yyyy", "((?:19|20)[0-9]{2})",
          "Q", "([1-4])",
          "MMM", "((?i:%s))".formatted(DateForm.MONTHS.replaceAll("(...)(?=.)", "$1|")),
          "MM", "(0[1-9]|1[0-2])",
          "M", "([1-9]|1[0-2])",
          "dd", "([0-9]{2})",
          "d", "([0-9]{1,2})");

  private static final Pattern PART =
      Pattern.compile("yyyy|Q|MMM|MM|M|dd|d|JJ|KW|'([^']*)'|[^A-Za-z']+");

  /**
   * The form that a text says.
   *
   * @throws IllegalArgumentException when no year could be read in it, or a part twice
   */
  public static PeriodForm of(String text) {
    StringBuilder pattern = new StringBuilder("^");
    List<Character> parts = new ArrayList<>();
    Matcher part = PART.matcher(text);
    int end = 0;
    while (part.find() && part.start() == end) {
      String written = WRITTEN.get(part.group());
      if (written == null) {
        pattern.append(Pattern.quote(part.group(1) == null ? part.group() : part.group(1)));
      } else {
        pattern.append(written);
        parts.add(part.group().charAt(0));
      }
      end = part.end();
    }
    boolean isOnce = parts.stream().allMatch(one -> Collections.frequency(parts, one) == 1);
    boolean isOne = !parts.contains('Q') || !parts.contains('M');
    if (end < text.length() || !parts.contains('y') || !isOnce || !isOne) {
      throw new IllegalArgumentException(
          "The period form '%s' cannot be read: write yyyy once, and Q or MM (or MMM for JAN) where there are quarters or months, as yyyyJJ00, yyyyKWQ or ddMMMyyyy."
              .formatted(text));
    }
    return new PeriodForm(pattern.append("$").toString(), parts);
  }

  /** The group of {@link #pattern} with a part; 0 where it has none. */
  public int group(char part) {
    return parts.indexOf(part) + 1;
  }

  /** Whether months are written as letters. */
  public boolean hasNames() {
    return pattern.contains("JAN");
  }
}
