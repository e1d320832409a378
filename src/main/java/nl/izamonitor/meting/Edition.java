package nl.izamonitor.meting;

import java.util.BitSet;
import java.util.List;

/**
 * A family of indicators in one period, as a meting shows it or showed it.
 *
 * @param laid its indicators
 * @param populations what they count, with units that are numbered alike in all editions
 * @param hidden per indicator the rows that were hidden, by their place among its keys; none for
 *     the meting that is made
 * @param isLast whether it is the last frozen revision of the same meting
 */
record Edition(List<Laid> laid, Populations populations, List<BitSet> hidden, boolean isLast) {

  /** The meting that is made. */
  static Edition made(List<Laid> laid, Populations populations) {
    return new Edition(laid, populations, List.of(), false);
  }
}
