package nl.izamonitor.comparison;

import nl.izamonitor.conf.Indicator.Direction;
import nl.izamonitor.statistics.Verdict;

/** What may be said of a comparison. */
public enum Oordeel {
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

  Oordeel(String code) {
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

  static Oordeel of(Verdict verdict, Direction wished) {
    return switch (verdict) {
      case HIGHER -> wished(wished, Direction.HIGHER, HOGER);
      case LOWER -> wished(wished, Direction.LOWER, LAGER);
      case NO_DIFFERENCE_SHOWN -> GEEN_VERSCHIL;
      case CANNOT_BE_SAID -> NIET_TE_VERGELIJKEN;
    };
  }

  private static Oordeel wished(Direction wished, Direction found, Oordeel plain) {
    if (wished == Direction.NONE) {
      return plain;
    }
    return wished == found ? GUNSTIGER : ONGUNSTIGER;
  }
}
