package nl.izamonitor.conf;

import java.util.List;

/**
 * An indicator that belongs in the monitor and cannot be made yet, {@code
 * conf/indicators/gepland/<code>.yml}.
 *
 * @param missing what is missing before it can be
 */
public record PlannedIndicator(
    Location location,
    String code,
    String title,
    List<String> tags,
    String definition,
    Indicator.Direction direction,
    String missing,
    String source,
    @OptionalKey List<Indicator.TrendBreak> trendBreaks) {}
