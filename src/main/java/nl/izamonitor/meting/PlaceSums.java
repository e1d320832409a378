package nl.izamonitor.meting;

import java.util.BitSet;
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
}
