package nl.izamonitor.statistics;

/**
 * A region's value among those of other regions.
 *
 * @param value NaN when missing; the region then has no quantile and does not count
 * @param highestFirst true when the highest value is in quantile 1, false when the lowest is; the
 *     same for all regions
 */
public record Ranked(double value, boolean highestFirst) {}
