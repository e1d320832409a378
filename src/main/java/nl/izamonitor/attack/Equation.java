package nl.izamonitor.attack;

/** Unknowns, by their numbers, each times a factor, and what they come to together. */
final class Equation {

  private final int[] unknowns;
  private final int[] factors;
  private final long sum;

  /** Takes the arrays as they are: nobody changes them afterwards. */
  Equation(int[] unknowns, int[] factors, long sum) {
    this.unknowns = unknowns;
    this.factors = factors;
    this.sum = sum;
  }

  int[] unknowns() {
    return unknowns;
  }

  int[] factors() {
    return factors;
  }

  long sum() {
    return sum;
  }
}
