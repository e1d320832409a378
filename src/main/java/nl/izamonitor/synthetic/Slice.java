package nl.izamonitor.synthetic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.izamonitor.conf.UserError;

/** What one delivery holds: a source, of one leverancier, about one year. */
public record Slice(String source, String leverancier, int datajaar) {

  private static final Pattern FORM = Pattern.compile("([^/]+)/([^/]+)/(\\d{4})");

  /**
   * Reads {@code source/leverancier/datajaar}.
   *
   * @throws UserError with exit code 2 when it is written otherwise
   */
  public static Slice fromText(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw UserError.configuration(
          "'%s' does not name a delivery: write source/leverancier/datajaar, as bevolking/cbs/2023."
              .formatted(text));
    }
    return new Slice(form.group(1), form.group(2), Integer.parseInt(form.group(3)));
  }

  @Override
  public String toString() {
    return source + "/" + leverancier + "/" + datajaar;
  }
}
