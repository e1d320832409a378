/**
 * Statistics on counts: intervals, standardisation, comparison and trend. Pure Java without a
 * dependency on the rest; every public method states its formula, domain, unit and publication.
 */
package nl.izamonitor.statistics;
