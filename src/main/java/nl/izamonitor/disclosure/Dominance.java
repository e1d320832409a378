package nl.izamonitor.disclosure;

import java.io.Serializable;
import nl.izamonitor.model.Contributors;

/**
 * The (n, k) rule: a count is dominated when its n largest contributors have more than k percent of
 * it.
 *
 * @param largest n
 * @param percent k
 */
public record Dominance(int largest, int percent) implements Serializable {

  private static final int ALL = 100;

  boolean holds(Contributors who) {
    return who.together(largest) * ALL > percent * who.total();
  }

  /** By how much the count must be uncertain upwards, so that it may as well not be dominated. */
  long width(Contributors who) {
    long needed = -Math.floorDiv(-who.together(largest) * ALL, percent);
    return Math.max(0, needed - who.total());
  }
}
