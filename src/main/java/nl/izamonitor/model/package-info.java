/**
 * The nouns that all rooms share, as records: a place in the cube, what was counted there, a value
 * with its interval, a published observation, a comparison. No Spark and no files.
 */
package nl.izamonitor.model;
