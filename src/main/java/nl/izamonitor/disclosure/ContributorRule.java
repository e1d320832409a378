package nl.izamonitor.disclosure;

import java.io.Serializable;
import java.util.List;
import nl.izamonitor.model.Contributors;

/**
 * When a count tells its contributors too much of each other.
 *
 * @param minimum with fewer contributors it does; 0 where nobody contributes
 * @param dominance it does, too, when one of these holds
 */
public record ContributorRule(int minimum, List<Dominance> dominance) implements Serializable {

  /** For counts of which it is not told who contributes. */
  public static final ContributorRule NONE = new ContributorRule(0, List.of());

  /**
   * Whether a count must be hidden.
   *
   * @param who null when it is not known; then it must
   */
  public boolean hides(long count, Contributors who) {
    if (count == 0 || equals(NONE)) {
      return false;
    }
    return who == null || isFew(who) || dominance.stream().anyMatch(rule -> rule.holds(who));
  }

  /** Who has nothing here may have delivered none of it: then it is not told by anybody. */
  private boolean isFew(Contributors who) {
    return who.number() > 0 && who.number() < minimum;
  }

  /** How uncertain a hidden count must be, so that no contributor can be estimated well from it. */
  public long width(Contributors who) {
    return who == null ? 0 : dominance.stream().mapToLong(rule -> rule.width(who)).max().orElse(0);
  }
}
