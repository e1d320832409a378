package nl.izamonitor.cube;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import nl.izamonitor.model.ContributorSums;
import nl.izamonitor.model.Quantity;
import nl.izamonitor.model.Tally;

/**
 * The sums of tallies at numbered areas. A sum that is 0 everywhere has no array: most tallies have
 * three of the twelve.
 */
final class AreaSums {

  private final int size;
  private final long[][] sums = new long[Tally.SIZE][];

  /** Who makes up the counts; nothing where that is not told. */
  private final Map<Quantity, ContributorSums[]> contributors = new EnumMap<>(Quantity.class);

  /** Where anything was counted, be it 0. */
  private final BitSet present;

  AreaSums(int size) {
    this.size = size;
    this.present = new BitSet(size);
  }

  void add(int at, Tally tally) {
    present.set(at);
    for (int sum = 0; sum < tally.sums().size(); sum++) {
      add(sum, at, tally.sums().get(sum));
    }
    tally.contributors().forEach((quantity, own) -> add(quantity, at, own));
  }

  private void add(Quantity quantity, int at, ContributorSums more) {
    ContributorSums[] all = contributors.computeIfAbsent(quantity, q -> new ContributorSums[size]);
    all[at] = all[at] == null ? more : all[at].plus(more);
  }

  void add(int sum, int at, long amount) {
    present.set(at);
    if (amount != 0) {
      if (sums[sum] == null) {
        sums[sum] = new long[size];
      }
      sums[sum][at] = Math.addExact(sums[sum][at], amount);
    }
  }

  /**
   * These sums of bouwstenen in the regions that they are part of.
   *
   * @param without bouwstenen that do not count
   */
  AreaSums rolledUp(Areas areas, BitSet without) {
    AreaSums rolledUp = new AreaSums(areas.size());
    for (int at = present.nextSetBit(0); at >= 0; at = present.nextSetBit(at + 1)) {
      if (!without.get(at)) {
        for (int region : areas.of(at)) {
          for (int sum = 0; sum < sums.length; sum++) {
            rolledUp.add(sum, region, at(sum, at));
          }
          contributors(at).forEach((quantity, own) -> rolledUp.add(quantity, region, own));
        }
      }
    }
    return rolledUp;
  }

  /** Where anything was counted, from small to large. */
  int[] present() {
    return present.stream().toArray();
  }

  long at(int sum, int area) {
    return sums[sum] == null ? 0 : sums[sum][area];
  }

  /** Who makes up the counts of an area; nothing where that is not told. */
  Map<Quantity, ContributorSums> contributors(int area) {
    if (contributors.isEmpty()) {
      return Map.of();
    }
    Map<Quantity, ContributorSums> own = new EnumMap<>(Quantity.class);
    contributors.forEach(
        (quantity, all) -> {
          if (all[area] != null) {
            own.put(quantity, all[area]);
          }
        });
    return own;
  }
}
