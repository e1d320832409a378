package nl.izamonitor.comparison;

import java.util.Set;
import nl.izamonitor.conf.Indicator;

/**
 * How the values of an indicator are written.
 *
 * @param decimals after the comma
 * @param sign behind a value, for example a percent sign
 * @param words what the value counts, for behind a value in a sentence; empty where the sign says
 *     it
 */
public record Scale(int decimals, String sign, String words) {

  private static final int PERCENT = 100;
  private static final String PROCENT = "procent";

  /** Units that come in parts; the others are whole things. */
  private static final Set<String> MEASURED =
      Set.of("score", "rapportcijfer", "contact", "verhouding", "miljard euro");

  public static Scale of(Indicator indicator) {
    String per = "per " + Dutch.number(indicator.per(), 0);
    return switch (indicator.method()) {
      case COUNT -> new Scale(0, "", Dutch.plural(indicator.numeratorUnit()));
      case PROPORTION ->
          indicator.per() == PERCENT
              ? new Scale(1, "%", "")
              : new Scale(1, "", per + " " + Dutch.plural(indicator.denominatorUnit()));
      case RATE -> new Scale(1, "", per + " " + Dutch.plural(indicator.denominatorUnit()));
      case RATIO -> new Scale(1, "", per + " " + Dutch.plural(indicator.denominatorUnit()));
      case WEIGHTED_PROPORTION ->
          indicator.per() == PERCENT
              ? new Scale(1, "%", "")
              : new Scale(1, "", per + " " + Dutch.plural(indicator.denominatorUnit()));
      case MEAN, WEIGHTED_MEAN -> new Scale(1, "", "gemiddeld");
      case PUBLISHED, QUALITATIVE -> taken(indicator.numeratorUnit());
    };
  }

  private static Scale taken(String unit) {
    if (unit.equals(PROCENT)) {
      return new Scale(1, "%", "");
    }
    return new Scale(MEASURED.contains(unit) ? 1 : 0, "", Dutch.plural(unit));
  }

  /** A value with its sign. */
  public String value(double value) {
    return plain(value) + sign;
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
