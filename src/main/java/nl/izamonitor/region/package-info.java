/**
 * Gemeenten through time: bouwstenen, the indeling at a date, and the levels they roll up to. Reads
 * the tables of {@code conf/regions}; pure Java, so that a manifest's texts serve as well as
 * today's files.
 */
package nl.izamonitor.region;
