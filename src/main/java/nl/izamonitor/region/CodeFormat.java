package nl.izamonitor.region;

import java.util.regex.Pattern;

/** How a code is written. */
enum CodeFormat {
  GEMEENTE("GM\\d{4}", "GM0363"),
  BOUWSTEEN("GM\\d{4}(\\.GM\\d{4})*", "GM0363 or GM0788.GM0824"),
  POSTCODE4("[1-9]\\d{3}", "1011"),
  LEVEL("[a-z_]+", "ggd_regio");

  private final Pattern pattern;
  private final String example;

  CodeFormat(String pattern, String example) {
    this.pattern = Pattern.compile(pattern);
    this.example = example;
  }

  boolean fits(String code) {
    return pattern.matcher(code).matches();
  }

  String example() {
    return example;
  }
}
