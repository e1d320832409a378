/**
 * From tallies to a meting: roll up to regions, protect, derive, publish as a concept, freeze,
 * verify and compare revisions.
 */
package nl.izamonitor.meting;
