package nl.izamonitor.model;

import java.util.stream.Stream;

/** What may be said of a comparison. */
public enum Verdict {
  GUNSTIGER("gunstiger"),
  ONGUNSTIGER("ongunstiger"),
  /** Higher, where no direction is wished. */
  HOGER("hoger"),
  /** Lower, where no direction is wished. */
  LAGER("lager"),
  /** None is demonstrated; that is no proof of equality. */
  GEEN_VERSCHIL("geen verschil"),
  NIET_TE_VERGELIJKEN("niet te vergelijken");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  /** As it stands in tables. */
  public String code() {
    return code;
  }

  /** Whether it says that a difference is demonstrated. */
  public boolean isDifference() {
    return this != GEEN_VERSCHIL && this != NIET_TE_VERGELIJKEN;
  }

  /** The verdict with this code. */
  public static Verdict of(String code) {
    return Stream.of(values())
        .filter(verdict -> verdict.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no verdict '" + code + "'."));
  }
}
