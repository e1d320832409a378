package nl.izamonitor;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.izamonitor.model.Place;
import nl.izamonitor.model.StratumSums.Sample;
import nl.izamonitor.model.Tally;

/** A tally of one bouwsteen: of all categories together in 2023, unless it is said otherwise. */
public final class TallyBuilder {

  private final String bouwsteen;
  private final Long[] sums = new Long[Tally.SIZE];
  private String period = "2023";
  private String breakdown = Place.TOTAAL;
  private String category = Place.TOTAAL;
  private String stratum = "";

  private TallyBuilder(String bouwsteen) {
    this.bouwsteen = bouwsteen;
    Arrays.fill(sums, 0L);
  }

  public static TallyBuilder of(String bouwsteen) {
    return new TallyBuilder(bouwsteen);
  }

  public TallyBuilder period(String own) {
    this.period = own;
    return this;
  }

  public TallyBuilder category(String ofBreakdown, String code) {
    this.breakdown = ofBreakdown;
    this.category = code;
    return this;
  }

  public TallyBuilder stratum(String name) {
    this.stratum = name;
    return this;
  }

  /** The inhabitants for whom a source came in, and all of them. */
  public TallyBuilder dekking(String source, long covered, long all) {
    return category(Tally.DEKKING, source).sums(covered, all);
  }

  /** Numerator, denominator, squares, and the sums of a sample as they are stored. */
  public TallyBuilder sums(long... first) {
    for (int sum = 0; sum < first.length; sum++) {
      sums[sum] = first[sum];
    }
    return this;
  }

  /** The sums of a sample. */
  public TallyBuilder sample(Sample sample) {
    double one = Tally.WEIGHT_SCALE;
    sums[Tally.UNITS] = sample.units();
    double[] others = {
      sample.weights() * one,
      sample.weightsSquared() * one * one,
      sample.weighted() * one,
      sample.weightedSquares() * one,
      sample.squaredWeighted() * one * one,
      sample.squares() * one * one
    };
    for (int sum = 0; sum < others.length; sum++) {
      sums[Tally.UNITS + 1 + sum] = Math.round(others[sum]);
    }
    return this;
  }

  /** Units that all count the same: how many, the sum of their answers and that of the squares. */
  public TallyBuilder answers(long n, long sum, long squares) {
    return sums(sum, n, squares).sample(new Sample(n, n, n, sum, squares, sum, squares));
  }

  public Tally build() {
    return new Tally(period, breakdown, category, stratum, bouwsteen, List.of(sums), Map.of());
  }
}
