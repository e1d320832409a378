package nl.izamonitor.meting;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import nl.izamonitor.disclosure.Primary;
import nl.izamonitor.lake.TallyTable;
import org.apache.spark.sql.Row;

/**
 * The sums of a tally ({@link BlockRow#SUMS}) at numbered places. A sum that is 0 everywhere has no
 * array: most tallies have three of the ten.
 */
final class PlaceSums {

  static final int NUMERATOR = 0;
  static final int DENOMINATOR = 1;
  static final int SQUARES = 2;
  static final int UNITS = BlockRow.SUMS.indexOf(TallyTable.UNITS);

  private final int size;
  private final long[][] sums = new long[BlockRow.SUMS.size()][];

  /** Who makes up numerator, denominator and rest; nothing where that is not told. */
  private final Map<Primary, Contributions[]> contributions = new EnumMap<>(Primary.class);

  /** Where anything was counted, be it 0. */
  private final BitSet present;

  PlaceSums(int size) {
    this.size = size;
    this.present = new BitSet(size);
  }

  void add(int at, Row row) {
    present.set(at);
    for (int sum = 0; sum < sums.length; sum++) {
      add(sum, at, row.getLong(BlockRow.FIRST_SUM + sum));
    }
    BlockRow.CONTRIBUTORS.forEach(
        (count, column) -> {
          if (!row.isNullAt(column)) {
            add(count, at, Contributions.of(row.getStruct(column)));
          }
        });
  }

  private void add(Primary count, int at, Contributions more) {
    Contributions[] all = contributions.computeIfAbsent(count, c -> new Contributions[size]);
    all[at] = all[at] == null ? more : all[at].plus(more);
  }

  void add(int sum, int at, long amount) {
    present.set(at);
    if (amount != 0) {
      if (sums[sum] == null) {
        sums[sum] = new long[size];
      }
      sums[sum][at] += amount;
    }
  }

  /**
   * These sums at the places that the bouwstenen are part of.
   *
   * @param without bouwstenen that do not count
   */
  PlaceSums rolledUp(Places places, BitSet without) {
    PlaceSums rolledUp = new PlaceSums(places.size());
    for (int at = present.nextSetBit(0); at >= 0; at = present.nextSetBit(at + 1)) {
      if (!without.get(at)) {
        for (int place : places.of(at)) {
          for (int sum = 0; sum < sums.length; sum++) {
            rolledUp.add(sum, place, at(sum, at));
          }
          contributions(at).forEach((count, own) -> rolledUp.add(count, place, own));
        }
      }
    }
    return rolledUp;
  }

  /** Where anything was counted, from small to large. */
  int[] places() {
    return present.stream().toArray();
  }

  long at(int sum, int place) {
    return sums[sum] == null ? 0 : sums[sum][place];
  }

  /** Who makes up the counts of a place; nothing where that is not told. */
  Map<Primary, Contributions> contributions(int place) {
    if (contributions.isEmpty()) {
      return Map.of();
    }
    Map<Primary, Contributions> own = new EnumMap<>(Primary.class);
    contributions.forEach(
        (count, all) -> {
          if (all[place] != null) {
            own.put(count, all[place]);
          }
        });
    return own;
  }
}
