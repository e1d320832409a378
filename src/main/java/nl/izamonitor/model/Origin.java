package nl.izamonitor.model;

import java.util.Locale;

/** Whether figures are about people who exist. */
public enum Origin {
  ECHT,
  SYNTHETISCH;

  /** As it stands in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Origin of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** That of figures that rest on both. */
  public Origin with(Origin other) {
    return this == ECHT ? other : this;
  }
}
