package nl.izamonitor.statistics;

/**
 * Inequality over ordered groups.
 *
 * @param slope slope index: the line's value for the last person minus that for the first
 * @param relative relative index: the one over the other
 * @param intercept the line's value for the first person, in the unit of the values; NaN when
 *     refused
 */
public record SlopeIndex(Estimate slope, Estimate relative, double intercept) {}
