package nl.izamonitor.job;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.izamonitor.conf.UserError;

/** Years on the command line: from and to, both in it. */
record Years(int from, int to) {

  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:\\.\\.(\\d{4}))?");

  /** {@code 2019..2025}, or one year. */
  static Years of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw UserError.configuration(
          "'%s' is not a range of years: write 2019..2024 or 2024.".formatted(text));
    }
    int from = Integer.parseInt(form.group(1));
    int to = form.group(2) == null ? from : Integer.parseInt(form.group(2));
    if (from > to) {
      throw UserError.configuration(
          "The years %d..%d run backwards: write the first year first.".formatted(from, to));
    }
    return new Years(from, to);
  }
}
