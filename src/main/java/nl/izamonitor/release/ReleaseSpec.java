package nl.izamonitor.release;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.cube.Areas;
import nl.izamonitor.disclosure.Populations;
import nl.izamonitor.model.Deliveries;
import nl.izamonitor.model.Origin;
import nl.izamonitor.model.Release;

/**
 * All that is needed of a release to make its values, wherever that happens.
 *
 * @param made the ids of the deliveries it was counted from, by {@link ReleaseInputs#key}
 * @param deliveries what these ids stand for
 * @param indicators what is needed of each of its indicators
 * @param populations what they count
 * @param areas its regions
 * @param isLast whether it is the last frozen revision of the meting that is made
 */
record ReleaseSpec(
    Release release,
    Map<String, String> made,
    Deliveries deliveries,
    TreeMap<String, IndicatorSpec> indicators,
    Populations populations,
    Areas areas,
    boolean isLast)
    implements Serializable {

  /** What is needed of each indicator of a release. */
  static TreeMap<String, IndicatorSpec> indicators(
      ReleaseDefinitions definitions, ReleaseInputs inputs) {
    TreeMap<String, IndicatorSpec> indicators = new TreeMap<>();
    for (Indicator indicator : definitions.indicators()) {
      indicators.put(
          indicator.code(),
          IndicatorSpec.of(definitions, indicator, inputs.missing(definitions, indicator)));
    }
    return indicators;
  }

  /** Whether the values of an indicator in a period are about people who exist. */
  Origin origin(String indicator, String period) {
    return deliveries.isSynthetic(ids(indicator, period)) ? Origin.SYNTHETISCH : Origin.ECHT;
  }

  /** Whether another was counted from the same deliveries. */
  boolean hasDeliveriesOf(ReleaseSpec other, String indicator, String period) {
    return Set.copyOf(Deliveries.ids(ids(indicator, period)))
        .equals(Set.copyOf(Deliveries.ids(other.ids(indicator, period))));
  }

  private String ids(String indicator, String period) {
    return made.getOrDefault(ReleaseInputs.key(indicator, period), "");
  }

  /** Whether this is a revision of the same meting. */
  boolean isOf(ReleaseSpec other) {
    return release.meting().equals(other.release.meting());
  }
}
