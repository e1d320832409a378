/**
 * From validated rows to tallies: one row a person and year first, then plain sums per bouwsteen,
 * one pass over a source.
 */
package nl.izamonitor.tally;
