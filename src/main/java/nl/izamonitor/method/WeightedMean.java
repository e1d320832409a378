package nl.izamonitor.method;

/** {@code weighted_mean}: the weighted mean of the answers of respondents. */
public final class WeightedMean extends SampleMean {

  @Override
  public String code() {
    return "weighted_mean";
  }

  @Override
  public boolean isWeighted() {
    return true;
  }
}
