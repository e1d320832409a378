package nl.izamonitor.ingest;

import java.util.List;

/** Recognises burgerservicenummers, which may not come in unless a contract says so. */
final class Bsn {

  private static final int ENOUGH = 20;

  private Bsn() {}

  /**
   * Whether a column looks like BSNs: at least twenty different values, of which nine in ten pass
   * the elfproef. Numbers at random pass it once in eleven times; one date on every row does not
   * count as many.
   */
  static boolean looksLike(List<String> values) {
    List<String> filled = values.stream().filter(value -> !value.isEmpty()).distinct().toList();
    long passing = filled.stream().filter(Bsn::passes).count();
    return filled.size() >= ENOUGH && passing * 10 >= filled.size() * 9L;
  }

  private static boolean passes(String value) {
    if (!value.matches("\\d{8,9}")) {
      return false;
    }
    String digits = value.length() == 8 ? "0" + value : value;
    int sum = -Character.digit(digits.charAt(8), 10);
    for (int i = 0; i < 8; i++) {
      sum += (9 - i) * Character.digit(digits.charAt(i), 10);
    }
    return sum % 11 == 0 && !digits.equals("000000000");
  }
}
