package nl.izamonitor.meting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.comparison.Herziening;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.region.Regions;

/**
 * Why the figures of an indicator in a period are others than those that were published before: a
 * revised source, other dekking, other borders, another definition, in this order.
 *
 * <p>A figure is split only when that tells nothing that is not known already. When one thing alone
 * changed its part is the difference of two published counts. When more did, every step must be a
 * sum of published counts: no row of the category is hidden in either meting, the area that came in
 * or fell out is made of gemeenten that are published, and so is the area that changed hands, which
 * counts the same in both.
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
    // Limits are not looked at, so those of independent events will do.
    List<Value> old = new Valuation(before, key -> false).values(hidden(before));
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

  /** Whether the figure was shown before. */
  boolean has(Value now) {
    Value then = valuesBefore.get(now.key());
    return then != null && isShown(now) && isShown(then);
  }

  boolean isSame(Value now) {
    return has(now) && isSame(now, valuesBefore.get(now.key()));
  }

  /** Why a value is another one. */
  Outcome of(Value now) {
    if (!has(now) || isSame(now)) {
      return Outcome.SAME;
    }
    Value then = valuesBefore.get(now.key());
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
    RestatedSteps steps = new RestatedSteps(made, before, now.key());
    boolean redefined = made.spec().indicator().version() != before.spec().indicator().version();
    if (redefined) {
      boolean alone = sameDeliveries && steps.isSameArea();
      return whole(alone ? Herziening.DEFINITIE : Herziening.NIET_TE_SPLITSEN, now, then);
    }
    List<Herziening> causes = steps.causes();
    if (causes.size() == 1) {
      // From the same deliveries no other source can have come.
      boolean isOtherwise = causes.get(0) == Herziening.BRON && sameDeliveries;
      return whole(isOtherwise ? Herziening.NIET_TE_SPLITSEN : causes.get(0), now, then);
    }
    return isPublic(now.key()) && steps.arePublic() && steps.fits(now, then)
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

  static Double rounded(double number) {
    return new BigDecimal(number).round(TWELVE_DIGITS).doubleValue();
  }

  /** Whether all that a row of this category is made of is published, now and before. */
  private boolean isPublic(Key key) {
    return made.spec().indicator().levels().contains(Regions.GEMEENTE)
        && before.spec().indicator().levels().contains(Regions.GEMEENTE)
        && !partlyHidden.contains(List.of(key.breakdown(), key.category()))
        && DIVIDED.contains(made.spec().indicator().method());
  }
}
