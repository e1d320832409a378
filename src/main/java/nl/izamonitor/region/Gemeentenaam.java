package nl.izamonitor.region;

import java.util.Locale;

/**
 * A name under which someone delivers a gemeente.
 *
 * @param naam as it was seen
 * @param gemeente the code it stands for
 */
record Gemeentenaam(String naam, String gemeente) {

  /** Letters with a sign, and in the same place those without. */
  static final String SIGNED = "ÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜ";

  static final String PLAIN = "AAAACEEEEIIIINOOOOUUUU";

  /** Capitals and digits only: spelling differs in everything else. */
  String key() {
    StringBuilder key = new StringBuilder();
    for (char letter : naam.toUpperCase(Locale.ROOT).toCharArray()) {
      int signed = SIGNED.indexOf(letter);
      char plain = signed < 0 ? letter : PLAIN.charAt(signed);
      if (plain < 128 && Character.isLetterOrDigit(plain)) {
        key.append(plain);
      }
    }
    return key.toString();
  }
}
