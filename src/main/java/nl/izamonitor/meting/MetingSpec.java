package nl.izamonitor.meting;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.izamonitor.lake.DeliveryTable;

/**
 * All that is needed of a meting to lay out its rows, wherever that happens.
 *
 * @param name of the revision; of what is made, of the meting
 * @param deliveries the ids of the deliveries it was counted from, by {@code indicator/period}
 * @param synthetic what of it rests on a synthetic delivery, as {@code indicator/period}
 * @param specs per indicator
 * @param places its regions
 * @param isLast whether it is the last frozen revision of the meting that is made
 */
record MetingSpec(
    String name,
    Map<String, String> deliveries,
    TreeSet<String> synthetic,
    TreeMap<String, BlockSpec> specs,
    Populations populations,
    Places places,
    boolean isLast)
    implements Serializable {

  /** The block of an indicator, without rows. */
  Block block(String indicator) {
    return new Block(places, specs.get(indicator).minimums());
  }

  /** Whether the values of an indicator in a period are real, as the table writes it. */
  String origin(String indicator, String period) {
    return DeliveryTable.origin(synthetic.contains(indicator + "/" + period));
  }

  /** Whether this is a revision of the same meting. */
  boolean isOf(MetingSpec made) {
    return name.startsWith(made.name() + "/");
  }

  /** Whether another was counted from the same deliveries. */
  boolean hasDeliveriesOf(MetingSpec other, String indicator, String period) {
    String key = indicator + "/" + period;
    return ids(key).equals(other.ids(key));
  }

  private Set<String> ids(String key) {
    return Set.copyOf(Arrays.asList(deliveries.getOrDefault(key, "").split(" ", -1)));
  }

  /** The rows of a family in a period, from a block an indicator. */
  Edition edition(String period, Map<String, Block> blocks) {
    return new Edition(
        blocks.entrySet().stream()
            .map(block -> new Laid(specs.get(block.getKey()), period, block.getValue()))
            .toList(),
        populations,
        isLast);
  }
}
