package nl.izamonitor.meting;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is needed of a meting to lay out its rows, wherever that happens.
 *
 * @param specs per indicator
 * @param places its regions
 * @param isLast whether it is the last frozen revision of the meting that is made
 */
record MetingSpec(
    TreeMap<String, BlockSpec> specs, Populations populations, Places places, boolean isLast)
    implements Serializable {

  /** The block of an indicator, without rows. */
  Block block(String indicator) {
    return new Block(places, specs.get(indicator).minimums());
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
