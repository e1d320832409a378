package nl.izamonitor.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.izamonitor.comparison.RestatementCause;
import nl.izamonitor.cube.CellGrid;
import nl.izamonitor.disclosure.Thresholds;
import nl.izamonitor.method.Methods;
import nl.izamonitor.method.Rounding;
import nl.izamonitor.model.Counts;
import nl.izamonitor.model.Observation;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.Restatement.Change;
import nl.izamonitor.model.Tally;

/** A value on its way from what it was to what it is. */
final class RestatementSteps {

  /** A part of a difference. */
  record Part(RestatementCause cause, Change change) {}

  /** The start, after the source, after the dekking, and the end. */
  private static final int STEPS = 4;

  private final CellGrid made;
  private final CellGrid before;

  private final Place place;

  /** The bouwstenen of the old region, and of the new one, that came in then and now. */
  private final BitSet then;

  private final BitSet oldBorders;
  private final BitSet now;
  private final BitSet shared;
  private final boolean sameDekking;
  private final boolean sameBorders;

  /**
   * The way of one value.
   *
   * @param before what was frozen
   */
  RestatementSteps(CellGrid made, CellGrid before, Place place) {
    this.made = made;
    this.before = before;
    this.place = place;
    then = before.covered(place);
    now = made.covered(place);
    oldBorders = before.region(place);
    sameBorders = oldBorders.equals(made.region(place));
    oldBorders.andNot(made.uncovered());
    shared = (BitSet) then.clone();
    shared.and(oldBorders);
    sameDekking = shared.equals(then) && shared.equals(oldBorders);
  }

  boolean isSameArea() {
    return sameDekking && sameBorders;
  }

  List<RestatementCause> causes() {
    List<RestatementCause> causes = new ArrayList<>();
    boolean revised =
        shared.stream()
            .anyMatch(at -> differs(Tally.NUMERATOR, at) || differs(Tally.DENOMINATOR, at));
    // Of a sample the sums that make the value are others than those that are shown.
    if (revised || (sameDekking && sameBorders)) {
      causes.add(RestatementCause.BRON);
    }
    if (!sameDekking) {
      causes.add(RestatementCause.DEKKING);
    }
    if (!sameBorders) {
      causes.add(RestatementCause.INDELING);
    }
    return causes;
  }

  private boolean differs(int sum, int bouwsteen) {
    BitSet only = new BitSet();
    only.set(bouwsteen);
    return made.counted(place, sum, only) != before.counted(place, sum, only);
  }

  private long atEnd(int sum) {
    return made.counted(place, sum, now);
  }

  private long atStart(int sum) {
    return before.counted(place, sum, then);
  }

  private long afterSource(int sum) {
    return atStart(sum) + made.counted(place, sum, shared) - before.counted(place, sum, shared);
  }

  private long afterDekking(int sum) {
    return made.counted(place, sum, oldBorders);
  }

  /** Whether the ends are those that are published, and every count on the way may be. */
  boolean fits(Observation to, Observation from, Thresholds floors) {
    Counts last = to.counts();
    Counts first = from.counts();
    boolean divided = last.denominator() != null;
    boolean isNowhereZero =
        !divided || (afterSource(Tally.DENOMINATOR) > 0 && afterDekking(Tally.DENOMINATOR) > 0);
    boolean ends =
        last.numerator() == atEnd(Tally.NUMERATOR)
            && first.numerator() == atStart(Tally.NUMERATOR)
            && (!divided
                || (last.denominator() == atEnd(Tally.DENOMINATOR)
                    && first.denominator() == atStart(Tally.DENOMINATOR)));
    return ends
        && isNowhereZero
        && !floors.zeros()
        && isLarge(at -> of(at, Tally.NUMERATOR), floors.numerator())
        && (!divided || isLarge(at -> of(at, Tally.DENOMINATOR), floors.denominator()))
        && (!divided || isLarge(this::rest, floors.numerator()));
  }

  private long rest(int step) {
    return of(step, Tally.DENOMINATOR) - of(step, Tally.NUMERATOR);
  }

  /** A count at the start, after the source, after the dekking and at the end. */
  private long of(int step, int sum) {
    return switch (step) {
      case 0 -> atStart(sum);
      case 1 -> afterSource(sum);
      case 2 -> afterDekking(sum);
      default -> atEnd(sum);
    };
  }

  /**
   * Whether what came in, what fell out and what changed hands is published by itself: in whole
   * gemeenten, and what changed hands with the same counts in both.
   */
  boolean arePublic() {
    BitSet cameIn = less(oldBorders, shared);
    BitSet fellOut = less(then, shared);
    BitSet moved = less(oldBorders, now);
    moved.or(less(now, oldBorders));
    boolean same =
        moved.stream()
            .noneMatch(at -> differs(Tally.NUMERATOR, at) || differs(Tally.DENOMINATOR, at));
    BitSet told = told(made, moved);
    told.or(told(before, moved));
    return same
        && told.equals(moved)
        && told(made, cameIn).equals(cameIn)
        && told(before, fellOut).equals(fellOut);
  }

  private static BitSet less(BitSet one, BitSet other) {
    BitSet less = (BitSet) one.clone();
    less.andNot(other);
    return less;
  }

  /** The part of an area that lies in gemeenten of which the category is published. */
  private BitSet told(CellGrid grid, BitSet area) {
    BitSet told = new BitSet();
    for (Place own : grid.counted()) {
      boolean isOfCategory =
          own.level().equals(Place.GEMEENTE)
              && own.breakdown().equals(place.breakdown())
              && own.category().equals(place.category());
      if (isOfCategory && !area.isEmpty()) {
        BitSet region = grid.covered(own);
        if (less(region, area).isEmpty()) {
          told.or(region);
        }
      }
    }
    return told;
  }

  /** No count on the way, and no step, is too small to be shown. */
  private boolean isLarge(IntToLongFunction of, long floor) {
    long[] counts = IntStream.range(0, STEPS).mapToLong(of).toArray();
    LongStream steps = IntStream.range(1, STEPS).mapToLong(i -> counts[i] - counts[i - 1]);
    return LongStream.concat(LongStream.of(counts), steps)
        .map(Math::abs)
        .allMatch(count -> count == 0 || count >= floor);
  }

  /**
   * What each step adds.
   *
   * @param divided whether the value has a denominator
   */
  List<Part> parts(boolean divided, double was, double is) {
    Map<RestatementCause, long[]> after = new TreeMap<>();
    after.put(RestatementCause.BRON, counts(this::afterSource));
    after.put(RestatementCause.DEKKING, counts(this::afterDekking));
    after.put(RestatementCause.INDELING, counts(this::atEnd));
    long[] last = counts(this::atStart);
    List<Part> parts = new ArrayList<>();
    for (Map.Entry<RestatementCause, long[]> step : after.entrySet()) {
      long[] next = step.getValue();
      long numerator = next[0] - last[0];
      long denominator = next[1] - last[1];
      if (numerator != 0 || denominator != 0) {
        Double part = Rounding.digits(value(next) - value(last));
        parts.add(
            new Part(
                step.getKey(), new Change(was, is, part, numerator, divided ? denominator : null)));
      }
      last = next;
    }
    return parts;
  }

  private long[] counts(IntToLongFunction of) {
    return new long[] {of.applyAsLong(Tally.NUMERATOR), of.applyAsLong(Tally.DENOMINATOR)};
  }

  private double value(long[] counts) {
    return Methods.of(made.indicator()).isTotal()
        ? (double) counts[0]
        : (double) counts[0] / (double) counts[1] * made.indicator().per();
  }
}
