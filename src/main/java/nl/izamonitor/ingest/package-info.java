/**
 * From a delivery to validated rows: files are inspected and counted, parsed once, judged row by
 * row, masked, pseudonymised and given their bouwsteen. One reader a file format.
 */
package nl.izamonitor.ingest;
