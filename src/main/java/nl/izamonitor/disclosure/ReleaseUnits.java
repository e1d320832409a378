package nl.izamonitor.disclosure;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Quantity;

/**
 * Which counts of several releases are the same. Where the tallies of a bouwsteen are equal its
 * count is one unknown in both; where a delivery was corrected in between it is another. So a
 * bouwsteen has a unit for each release in which it counted differently, and a count is about a set
 * of units.
 */
final class ReleaseUnits {

  private final int bouwstenen;
  private final int releases;

  /** Per population and release where its counts stand in the tallies; null where they do not. */
  private final Map<Population, Counted[]> counted = new HashMap<>();

  /** Counts that nobody publishes, and those that they are the difference of. */
  private final Map<Population, List<Population>> relatives = new HashMap<>();

  private final Map<Population, Map<Integer, int[]>> units = new HashMap<>();

  /** Where the counts of a population stand in the tallies of a release. */
  record Counted(LinkedTable table, Place place, Quantity quantity) {

    long in(BitSet bouwstenen) {
      return table.counts().of(place, quantity, bouwstenen);
    }

    long at(int bouwsteen) {
      return in(Axis.range(bouwsteen, bouwsteen + 1));
    }
  }

  /**
   * Nothing is counted yet.
   *
   * @param bouwstenen how many there are
   * @param releases how many there are
   */
  ReleaseUnits(int bouwstenen, int releases) {
    this.bouwstenen = bouwstenen;
    this.releases = releases;
  }

  /** Says where a population is counted; all of them before any unit is asked for. */
  void add(int release, Population population, Counted where) {
    Counted[] own = counted.computeIfAbsent(population, p -> new Counted[releases]);
    own[release] = own[release] == null ? where : own[release];
  }

  /** A population that is only known as the difference of others; they are known already. */
  void addDifference(Population population, List<Population> of) {
    if (!counted.containsKey(population)) {
      relatives.putIfAbsent(population, List.copyOf(of));
    }
  }

  /** Whether a population is counted in every release that another is. */
  boolean isCountedWith(Population population, Population other) {
    Counted[] own = counted.get(population);
    Counted[] others = counted.get(other);
    for (int release = 0; release < releases; release++) {
      if (own == null || (others[release] != null && own[release] == null)) {
        return false;
      }
    }
    return true;
  }

  /** The units of a population in an area. */
  BitSet units(Population population, ReleaseArea area) {
    if (area.release() == 0) {
      return area.bouwstenen();
    }
    int[] own =
        units
            .computeIfAbsent(population, p -> new HashMap<>())
            .computeIfAbsent(area.release(), release -> units(population, release));
    BitSet units = new BitSet();
    area.bouwstenen().stream().forEach(bouwsteen -> units.set(own[bouwsteen]));
    return units;
  }

  private int[] units(Population population, int release) {
    int[] own = new int[bouwstenen];
    for (int bouwsteen = 0; bouwsteen < bouwstenen; bouwsteen++) {
      own[bouwsteen] = bouwsteen + bouwstenen * since(population, release, bouwsteen);
    }
    return own;
  }

  /** The first release that counts the same in a bouwsteen. */
  private int since(Population population, int release, int bouwsteen) {
    List<Population> of = relatives.get(population);
    if (of != null) {
      boolean same = of.stream().allMatch(other -> since(other, release, bouwsteen) == 0);
      return same ? 0 : release;
    }
    Counted[] own = counted.get(population);
    if (own[release] == null) {
      return release;
    }
    long value = own[release].at(bouwsteen);
    for (int earlier = 0; earlier < release; earlier++) {
      if (own[earlier] != null && own[earlier].at(bouwsteen) == value) {
        return earlier;
      }
    }
    return release;
  }

  /**
   * The count of a population in a set of units; {@link ProtectionProblem#UNKNOWN} when no tally
   * has it.
   */
  long value(Population population, BitSet units) {
    Counted[] own = counted.get(population);
    if (own == null) {
      return ProtectionProblem.UNKNOWN;
    }
    long sum = 0;
    for (int release = 0; release < releases; release++) {
      BitSet in = units.get(release * bouwstenen, (release + 1) * bouwstenen);
      if (!in.isEmpty()) {
        long value = own[release].in(in);
        if (value == ProtectionProblem.UNKNOWN) {
          return value;
        }
        sum = Math.addExact(sum, value);
      }
    }
    return sum;
  }
}
