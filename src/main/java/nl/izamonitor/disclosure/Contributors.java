package nl.izamonitor.disclosure;

import java.util.List;

/**
 * Who makes up a count, where that is delivered per instelling: each knows its own part of it.
 *
 * @param number how many have a part above zero
 * @param total the count
 * @param together what the largest one, the largest two, and so on have together, rather too much
 *     than too little; as far as a {@link Dominance} asks
 */
public record Contributors(long number, long total, List<Long> together) {

  /** What the largest so many have together. */
  public long together(int largest) {
    return together.get(largest - 1);
  }
}
