package nl.izamonitor.comparison;

/** With what a value is compared. */
public enum ComparisonKind {
  /** The period before. */
  VORIGE("vorige"),
  /** The period of the 0-meting, recomputed in this meting. */
  NULMETING("0-meting"),
  /** The country without the region. */
  REST("rest van Nederland"),
  /** What was agreed to reach. */
  NORM("norm"),
  /** The last five comparable periods. */
  TREND("trend"),
  /** The last group against the first one. */
  KLOOF("kloof"),
  /** All groups in their order. */
  HELLING("helling"),
  /** What chance alone does to a region of this size. */
  TRECHTER("trechter"),
  /** The other regions of its level, in quarters. */
  KWANTIEL("kwantiel");

  private final String code;

  ComparisonKind(String code) {
    this.code = code;
  }

  /** As it stands in tables. */
  public String code() {
    return code;
  }
}
