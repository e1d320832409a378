package nl.izamonitor.synthetic;

import nl.izamonitor.conf.UserError;

/** What one delivery holds: a source, of one leverancier, about one year. */
public record Slice(String source, String leverancier, int datajaar) {

  /**
   * Reads {@code source/leverancier/datajaar}.
   *
   * @throws UserError with exit code 2 when it is written otherwise
   */
  public static Slice fromText(String text) {
    String[] parts = text.split("/", -1);
    if (!text.matches("[^/]+/[^/]+/\\d{4}")) {
      throw UserError.configuration(
          "'%s' does not name a delivery: write source/leverancier/datajaar, as bevolking/cbs/2023."
              .formatted(text));
    }
    return new Slice(parts[0], parts[1], Integer.parseInt(parts[2]));
  }

  @Override
  public String toString() {
    return source + "/" + leverancier + "/" + datajaar;
  }
}
