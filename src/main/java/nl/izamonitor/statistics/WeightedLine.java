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

  static WeightedLine fit(double[] x, double[] y, double[] weights) {
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < x.length; i++) {
      sum += weights[i];
      sumX += weights[i] * x[i];
      sumY += weights[i] * y[i];
    }
    double spread = 0;
    double together = 0;
    for (int i = 0; i < x.length; i++) {
      double distance = x[i] - sumX / sum;
      spread += weights[i] * distance * distance;
      together += weights[i] * distance * (y[i] - sumY / sum);
    }
    double slope = together / spread;
    return new WeightedLine(sumY / sum - slope * (sumX / sum), slope, spread);
  }

  double at(double x) {
    return intercept + slope * x;
  }
}
