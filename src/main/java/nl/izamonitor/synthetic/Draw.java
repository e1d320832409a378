package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.spark.sql.Column;

/**
 * Chance that does not depend on the order of rows: a hash of what is drawn for, so that any number
 * of partitions gives the same country.
 */
record Draw(long seed) {

  private static final int UNUSED_BITS = 11;
  private static final double UNIT = 0x1.0p-53;

  /** A number from 0 up to 1; each salt gives independent ones. */
  Column uniform(String salt, Column... keys) {
    return shiftrightunsigned(hash(salt, keys), UNUSED_BITS).multiply(lit(UNIT));
  }

  /** A number below {@code n}, a whole number from 0. */
  Column below(Column n, String salt, Column... keys) {
    return uniform(salt, keys).multiply(n).cast("int");
  }

  Column hash(String salt, Column... keys) {
    List<Column> all = new ArrayList<>(List.of(keys));
    all.add(lit(new SplittableRandom(seed ^ salt.hashCode()).nextLong()));
    return xxhash64(all.toArray(Column[]::new));
  }

  /** The category in which {@code uniform} falls, by shares that need not add up to 1. */
  static Column category(Column uniform, Map<String, Double> shares) {
    double total = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    Iterator<Map.Entry<String, Double>> entries = shares.entrySet().iterator();
    Column chosen = null;
    double upTo = 0;
    while (entries.hasNext()) {
      Map.Entry<String, Double> entry = entries.next();
      upTo += entry.getValue() / total;
      Column here = lit(entry.getKey());
      Column below = uniform.lt(entries.hasNext() ? upTo : 1.0);
      chosen = chosen == null ? when(below, here) : chosen.when(below, here);
    }
    return chosen;
  }
}
