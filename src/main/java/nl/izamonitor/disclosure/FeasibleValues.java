package nl.izamonitor.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Which values of secrets, and of counts, were seen in tables that fit all that is published. */
final class FeasibleValues {

  private final List<SensitiveSum> secrets;
  private final long[] least;
  private final long[] most;
  private final BitSet moved = new BitSet();
  private long[] first;

  FeasibleValues(List<SensitiveSum> secrets) {
    this.secrets = secrets;
    this.least = new long[secrets.size()];
    this.most = new long[secrets.size()];
    Arrays.fill(least, Long.MAX_VALUE);
    Arrays.fill(most, Long.MIN_VALUE);
  }

  /** The secrets that must be wider than nothing. */
  static BitSet asked(List<SensitiveSum> secrets) {
    BitSet asked = new BitSet();
    for (int secret = 0; secret < secrets.size(); secret++) {
      asked.set(secret, secrets.get(secret).width() > 0);
    }
    return asked;
  }

  /** Looks at a table. */
  void see(long[] counts) {
    for (int secret = 0; secret < least.length; secret++) {
      long value = secrets.get(secret).what().of(counts);
      least[secret] = Math.min(least[secret], value);
      most[secret] = Math.max(most[secret], value);
    }
    first = first == null ? counts : first;
    for (int count = 0; count < counts.length; count++) {
      moved.set(count, moved.get(count) || counts[count] != first[count]);
    }
  }

  /** The value from which a secret would be wide. */
  long enough(int secret) {
    return least[secret] + secrets.get(secret).width();
  }

  /** The value up to which a secret would be wide. */
  long littleEnough(int secret) {
    return most[secret] - secrets.get(secret).width();
  }

  /** Those of some secrets that are not seen to be wide. */
  BitSet narrow(BitSet some) {
    BitSet narrow = new BitSet();
    some.stream()
        .forEach(
            secret ->
                narrow.set(secret, most[secret] < least[secret] || most[secret] < enough(secret)));
    return narrow;
  }

  /** The counts that were seen with more than one value. */
  BitSet moved() {
    return moved;
  }
}
