package nl.izamonitor.statistics;

import java.util.function.DoubleUnaryOperator;

/** The place where a rising function is 0, by halving: slow, but the same bits everywhere. */
final class Root {

  private static final int DOUBLINGS = 60;
  private static final int HALVINGS = 200;

  private Root() {}

  /** Looks around {@code start}, in steps that begin at {@code step} and double. */
  static double rising(DoubleUnaryOperator function, double start, double step) {
    double low = start;
    double high = start;
    double width = step;
    for (int i = 0; i < DOUBLINGS && function.applyAsDouble(low) > 0; i++) {
      high = low;
      low -= width;
      width *= 2;
    }
    for (int i = 0; i < DOUBLINGS && function.applyAsDouble(high) < 0; i++) {
      low = high;
      high += width;
      width *= 2;
    }
    return halve(function, low, high);
  }

  private static double halve(DoubleUnaryOperator function, double from, double to) {
    double low = from;
    double high = to;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (function.applyAsDouble(middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + (high - low) / 2;
  }
}
