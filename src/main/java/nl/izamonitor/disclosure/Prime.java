package nl.izamonitor.disclosure;

import java.math.BigInteger;

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

  long minus(long one, long other) {
    long difference = one - other;
    return difference < 0 ? difference + prime : difference;
  }

  long divided(long one, long other) {
    long inverse = BigInteger.valueOf(other).modInverse(BigInteger.valueOf(prime)).longValueExact();
    return times(one, inverse);
  }
}
