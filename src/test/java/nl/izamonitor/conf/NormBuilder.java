package nl.izamonitor.conf;

import nl.izamonitor.conf.Norms.Bound;
import nl.izamonitor.conf.Norms.Norm;

/** A norm for tests. Without more it is of no year and has no number to start from. */
public final class NormBuilder {

  private final String name;
  private String indicator = "indicator";
  private Bound bound = Bound.HOOGSTENS;
  private Double value;
  private String unit = "procent";
  private Integer year;

  private NormBuilder(String name) {
    this.name = name;
  }

  public static NormBuilder norm(String name) {
    return new NormBuilder(name);
  }

  public NormBuilder of(String code) {
    indicator = code;
    return this;
  }

  public NormBuilder reach(Bound side, double number, String counted) {
    bound = side;
    value = number;
    unit = counted;
    return this;
  }

  /** By the end of which year. */
  public NormBuilder by(int number) {
    year = number;
    return this;
  }

  public Norm build() {
    return new Norm(name, indicator, "Proef", bound, value, unit, year, null, null, "eigen");
  }
}
