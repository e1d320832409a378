package nl.izamonitor.synthetic;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The persons of one bouwsteen, age group and sex in a year, and what came of chance.
 *
 * @param urgencies contacts by urgentie, {@code ONBEKEND} where it is empty
 */
record DrawnGroup(
    Life.Year year,
    long inhabitants,
    long insured,
    long unregistered,
    long patients,
    Map<String, Long> urgencies,
    long byTelephone) {

  /**
   * What is expected of a group.
   *
   * @param inhabitants on 1 January
   * @param insured on 1 July
   * @param unregistered chance of one who is insured
   * @param patient chance of an inhabitant to have a contact
   * @param contacts how many an inhabitant may expect
   * @param urgencies the share of each urgentie; together 1
   * @param byTelephone the share of the contacts that is by telephone
   */
  record Expected(
      long inhabitants,
      long insured,
      double unregistered,
      double patient,
      double contacts,
      Map<String, Double> urgencies,
      double byTelephone) {}

  /** Draws a group; the contacts of who has any are one and a Poisson number. */
  static DrawnGroup of(Life.Year year, Expected expected, SplittableRandom random) {
    long unregistered = binomial(expected.insured(), expected.unregistered(), random);
    long patients = binomial(expected.inhabitants(), expected.patient(), random);
    double more = patients == 0 ? 0 : patients * (expected.contacts() / expected.patient() - 1);
    long contacts = patients + (more > 0 ? drawn(PoissonDistribution.of(more), random) : 0);
    return new DrawnGroup(
        year,
        expected.inhabitants(),
        expected.insured(),
        unregistered,
        patients,
        divided(contacts, expected.urgencies(), random),
        binomial(contacts, expected.byTelephone(), random));
  }

  /** One after the other, each with its share of what is left. */
  private static Map<String, Long> divided(
      long contacts, Map<String, Double> shares, SplittableRandom random) {
    Map<String, Long> divided = new LinkedHashMap<>();
    long left = contacts;
    double rest = 1;
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      double chance = rest <= share.getValue() ? 1 : share.getValue() / rest;
      long drawn = binomial(left, chance, random);
      divided.put(share.getKey(), drawn);
      left -= drawn;
      rest -= share.getValue();
    }
    divided.merge(divided.keySet().iterator().next(), left, Long::sum);
    return divided;
  }

  private static long binomial(long n, double chance, SplittableRandom random) {
    return n == 0 ? 0 : drawn(BinomialDistribution.of((int) n, Math.min(1, chance)), random);
  }

  private static long drawn(DiscreteDistribution distribution, SplittableRandom random) {
    return distribution.inverseCumulativeProbability(random.nextDouble());
  }

  long contacts() {
    return contacts(urgencies.keySet());
  }

  /** The contacts of some urgenties. */
  long contacts(Collection<String> some) {
    return some.stream().mapToLong(urgencies::get).sum();
  }
}
