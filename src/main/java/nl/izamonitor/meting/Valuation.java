package nl.izamonitor.meting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.disclosure.Cell;
import nl.izamonitor.disclosure.Protection;
import nl.izamonitor.region.Regions;

/**
 * Values the block of one indicator: lays out every row that belongs in the meting, protects the
 * counts, and derives a value only from counts that are themselves published. A pure function of
 * whole numbers.
 */
final class Valuation {

  private static final double WHOLE = 1;

  private final BlockSpec spec;
  private final Derivation derivation;

  Valuation(BlockSpec spec) {
    this.spec = spec;
    this.derivation = new Derivation(spec);
  }

  /** The rows of the block, protected. */
  List<Value> protectedValues(Map<Key, Counts> counts) {
    List<Key> keys = layout(counts);
    BitSet hidden =
        Protection.hidden(
            keys.stream().map(key -> cell(counts.getOrDefault(key, Counts.NONE))).toList(),
            spec.thresholds());
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      values.add(value(keys.get(i), counts, hidden.get(i)));
    }
    return values;
  }

  /** The rows of the block as they are before protection. */
  List<Value> values(Map<Key, Counts> counts) {
    return layout(counts).stream().map(key -> value(key, counts, false)).toList();
  }

  private Value value(Key key, Map<Key, Counts> counts, boolean hidden) {
    String missing = spec.missing().get(key.period());
    if (missing != null) {
      return Value.missing(key, missing);
    }
    double coverage = coverage(key, counts);
    if (!isEnough(key, coverage)) {
      return Value.missing(key, percentage(coverage)).covered(coverage, null);
    }
    if (hidden) {
      return Value.hidden(key);
    }
    Value value =
        derivation.derive(
            key,
            counts.getOrDefault(key, Counts.NONE),
            counts.getOrDefault(key.total(), Counts.NONE));
    boolean partOfCountry = key.level().equals(Regions.NEDERLAND) && coverage < WHOLE;
    return value.coverage() == null
        ? value
        : value.covered(
            coverage,
            partOfCountry ? "geldt voor het gedekte gebied: " + percentage(coverage) : null);
  }

  /** The share of the inhabitants of a region for whom data came in. */
  private static double coverage(Key key, Map<Key, Counts> counts) {
    Counts inhabitants = counts.get(key.dekking());
    return inhabitants == null || inhabitants.denominator() == 0
        ? WHOLE
        : (double) inhabitants.numerator() / inhabitants.denominator();
  }

  /** The country has a value for the part that is covered, however small, and says so. */
  private boolean isEnough(Key key, double coverage) {
    return key.level().equals(Regions.NEDERLAND) ? coverage > 0 : coverage * 100 >= spec.minimum();
  }

  /** Rounded down: what is not enough may not look like it. */
  private static String percentage(double coverage) {
    return "dekking %d %%".formatted((int) StrictMath.floor(coverage * 100));
  }

  private Cell cell(Counts counts) {
    boolean divided = spec.indicator().denominator() != null;
    Indicator.Method method = spec.indicator().method();
    boolean complement =
        method == Indicator.Method.PROPORTION || method == Indicator.Method.WEIGHTED_PROPORTION;
    // A sum of answers is no number of people: of a mean those who answered are counted.
    boolean answers = method == Indicator.Method.MEAN || method == Indicator.Method.WEIGHTED_MEAN;
    long numerator = answers ? counts.denominator() : counts.numerator();
    return new Cell(numerator, counts.denominator(), divided, complement);
  }

  /** Every row that the meting has, whether anything was counted for it or not. */
  private List<Key> layout(Map<Key, Counts> counts) {
    List<Key> keys = new ArrayList<>();
    for (String period : spec.periods()) {
      boolean missing = spec.missing().containsKey(period);
      for (String level : spec.indicator().levels()) {
        for (String region : regions(level, missing)) {
          Key total = new Key(period, BlockSpec.TOTAAL, BlockSpec.TOTAAL, level, region);
          boolean valued = !missing && isEnough(total, coverage(total, counts));
          for (String breakdown : valued ? spec.breakdowns(level) : List.of(BlockSpec.TOTAAL)) {
            spec.categories(breakdown).stream()
                .map(category -> new Key(period, breakdown, category, level, region))
                .filter(key -> isShown(key, counts.getOrDefault(key, Counts.NONE)))
                .forEach(keys::add);
          }
        }
      }
    }
    return keys;
  }

  private List<String> regions(String level, boolean missing) {
    List<String> regions = new ArrayList<>(spec.regions().get(level));
    if (!missing && !level.equals(Regions.NEDERLAND)) {
      regions.add(Regions.ONBEKEND);
    }
    return regions;
  }

  /** What is unknown gets a row only where something was counted as such. */
  private boolean isShown(Key key, Counts counts) {
    if (!key.region().equals(Regions.ONBEKEND) && !key.category().contains(CategoryList.ONBEKEND)) {
      return true;
    }
    Indicator.Divides divides = spec.indicator().breakdowns().get(key.breakdown());
    boolean ownDenominator =
        divides != Indicator.Divides.TELLER || !key.category().contains(CategoryList.ONBEKEND);
    return counts.numerator() > 0 || (counts.denominator() > 0 && ownDenominator);
  }
}
