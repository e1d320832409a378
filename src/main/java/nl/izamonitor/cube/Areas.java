package nl.izamonitor.cube;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Membership;

/**
 * The bouwstenen of an indeling and the regions they lie in, each with its number, so that counts
 * can be added up in arrays.
 */
public final class Areas implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A region of a level. */
  record Region(String level, String code) implements Serializable {}

  private final Map<String, Integer> bouwstenen = new HashMap<>();
  private final List<Region> regions;

  /** Per bouwsteen the numbers of the regions it is part of, one a level. */
  private final int[][] partOf;

  private final Map<Region, Integer> numbers = new LinkedHashMap<>();

  /** Per region its bouwstenen. */
  private final List<BitSet> madeOf = new ArrayList<>();

  public Areas(Indeling indeling) {
    this(indeling.memberships(), Map.of());
  }

  Areas(List<Membership> memberships) {
    this(memberships, Map.of());
  }

  /** Another indeling with the same bouwstenen; those that are new get further numbers. */
  public Areas with(Indeling other) {
    return new Areas(other.memberships(), bouwstenen);
  }

  Areas with(List<Membership> memberships) {
    return new Areas(memberships, bouwstenen);
  }

  private Areas(List<Membership> memberships, Map<String, Integer> known) {
    bouwstenen.putAll(known);
    Map<String, List<Integer>> parts = new LinkedHashMap<>();
    for (Membership membership : memberships) {
      Region region = new Region(membership.level(), membership.regio());
      parts
          .computeIfAbsent(membership.bouwsteen(), code -> new ArrayList<>())
          .add(numbers.computeIfAbsent(region, r -> numbers.size()));
    }
    regions = List.copyOf(numbers.keySet());
    parts.keySet().forEach(code -> bouwstenen.putIfAbsent(code, bouwstenen.size()));
    partOf = new int[bouwstenen.size()][0];
    parts.forEach(
        (code, own) ->
            partOf[bouwstenen.get(code)] = own.stream().mapToInt(Integer::intValue).toArray());
    regions.forEach(region -> madeOf.add(new BitSet()));
    for (int bouwsteen = 0; bouwsteen < partOf.length; bouwsteen++) {
      for (int region : partOf[bouwsteen]) {
        madeOf.get(region).set(bouwsteen);
      }
    }
  }

  /** The number of a bouwsteen. */
  int bouwsteen(String code) {
    Integer number = bouwstenen.get(code);
    if (number == null) {
      throw new IllegalStateException(
          "The tally has a bouwsteen %s that conf/regions does not know: run tally again."
              .formatted(code));
    }
    return number;
  }

  int bouwstenen() {
    return partOf.length;
  }

  /** How many regions there are, of all levels together. */
  int size() {
    return regions.size();
  }

  Region region(int number) {
    return regions.get(number);
  }

  /** The numbers of the regions that a bouwsteen is part of. */
  int[] of(int bouwsteen) {
    return partOf[bouwsteen];
  }

  /** The bouwstenen of a region. */
  BitSet bouwstenen(String level, String region) {
    return (BitSet) madeOf.get(numbers.get(new Region(level, region))).clone();
  }
}
