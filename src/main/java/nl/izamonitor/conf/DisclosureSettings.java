package nl.izamonitor.conf;

import java.util.List;
import java.util.Map;

/**
 * The thresholds of protection, {@code conf/base/disclosure.yml}.
 *
 * @param floors per unit the smallest count above zero that may be published; 0 is none
 * @param protectZeros sources whose zeros are hidden as well
 */
public record DisclosureSettings(
    Origin origin, Map<String, Integer> floors, @Maybe List<String> protectZeros) {}
