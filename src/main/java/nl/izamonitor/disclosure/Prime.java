package nl.izamonitor.disclosure;

/** Whole numbers modulo a prime below 2^31, so that a product fits in a long. */
enum Prime {
  FIRST(2_147_483_647L),
  SECOND(2_147_483_629L);

  private final long prime;

  Prime(long prime) {
    this.prime = prime;
  }

  Prime other() {
    return this == FIRST ? SECOND : FIRST;
  }

  long of(long number) {
    return Math.floorMod(number, prime);
  }

  long times(long one, long other) {
    return one * other % prime;
  }

  long plus(long one, long other) {
    long sum = one + other;
    return sum < prime ? sum : sum - prime;
  }

  long minus(long one, long other) {
    long difference = one - other;
    return difference < 0 ? difference + prime : difference;
  }

  /** What gives 1 times this, by the little theorem of Fermat. */
  long inverse(long number) {
    long inverse = 1;
    long power = number;
    for (long exponent = prime - 2; exponent > 0; exponent >>= 1) {
      inverse = (exponent & 1) == 1 ? times(inverse, power) : inverse;
      power = times(power, power);
    }
    return inverse;
  }
}
