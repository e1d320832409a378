package nl.izamonitor.meting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.disclosure.Cell;
import nl.izamonitor.disclosure.ProtectionProblem;
import nl.izamonitor.region.Regions;

/** The rows that an indicator has in one period of a meting, and what was counted for them. */
final class Laid {

  private static final double WHOLE = 1;

  private final BlockSpec spec;
  private final String period;
  private final Tallied tallied;
  private final Set<Key> hidden;
  private final List<Key> keys = new ArrayList<>();
  private final List<Key> nothing = new ArrayList<>();

  /** What was counted, where, and in which bouwstenen nothing came in. */
  private record Tallied(
      Map<Key, Counts> counts, Places places, BitSet uncovered, InBouwstenen inBouwstenen) {}

  /** Lays out every row that belongs in the meting, whether anything was counted for it or not. */
  Laid(BlockSpec spec, String period, Block block) {
    this(
        spec,
        period,
        new Tallied(block.counts(), block.places(), block.uncovered(period), block::counted),
        block.hidden());
  }

  /** The same from counts of regions. */
  Laid(BlockSpec spec, String period, Map<Key, Counts> counts, Places places) {
    this(
        spec,
        period,
        new Tallied(counts, places, new BitSet(), (key, sum, in) -> ProtectionProblem.UNTOLD),
        Set.of());
  }

  private Laid(BlockSpec spec, String period, Tallied tallied, Set<Key> hidden) {
    this.spec = spec;
    this.period = period;
    this.tallied = tallied;
    this.hidden = hidden;
    for (String level : spec.indicator().levels()) {
      for (String region : regions(level)) {
        Key total = new Key(period, BlockSpec.TOTAAL, BlockSpec.TOTAAL, level, region);
        for (String breakdown :
            isValued(total) ? spec.breakdowns(level) : List.of(BlockSpec.TOTAAL)) {
          spec.categories(breakdown).stream()
              .map(category -> new Key(period, breakdown, category, level, region))
              .forEach(key -> (isShown(key) ? keys : nothing).add(key));
        }
      }
    }
  }

  BlockSpec spec() {
    return spec;
  }

  String period() {
    return period;
  }

  /** The rows in order. */
  List<Key> keys() {
    return keys;
  }

  /** Rows that are left out because nothing was counted for them, as everybody can see. */
  List<Key> nothing() {
    return spec.indicator().method().isTaken() ? List.of() : nothing;
  }

  /** The bouwstenen of a row whose counts are in it. */
  BitSet covered(Key key) {
    BitSet covered = region(key);
    covered.andNot(tallied.uncovered());
    return covered;
  }

  /** The bouwstenen of a row. */
  BitSet region(Key key) {
    return tallied.places().bouwstenen(key.level(), key.region());
  }

  /** The bouwstenen of which no counts are in any row. */
  BitSet uncovered() {
    return tallied.uncovered();
  }

  /** Whether an earlier meting hides this row. */
  boolean wasHidden(Key key) {
    return hidden.contains(key);
  }

  /** How many bouwstenen there are. */
  int bouwstenen() {
    return tallied.places().bouwstenen();
  }

  Counts counts(Key key) {
    return tallied.counts().getOrDefault(key, Counts.NONE);
  }

  /** The rows with counts: data came in, enough of them, and nothing was taken over. */
  List<Key> counted() {
    return spec.indicator().method().isTaken()
        ? List.of()
        : keys.stream().filter(this::isValued).toList();
  }

  private boolean isValued(Key key) {
    return missing() == null && isEnough(key);
  }

  /** Why the period has no values at all; null when it has. */
  String missing() {
    return spec.missing().get(period);
  }

  /**
   * The share of the inhabitants of a region for whom data came in; of a region without any
   * bouwsteen that counts, the share that was not enough.
   */
  double coverage(Key key) {
    double counted = counted(key);
    return counted > 0 ? counted : share(key, Counts::squares);
  }

  /** The share of the inhabitants of a region who are in its counts. */
  private double counted(Key key) {
    return share(key, Counts::numerator);
  }

  private double share(Key key, ToLongFunction<Counts> inhabitants) {
    Counts all = tallied.counts().get(key.dekking());
    return all == null || all.denominator() == 0
        ? WHOLE
        : (double) inhabitants.applyAsLong(all) / all.denominator();
  }

  /** The country has a value for the part that is covered, however small, and says so. */
  boolean isEnough(Key key) {
    double coverage = counted(key);
    return key.level().equals(Regions.NEDERLAND) ? coverage > 0 : coverage * 100 >= spec.minimum();
  }

  /** What the protection looks at. */
  Cell cell(Key key) {
    Counts own = counts(key);
    boolean divided = spec.indicator().denominator() != null;
    Indicator.Method method = spec.indicator().method();
    boolean complement =
        method == Indicator.Method.PROPORTION || method == Indicator.Method.WEIGHTED_PROPORTION;
    return new Cell(
        isSum() ? own.denominator() : own.numerator(),
        own.denominator(),
        divided,
        complement,
        own.contributors());
  }

  /** A sum of answers is no number of people: of a mean those who answered are counted. */
  boolean isSum() {
    Indicator.Method method = spec.indicator().method();
    return method == Indicator.Method.MEAN || method == Indicator.Method.WEIGHTED_MEAN;
  }

  /** What was counted for the population of a row in other bouwstenen. */
  long counted(Key key, int sum, BitSet bouwstenen) {
    return tallied.inBouwstenen().counted(key, sum, bouwstenen);
  }

  /** Counts of smaller areas than regions. */
  interface InBouwstenen {
    long counted(Key key, int sum, BitSet bouwstenen);
  }

  /** Whether the denominator is divided like the numerator. */
  boolean dividesBoth(Key key) {
    return spec.indicator().breakdowns().get(key.breakdown()) != Indicator.Divides.TELLER;
  }

  private List<String> regions(String level) {
    List<String> regions = new ArrayList<>(spec.regions().get(level));
    if (missing() == null && !level.equals(Regions.NEDERLAND)) {
      regions.add(Regions.ONBEKEND);
    }
    return regions;
  }

  /** What is unknown gets a row only where something was counted as such. */
  private boolean isShown(Key key) {
    if (!key.region().equals(Regions.ONBEKEND) && !key.category().contains(CategoryList.ONBEKEND)) {
      return true;
    }
    boolean ownDenominator = dividesBoth(key) || !key.category().contains(CategoryList.ONBEKEND);
    return counts(key).numerator() > 0 || (counts(key).denominator() > 0 && ownDenominator);
  }
}
