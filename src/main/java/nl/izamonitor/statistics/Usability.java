package nl.izamonitor.statistics;

/** Whether anything may be made from a value. */
public enum Usability {
  USABLE,
  MISSING,
  UNRELIABLE,
  PROTECTED;

  /** The reason why nothing is made from it, or null. */
  String fault() {
    return switch (this) {
      case USABLE -> null;
      case MISSING -> Reason.MISSING;
      case UNRELIABLE -> Reason.UNRELIABLE;
      case PROTECTED -> Reason.PROTECTED;
    };
  }
}
