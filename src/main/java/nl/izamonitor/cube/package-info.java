/**
 * Tallies -> the cells of a meting: which regions, breakdowns and categories an indicator has, what
 * was counted for each, and for which part of the inhabitants data came in. Pure Java over whole
 * numbers.
 */
package nl.izamonitor.cube;
