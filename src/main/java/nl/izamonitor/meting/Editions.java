package nl.izamonitor.meting;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.disclosure.ProtectionProblem;

/**
 * Which counts of several metingen are the same. Where the tallies of a bouwsteen are equal its
 * count is one unknown in both; where a delivery was corrected in between it is another. So a
 * bouwsteen has a unit for each edition in which it counted differently, and a count is about a set
 * of units.
 */
final class Editions {

  private final int bouwstenen;
  private final int editions;

  /** Per population and edition where its counts stand in the tallies; null where they do not. */
  private final Map<Population, Counted[]> counted = new HashMap<>();

  /** Counts that nobody publishes, and those that they are the difference of. */
  private final Map<Population, List<Population>> relatives = new HashMap<>();

  private final Map<Population, Map<Integer, int[]>> units = new HashMap<>();

  /** Where the counts of a population stand in the tallies of an edition. */
  record Counted(Laid laid, Key key, int sum) {

    long in(BitSet bouwstenen) {
      return laid.counted(key, sum, bouwstenen);
    }

    long at(int bouwsteen) {
      BitSet only = new BitSet();
      only.set(bouwsteen);
      return in(only);
    }
  }

  /**
   * Nothing is counted yet.
   *
   * @param bouwstenen how many there are
   * @param editions how many there are
   */
  Editions(int bouwstenen, int editions) {
    this.bouwstenen = bouwstenen;
    this.editions = editions;
  }

  /** Says where a population is counted; all of them before any unit is asked for. */
  void add(int edition, Population population, Counted where) {
    Counted[] own = counted.computeIfAbsent(population, p -> new Counted[editions]);
    own[edition] = own[edition] == null ? where : own[edition];
  }

  /** A population that is only known as the difference of others; they are known already. */
  void addDifference(Population population, List<Population> of) {
    if (!counted.containsKey(population)) {
      relatives.putIfAbsent(population, List.copyOf(of));
    }
  }

  /** The units of a population at a spot. */
  BitSet units(Population population, Spot spot) {
    if (spot.edition() == 0) {
      return spot.bouwstenen();
    }
    int[] own =
        units
            .computeIfAbsent(population, p -> new HashMap<>())
            .computeIfAbsent(spot.edition(), edition -> units(population, edition));
    BitSet units = new BitSet();
    spot.bouwstenen().stream().forEach(bouwsteen -> units.set(own[bouwsteen]));
    return units;
  }

  private int[] units(Population population, int edition) {
    int[] own = new int[bouwstenen];
    for (int bouwsteen = 0; bouwsteen < bouwstenen; bouwsteen++) {
      own[bouwsteen] = bouwsteen + bouwstenen * since(population, edition, bouwsteen);
    }
    return own;
  }

  /** The first edition that counts the same in a bouwsteen. */
  private int since(Population population, int edition, int bouwsteen) {
    List<Population> of = relatives.get(population);
    if (of != null) {
      boolean same = of.stream().allMatch(other -> since(other, edition, bouwsteen) == 0);
      return same ? 0 : edition;
    }
    Counted[] own = counted.get(population);
    if (own[edition] == null) {
      return edition;
    }
    long value = own[edition].at(bouwsteen);
    for (int earlier = 0; earlier < edition; earlier++) {
      if (own[earlier] != null && own[earlier].at(bouwsteen) == value) {
        return earlier;
      }
    }
    return edition;
  }

  /**
   * The count of a population in a set of units; {@link ProtectionProblem#UNTOLD} when no tally has
   * it.
   */
  long value(Population population, BitSet units) {
    Counted[] own = counted.get(population);
    if (own == null) {
      return ProtectionProblem.UNTOLD;
    }
    long sum = 0;
    for (int edition = 0; edition < editions; edition++) {
      BitSet in = units.get(edition * bouwstenen, (edition + 1) * bouwstenen);
      if (!in.isEmpty()) {
        long value = own[edition].in(in);
        if (value == ProtectionProblem.UNTOLD) {
          return value;
        }
        sum += value;
      }
    }
    return sum;
  }
}
