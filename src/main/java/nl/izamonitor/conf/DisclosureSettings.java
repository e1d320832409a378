package nl.izamonitor.conf;

import java.util.List;
import java.util.Map;

/**
 * The thresholds of protection, {@code conf/base/disclosure.yml}.
 *
 * @param floors per unit the smallest count above zero that may be published; 0 is none
 * @param protectZeros sources whose zeros are hidden as well
 * @param width whether what is hidden may not be narrowed down to less than its floor either, by
 *     who knows that counts are whole and not below 0
 */
public record DisclosureSettings(
    Origin origin,
    Map<String, Integer> floors,
    @Maybe List<String> protectZeros,
    @Maybe("false") boolean width) {}
