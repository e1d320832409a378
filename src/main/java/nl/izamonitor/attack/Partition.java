package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The largest parts of a set that none of the given sets cuts through. */
final class Partition {

  private final List<BitSet> parts = new ArrayList<>();
  private final Map<BitSet, int[]> inside = new HashMap<>();

  Partition(BitSet all, Collection<BitSet> sets) {
    int[] partOf = new int[all.length()];
    int count = 1;
    for (BitSet set : sets) {
      Map<Integer, Integer> split = new HashMap<>();
      for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
        int next = count + split.size();
        partOf[i] = split.computeIfAbsent(partOf[i], p -> next);
      }
      count += split.size();
    }
    Map<Integer, BitSet> found = new HashMap<>();
    for (int i = all.nextSetBit(0); i >= 0; i = all.nextSetBit(i + 1)) {
      BitSet part =
          found.computeIfAbsent(
              partOf[i],
              p -> {
                parts.add(new BitSet());
                return parts.get(parts.size() - 1);
              });
      part.set(i);
    }
  }

  int size() {
    return parts.size();
  }

  BitSet part(int number) {
    return parts.get(number);
  }

  /** The parts that make up a set; null when it cuts through one. */
  int[] inside(BitSet set) {
    return inside.computeIfAbsent(set, this::find);
  }

  private int[] find(BitSet set) {
    List<Integer> found = new ArrayList<>();
    int covered = 0;
    for (int i = 0; i < parts.size(); i++) {
      BitSet part = parts.get(i);
      if (set.get(part.nextSetBit(0))) {
        BitSet outside = (BitSet) part.clone();
        outside.andNot(set);
        if (!outside.isEmpty()) {
          return null;
        }
        found.add(i);
        covered += part.cardinality();
      }
    }
    return covered == set.cardinality()
        ? found.stream().mapToInt(Integer::intValue).toArray()
        : null;
  }

  /** All parts. */
  int[] everything() {
    int[] all = new int[parts.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return all;
  }
}
