/**
 * Deliveries of a country that does not exist, with known truth: for the demo, the tests and the
 * benchmarks.
 */
package nl.izamonitor.synthetic;
