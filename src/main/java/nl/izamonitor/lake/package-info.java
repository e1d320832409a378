/**
 * The named tables: where they are, how they are read, replaced by slice, summed to a checksum and
 * frozen. The only room that knows Delta. {@code Internal} is for the pipeline, {@code Published}
 * for readers.
 */
package nl.izamonitor.lake;
