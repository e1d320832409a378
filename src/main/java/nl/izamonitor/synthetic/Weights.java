package nl.izamonitor.synthetic;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.izamonitor.region.Bouwsteen;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;

/** About how many live in every gemeente, a little off: the figures of a file are nobody's. */
record Weights(Regions regions, long seed) {

  private static final double SPREAD = 0.05;

  /** Gemeente of a date to its name. */
  SortedMap<String, String> names(LocalDate date) {
    return regions.gemeenten(date);
  }

  /** A chance that is fixed for what it is drawn for. */
  double uniform(String what) {
    return new SplittableRandom(seed * 31 + what.hashCode()).nextDouble();
  }

  /** Gemeente of a date to its weight. */
  SortedMap<String, Long> inhabitants(LocalDate date) {
    Indeling indeling = regions.indeling(date);
    SortedMap<String, Long> inhabitants = new TreeMap<>();
    for (Bouwsteen bouwsteen : regions.bouwstenen()) {
      inhabitants.merge(indeling.gemeente(bouwsteen.code()), bouwsteen.inwoners(), Long::sum);
    }
    for (Map.Entry<String, Long> gemeente : inhabitants.entrySet()) {
      double off = 1 + SPREAD * (2 * uniform(gemeente.getKey()) - 1);
      gemeente.setValue(Math.max(1, Math.round(gemeente.getValue() * off)));
    }
    return inhabitants;
  }
}
