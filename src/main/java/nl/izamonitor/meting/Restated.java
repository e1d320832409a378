package nl.izamonitor.meting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.izamonitor.comparison.Herziening;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.region.Regions;

/**
 * Why the figures of an indicator in a period are others than those that were published before: a
 * revised source, other dekking, other borders, another definition, in this order.
 *
 * <p>A figure is split only when that tells nothing that is not known already: when one thing alone
 * changed, for then its part is the difference of two published counts; or when every gemeente of
 * the category is published in both metingen, for then each step is a sum of published counts.
 */
final class Restated {

  private static final MathContext TWELVE_DIGITS = new MathContext(12);
  private static final Set<Indicator.Method> DIVIDED =
      Set.of(
          Indicator.Method.COUNT,
          Indicator.Method.PROPORTION,
          Indicator.Method.RATE,
          Indicator.Method.RATIO);

  private final Laid made;
  private final Laid before;
  private final Map<Key, Value> valuesBefore;
  private final boolean sameDeliveries;

  /** Categories of which a row is hidden in either meting. */
  private final Set<List<String>> partlyHidden = new HashSet<>();

  /**
   * Part of a difference; its counts are null where the figure has none.
   *
   * @param change in the unit of the value
   */
  record Piece(Herziening part, Long numerator, Long denominator, Double change) {}

  /** What a figure was, and the parts of the difference; no parts when nothing changed. */
  record Outcome(Double from, List<Piece> pieces) {
    static final Outcome SAME = new Outcome(null, List.of());
  }

  /**
   * Prepares the figures of before.
   *
   * @param values of the meting that is made
   * @param sameDeliveries whether both were counted from the same deliveries
   */
  Restated(Laid made, List<Value> values, Laid before, boolean sameDeliveries) {
    this.made = made;
    this.before = before;
    this.sameDeliveries = sameDeliveries;
    List<Value> old = new Valuation(before).values(hidden(before));
    this.valuesBefore =
        old.stream().collect(Collectors.toMap(Value::key, Function.identity(), (a, b) -> a));
    Stream.concat(values.stream(), old.stream())
        .filter(value -> value.status().equals(Value.BESCHERMD))
        .forEach(v -> partlyHidden.add(List.of(v.key().breakdown(), v.key().category())));
  }

  private static BitSet hidden(Laid laid) {
    BitSet hidden = new BitSet();
    for (int i = 0; i < laid.keys().size(); i++) {
      hidden.set(i, laid.wasHidden(laid.keys().get(i)));
    }
    return hidden;
  }

  /** Why a value is another one. */
  Outcome of(Value now) {
    Value then = valuesBefore.get(now.key());
    if (then == null || !isShown(now) || !isShown(then) || isSame(now, then)) {
      return Outcome.SAME;
    }
    return new Outcome(then.value(), pieces(now, then));
  }

  private static boolean isShown(Value value) {
    return value.status().equals(Value.WAARDE) && value.value() != null;
  }

  private static boolean isSame(Value now, Value then) {
    return Objects.equals(now.numerator(), then.numerator())
        && Objects.equals(now.denominator(), then.denominator())
        && Objects.equals(now.value(), then.value());
  }

  private List<Piece> pieces(Value now, Value then) {
    if (before.bouwstenen() > made.bouwstenen()) {
      // Areas of then that nothing is known of now.
      return whole(Herziening.NIET_TE_SPLITSEN, now, then);
    }
    Steps steps = new Steps(now.key());
    boolean redefined = made.spec().indicator().version() != before.spec().indicator().version();
    if (redefined) {
      boolean alone = sameDeliveries && steps.sameDekking && steps.sameBorders;
      return whole(alone ? Herziening.DEFINITIE : Herziening.NIET_TE_SPLITSEN, now, then);
    }
    List<Herziening> causes = steps.causes();
    if (causes.size() == 1) {
      return whole(causes.get(0), now, then);
    }
    return isPublic(now.key()) && steps.fits(now, then)
        ? steps.pieces(now.denominator() != null)
        : whole(Herziening.NIET_TE_SPLITSEN, now, then);
  }

  private static List<Piece> whole(Herziening part, Value now, Value then) {
    return List.of(
        new Piece(
            part,
            difference(now.numerator(), then.numerator()),
            difference(now.denominator(), then.denominator()),
            rounded(now.value() - then.value())));
  }

  private static Long difference(Long now, Long then) {
    return now == null || then == null ? null : Long.valueOf(now - then);
  }

  private static Double rounded(double number) {
    return new BigDecimal(number).round(TWELVE_DIGITS).doubleValue();
  }

  /** Whether all that a row of this category is made of is published, now and before. */
  private boolean isPublic(Key key) {
    return made.spec().indicator().levels().contains(Regions.GEMEENTE)
        && before.spec().indicator().levels().contains(Regions.GEMEENTE)
        && !partlyHidden.contains(List.of(key.breakdown(), key.category()))
        && DIVIDED.contains(made.spec().indicator().method());
  }

  /** A row on its way from what it was to what it is. */
  private final class Steps {

    private final Key key;

    /** The bouwstenen of the old region, and of the new one, that came in then and now. */
    private final BitSet then;

    private final BitSet oldBorders;
    private final BitSet now;
    private final BitSet shared;
    private final boolean sameDekking;
    private final boolean sameBorders;

    Steps(Key key) {
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

    List<Herziening> causes() {
      List<Herziening> causes = new ArrayList<>();
      boolean revised =
          shared.stream()
              .anyMatch(
                  at -> differs(PlaceSums.NUMERATOR, at) || differs(PlaceSums.DENOMINATOR, at));
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
      boolean ends =
          to.numerator() == atEnd(PlaceSums.NUMERATOR)
              && from.numerator() == atStart(PlaceSums.NUMERATOR)
              && (to.denominator() == null
                  || (to.denominator() == atEnd(PlaceSums.DENOMINATOR)
                      && from.denominator() == atStart(PlaceSums.DENOMINATOR)));
      return ends
          && isLarge(PlaceSums.NUMERATOR, made.spec().thresholds().numerator())
          && (to.denominator() == null
              || isLarge(PlaceSums.DENOMINATOR, made.spec().thresholds().denominator()));
    }

    /** No count on the way, and no step, is too small to be shown. */
    private boolean isLarge(int sum, long floor) {
      long[] counts = {atStart(sum), afterSource(sum), afterDekking(sum), atEnd(sum)};
      LongStream steps =
          LongStream.range(1, counts.length).map(i -> counts[(int) i] - counts[(int) i - 1]);
      return LongStream.concat(LongStream.of(counts), steps)
          .map(Math::abs)
          .allMatch(count -> count == 0 || count >= floor);
    }

    List<Piece> pieces(boolean divided) {
      Map<Herziening, long[]> after = new TreeMap<>();
      after.put(Herziening.BRON, counts(this::afterSource));
      after.put(Herziening.DEKKING, counts(this::afterDekking));
      after.put(Herziening.INDELING, counts(this::atEnd));
      long[] last = counts(this::atStart);
      List<Piece> pieces = new ArrayList<>();
      for (Map.Entry<Herziening, long[]> step : after.entrySet()) {
        long[] next = step.getValue();
        long numerator = next[0] - last[0];
        long denominator = next[1] - last[1];
        if (numerator != 0 || denominator != 0) {
          double change = rounded(value(next) - value(last));
          pieces.add(new Piece(step.getKey(), numerator, divided ? denominator : null, change));
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
}
