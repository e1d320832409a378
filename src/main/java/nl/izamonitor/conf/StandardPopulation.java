package nl.izamonitor.conf;

import java.util.List;
import java.util.Map;

/**
 * The population that standardised values are about, {@code conf/reference/standaard/<name>.yml}.
 *
 * @param dimensions the category lists that it is divided by, in order
 * @param groups inhabitants per combination of their codes, with {@code *} between them
 */
public record StandardPopulation(
    Location location,
    String name,
    String title,
    String source,
    List<String> dimensions,
    Map<String, Double> groups) {}
