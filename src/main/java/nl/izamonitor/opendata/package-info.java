/** From published tables to files for others. Reads the published face of the lake only. */
package nl.izamonitor.opendata;
