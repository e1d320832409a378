package nl.izamonitor.meting;

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
final class Places implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A region of a level. */
  record Place(String level, String region) implements Serializable {}

  private final Map<String, Integer> bouwstenen = new HashMap<>();
  private final List<Place> places;

  /** Per bouwsteen the numbers of the places it is part of, one a level. */
  private final int[][] parts;

  private final Map<Place, Integer> numbers = new LinkedHashMap<>();

  /** Per place its bouwstenen. */
  private final List<BitSet> madeOf = new ArrayList<>();

  Places(Indeling indeling) {
    this(indeling.memberships());
  }

  Places(List<Membership> memberships) {
    this(memberships, Map.of());
  }

  /** Another indeling with the same bouwstenen; those that are new get further numbers. */
  Places with(Indeling other) {
    return new Places(other.memberships(), bouwstenen);
  }

  private Places(List<Membership> memberships, Map<String, Integer> known) {
    bouwstenen.putAll(known);
    Map<String, List<Integer>> partOf = new LinkedHashMap<>();
    for (Membership membership : memberships) {
      Place place = new Place(membership.level(), membership.regio());
      partOf
          .computeIfAbsent(membership.bouwsteen(), code -> new ArrayList<>())
          .add(numbers.computeIfAbsent(place, p -> numbers.size()));
    }
    places = List.copyOf(numbers.keySet());
    partOf.keySet().forEach(code -> bouwstenen.putIfAbsent(code, bouwstenen.size()));
    parts = new int[bouwstenen.size()][0];
    partOf.forEach(
        (code, own) ->
            parts[bouwstenen.get(code)] = own.stream().mapToInt(Integer::intValue).toArray());
    places.forEach(place -> madeOf.add(new BitSet()));
    for (int bouwsteen = 0; bouwsteen < parts.length; bouwsteen++) {
      for (int place : parts[bouwsteen]) {
        madeOf.get(place).set(bouwsteen);
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
    return parts.length;
  }

  /** How many places there are, of all levels together. */
  int size() {
    return places.size();
  }

  Place place(int number) {
    return places.get(number);
  }

  /** The numbers of the places that a bouwsteen is part of. */
  int[] of(int bouwsteen) {
    return parts[bouwsteen];
  }

  /** The bouwstenen of a region. */
  BitSet bouwstenen(String level, String region) {
    return (BitSet) madeOf.get(numbers.get(new Place(level, region))).clone();
  }
}
