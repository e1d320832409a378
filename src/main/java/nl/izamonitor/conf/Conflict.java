package nl.izamonitor.conf;

import java.util.List;

/**
 * Indicators that share an everyday name and may not be compared with each other, {@code
 * conf/reference/conflicten/<name>.yml}.
 *
 * @param indicators their codes
 * @param why they differ, for a reader
 */
public record Conflict(
    Location location,
    String name,
    String title,
    List<String> indicators,
    String why,
    String source) {}
