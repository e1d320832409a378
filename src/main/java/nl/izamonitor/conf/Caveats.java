package nl.izamonitor.conf;

import java.util.List;

/** What belongs beside every summary, {@code conf/reference/kanttekeningen/<name>.yml}. */
public record Caveats(Location location, String name, List<Caveat> caveats) {

  /**
   * One caveat.
   *
   * @param when the rule by which it is shown
   * @param text for a reader
   * @param source who says so
   */
  public record Caveat(When when, String text, String source) {}

  /** When a caveat is shown with a group of indicators. */
  public enum When {
    ALTIJD,
    /** None of them has a demonstrated trend. */
    GEEN_TREND,
    /** One of them has two comparable periods or fewer. */
    TWEE_PERIODEN,
    /** There is no earlier meting to compare with. */
    EERSTE_METING,
    /** Their definitions are not equally sure. */
    RIJPHEID,
    /** Some that belong here have no figures. */
    ZONDER_CIJFERS,
    /** They are about actions and plans. */
    VOORTGANG
  }
}
