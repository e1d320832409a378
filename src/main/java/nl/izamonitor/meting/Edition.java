package nl.izamonitor.meting;

import java.util.List;

/**
 * A family of indicators in one period, as a meting shows it or showed it.
 *
 * @param laid its indicators
 * @param populations what they count, with units that are numbered alike in all editions
 * @param isLast whether it is the last frozen revision of the meting that is made
 */
record Edition(List<Laid> laid, Populations populations, boolean isLast) {}
