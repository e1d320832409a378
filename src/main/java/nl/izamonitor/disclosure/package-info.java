/**
 * Which rows of a table may not be published. Pure Java over whole numbers, with the thresholds as
 * parameters.
 */
package nl.izamonitor.disclosure;
