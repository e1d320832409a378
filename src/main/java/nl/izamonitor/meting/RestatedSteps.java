package nl.izamonitor.meting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.izamonitor.comparison.Herziening;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.disclosure.Thresholds;
import nl.izamonitor.region.Regions;

/** A row on its way from what it was to what it is. */
final class RestatedSteps {

  /** The start, after the source, after the dekking, and the end. */
  private static final int STEPS = 4;

  private final Laid made;
  private final Laid before;

  private final Key key;

  /** The bouwstenen of the old region, and of the new one, that came in then and now. */
  private final BitSet then;

  private final BitSet oldBorders;
  private final BitSet now;
  private final BitSet shared;
  private final boolean sameDekking;
  private final boolean sameBorders;

  /**
   * The way of one row.
   *
   * @param before what was frozen
   */
  RestatedSteps(Laid made, Laid before, Key key) {
    this.made = made;
    this.before = before;
    this.key = key;
    then = before.covered(key);
    now = made.covered(key);
    oldBorders = before.region(key);
    sameBorders = oldBorders.equals(made.region(key));
    oldBorders.andNot(made.uncovered());
    shared = (BitSet) then.clone();
    shared.and(oldBorders);
    sameDekking = shared.equals(then) && shared.equals(oldBorders);
  }

  boolean isSameArea() {
    return sameDekking && sameBorders;
  }

  List<Herziening> causes() {
    List<Herziening> causes = new ArrayList<>();
    boolean revised =
        shared.stream()
            .anyMatch(at -> differs(PlaceSums.NUMERATOR, at) || differs(PlaceSums.DENOMINATOR, at));
    // Of a sample the sums that make the value are others than those that are shown.
    if (revised || (sameDekking && sameBorders)) {
      causes.add(Herziening.BRON);
    }
    if (!sameDekking) {
      causes.add(Herziening.DEKKING);
    }
    if (!sameBorders) {
      causes.add(Herziening.INDELING);
    }
    return causes;
  }

  private boolean differs(int sum, int bouwsteen) {
    BitSet only = new BitSet();
    only.set(bouwsteen);
    return made.counted(key, sum, only) != before.counted(key, sum, only);
  }

  private long atEnd(int sum) {
    return made.counted(key, sum, now);
  }

  private long atStart(int sum) {
    return before.counted(key, sum, then);
  }

  private long afterSource(int sum) {
    return atStart(sum) + made.counted(key, sum, shared) - before.counted(key, sum, shared);
  }

  private long afterDekking(int sum) {
    return made.counted(key, sum, oldBorders);
  }

  /** Whether the ends are those that are published, and every count on the way may be. */
  boolean fits(Value to, Value from) {
    boolean divided = to.denominator() != null;
    boolean isNowhereZero =
        !divided
            || (afterSource(PlaceSums.DENOMINATOR) > 0 && afterDekking(PlaceSums.DENOMINATOR) > 0);
    boolean ends =
        to.numerator() == atEnd(PlaceSums.NUMERATOR)
            && from.numerator() == atStart(PlaceSums.NUMERATOR)
            && (to.denominator() == null
                || (to.denominator() == atEnd(PlaceSums.DENOMINATOR)
                    && from.denominator() == atStart(PlaceSums.DENOMINATOR)));
    Thresholds floors = made.spec().thresholds();
    return ends
        && isNowhereZero
        && !floors.zeros()
        && isLarge(at -> of(at, PlaceSums.NUMERATOR), floors.numerator())
        && (!divided || isLarge(at -> of(at, PlaceSums.DENOMINATOR), floors.denominator()))
        && (!divided || isLarge(this::rest, floors.numerator()));
  }

  private long rest(int step) {
    return of(step, PlaceSums.DENOMINATOR) - of(step, PlaceSums.NUMERATOR);
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
            .noneMatch(
                at -> differs(PlaceSums.NUMERATOR, at) || differs(PlaceSums.DENOMINATOR, at));
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
  private BitSet told(Laid laid, BitSet area) {
    BitSet told = new BitSet();
    for (Key own : laid.counted()) {
      boolean isOfCategory =
          own.level().equals(Regions.GEMEENTE)
              && own.breakdown().equals(key.breakdown())
              && own.category().equals(key.category());
      if (isOfCategory && !area.isEmpty()) {
        BitSet region = laid.covered(own);
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

  List<Restated.Piece> pieces(boolean divided) {
    Map<Herziening, long[]> after = new TreeMap<>();
    after.put(Herziening.BRON, counts(this::afterSource));
    after.put(Herziening.DEKKING, counts(this::afterDekking));
    after.put(Herziening.INDELING, counts(this::atEnd));
    long[] last = counts(this::atStart);
    List<Restated.Piece> pieces = new ArrayList<>();
    for (Map.Entry<Herziening, long[]> step : after.entrySet()) {
      long[] next = step.getValue();
      long numerator = next[0] - last[0];
      long denominator = next[1] - last[1];
      if (numerator != 0 || denominator != 0) {
        double change = Restated.rounded(value(next) - value(last));
        pieces.add(
            new Restated.Piece(step.getKey(), numerator, divided ? denominator : null, change));
      }
      last = next;
    }
    return pieces;
  }

  private long[] counts(Function<Integer, Long> of) {
    return new long[] {of.apply(PlaceSums.NUMERATOR), of.apply(PlaceSums.DENOMINATOR)};
  }

  private double value(long[] counts) {
    Indicator indicator = made.spec().indicator();
    return indicator.method() == Indicator.Method.COUNT
        ? (double) counts[0]
        : (double) counts[0] / (double) counts[1] * indicator.per();
  }
}
