/**
 * Published observations -> comparisons and the sentences that may be said of them. One class a
 * kind of comparison, with its sentence; to add one is to write one class and name it in {@code
 * META-INF/services}. Pure Java over what anyone can read in the published tables. Numbers and
 * units are worded here for all that people read.
 */
package nl.izamonitor.comparison;
