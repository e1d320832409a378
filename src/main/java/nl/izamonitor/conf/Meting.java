package nl.izamonitor.conf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A publication, {@code conf/metingen/<meting>.yml}.
 *
 * @param indeling the date of the regions that all its figures are about
 * @param indicators what is in it, with the data years of each
 */
public record Meting(
    Origin origin,
    String meting,
    String title,
    LocalDate indeling,
    Map<String, Years> indicators,
    @Maybe List<Integer> voorlopig) {

  /** The years from and to, both in it. */
  public record Years(int from, int to) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:\\.\\.(\\d{4}))?");

    public Years {
      if (from > to) {
        throw new IllegalArgumentException(
            "The years %d..%d run backwards: write the first year first.".formatted(from, to));
      }
    }

    /** {@code 2019..2024}, or one year. */
    public static Years fromText(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        throw new IllegalArgumentException(
            "'%s' is not a range of years: write 2019..2024 or 2024.".formatted(text));
      }
      int from = Integer.parseInt(form.group(1));
      return new Years(from, form.group(2) == null ? from : Integer.parseInt(form.group(2)));
    }

    /** The data years as the tables write them. */
    public List<String> periods() {
      return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
    }
  }
}
