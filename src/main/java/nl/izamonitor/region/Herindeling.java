package nl.izamonitor.region;

import java.math.BigDecimal;
import java.time.LocalDate;

/** On {@code datum} this share of the inhabitants of {@code van} went to {@code naar}. */
record Herindeling(LocalDate datum, String van, String naar, String soort, BigDecimal aandeel) {

  static final String SAMENVOEGING = "samenvoeging";
  static final String OPGAAN = "opgaan";
  static final String SPLITSING = "splitsing";
}
