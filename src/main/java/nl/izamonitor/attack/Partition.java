package nl.izamonitor.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The largest parts of a set that none of the given sets cuts through. */
final class Partition {

  private final List<BitSet> parts;
  private final Map<BitSet, int[]> inside = new HashMap<>();

  /** Values that are in the same sets are of one part. */
  Partition(BitSet all, List<BitSet> sets) {
    Map<BitSet, BitSet> found = new LinkedHashMap<>();
    all.stream()
        .forEach(
            value -> {
              BitSet in = new BitSet();
              for (int s = 0; s < sets.size(); s++) {
                in.set(s, sets.get(s).get(value));
              }
              found.computeIfAbsent(in, key -> new BitSet()).set(value);
            });
    parts = new ArrayList<>(found.values());
  }

  List<BitSet> parts() {
    return parts;
  }

  int size() {
    return parts.size();
  }

  /** The numbers of all parts. */
  int[] everything() {
    return IntStream.range(0, parts.size()).toArray();
  }

  /** The numbers of the parts that make up a set; null when the set cuts through a part. */
  int[] inside(BitSet set) {
    return inside.computeIfAbsent(set, this::find);
  }

  private int[] find(BitSet set) {
    BitSet covered = new BitSet();
    int[] found =
        IntStream.range(0, parts.size()).filter(i -> parts.get(i).intersects(set)).toArray();
    for (int i : found) {
      covered.or(parts.get(i));
    }
    return covered.equals(set) ? found : null;
  }
}
