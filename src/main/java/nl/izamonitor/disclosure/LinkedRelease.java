package nl.izamonitor.disclosure;

import java.util.List;

/**
 * Indicators that hang together in one period, as a release shows them or showed them.
 *
 * @param tables its indicators
 * @param populations what they count, with units that are numbered alike in all releases
 * @param isLast whether it is the last revision of the meting that is made
 */
public record LinkedRelease(List<LinkedTable> tables, Populations populations, boolean isLast) {}
