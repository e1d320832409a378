package nl.izamonitor.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.izamonitor.comparison.RestatementCause;
import nl.izamonitor.cube.CellGrid;
import nl.izamonitor.disclosure.Thresholds;
import nl.izamonitor.method.Method;
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

  /** What changes in each step after the start. */
  private static final List<RestatementCause> CAUSES =
      List.of(RestatementCause.BRON, RestatementCause.DEKKING, RestatementCause.INDELING);

  private static final int SOURCE = 1;
  private static final int DEKKING = 2;
  private static final int END = 3;

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

  /** Whether the ends are those that are published, and every count on the way may be. */
  boolean fits(Observation to, Observation from, Thresholds floors) {
    Counts last = to.counts();
    Counts first = from.counts();
    boolean divided = last.denominator() != null;
    boolean isNowhereZero =
        !divided || (of(SOURCE, Tally.DENOMINATOR) > 0 && of(DEKKING, Tally.DENOMINATOR) > 0);
    boolean ends =
        last.numerator() == of(END, Tally.NUMERATOR)
            && first.numerator() == of(0, Tally.NUMERATOR)
            && (!divided
                || (last.denominator() == of(END, Tally.DENOMINATOR)
                    && first.denominator() == of(0, Tally.DENOMINATOR)));
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
      case 0 -> before.counted(place, sum, then);
      case SOURCE ->
          of(0, sum) + made.counted(place, sum, shared) - before.counted(place, sum, shared);
      case DEKKING -> made.counted(place, sum, oldBorders);
      default -> made.counted(place, sum, now);
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
    BitSet published = published(made, moved);
    published.or(published(before, moved));
    return same
        && published.equals(moved)
        && published(made, cameIn).equals(cameIn)
        && published(before, fellOut).equals(fellOut);
  }

  private static BitSet less(BitSet one, BitSet other) {
    BitSet less = (BitSet) one.clone();
    less.andNot(other);
    return less;
  }

  /** The part of an area that lies in gemeenten of which the category is published. */
  private BitSet published(CellGrid grid, BitSet area) {
    BitSet published = new BitSet();
    for (Place own : grid.counted()) {
      boolean isOfCategory =
          own.level().equals(Place.GEMEENTE)
              && own.breakdown().equals(place.breakdown())
              && own.category().equals(place.category());
      if (isOfCategory && !area.isEmpty()) {
        BitSet region = grid.covered(own);
        if (less(region, area).isEmpty()) {
          published.or(region);
        }
      }
    }
    return published;
  }

  /** No count on the way, and no step, is too small to be shown. */
  private boolean isLarge(IntToLongFunction of, long floor) {
    long[] counts = IntStream.rangeClosed(0, END).mapToLong(of).toArray();
    LongStream steps = IntStream.rangeClosed(1, END).mapToLong(i -> counts[i] - counts[i - 1]);
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
    List<Part> parts = new ArrayList<>();
    for (int step = 1; step <= END; step++) {
      long numerator = of(step, Tally.NUMERATOR) - of(step - 1, Tally.NUMERATOR);
      long denominator = of(step, Tally.DENOMINATOR) - of(step - 1, Tally.DENOMINATOR);
      if (numerator != 0 || denominator != 0) {
        Double part = Rounding.digits(value(step) - value(step - 1));
        Long divisor = divided ? denominator : null;
        parts.add(new Part(CAUSES.get(step - 1), new Change(was, is, part, numerator, divisor)));
      }
    }
    return parts;
  }

  private double value(int step) {
    double numerator = (double) of(step, Tally.NUMERATOR);
    double denominator = (double) of(step, Tally.DENOMINATOR);
    Method method = Methods.of(made.indicator());
    return method.isTotal()
        ? numerator
        : method.quotient(numerator, denominator) * made.indicator().per();
  }
}
