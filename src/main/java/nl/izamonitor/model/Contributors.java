package nl.izamonitor.model;

import java.util.List;

/**
 * Who makes up a count, where that is delivered per instelling: each knows its own part of it.
 *
 * @param number how many have a part above zero
 * @param total the count
 * @param together what the largest one, the largest two, and so on have together, rather too much
 *     than too little
 */
public record Contributors(long number, long total, List<Long> together) {

  /** Of so many of the largest contributors it is known what they have. */
  public static final int LARGEST = 3;

  /** What the largest so many have together. */
  public long together(int largest) {
    return together.get(largest - 1);
  }
}
