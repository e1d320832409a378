package nl.izamonitor.model;

import java.io.Serializable;
import java.util.List;

/**
 * How many indicators of a deelmonitor moved which way.
 *
 * @param part the code of the deelmonitor or onderdeel
 * @param caveats what must be said beside it
 */
public record Summary(
    Release release,
    String part,
    String title,
    Movement movement,
    List<String> caveats,
    String sentence,
    Origin origin)
    implements Serializable {

  /**
   * Numbers of indicators.
   *
   * @param indicators those that can have a number
   * @param withoutDirection those of which no direction is wished
   */
  public record Movement(
      int indicators,
      int better,
      int worse,
      int noDifference,
      int cannotBeSaid,
      int withoutDirection)
      implements Serializable {}
}
