package nl.izamonitor.statistics;

/**
 * Straight line by weighted least squares.
 *
 * @param intercept at x = 0
 * @param slope per unit of x
 * @param spread Σ w (x - x̄)²: 1 over it is the variance of the slope when the weights are 1 over
 *     the variances of y
 */
record WeightedLine(double intercept, double slope, double spread) {

  /** Seen from the first point, so that equal values have a slope of exactly 0. */
  static WeightedLine fit(double[] x, double[] y, double[] weights) {
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < x.length; i++) {
      sum += weights[i];
      sumX += weights[i] * (x[i] - x[0]);
      sumY += weights[i] * (y[i] - y[0]);
    }
    double meanX = sumX / sum;
    double meanY = sumY / sum;
    double spread = 0;
    double together = 0;
    for (int i = 0; i < x.length; i++) {
      double distance = x[i] - x[0] - meanX;
      spread += weights[i] * distance * distance;
      together += weights[i] * distance * (y[i] - y[0] - meanY);
    }
    double slope = together / spread;
    return new WeightedLine(y[0] + meanY - slope * (x[0] + meanX), slope, spread);
  }
}
