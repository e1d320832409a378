/**
 * Published values -> comparisons -> sentences: over time, among regions, among groups and against
 * norms. Pure Java over what anyone can read in the published tables; numbers and units are worded
 * here for all that people read.
 */
package nl.izamonitor.comparison;
