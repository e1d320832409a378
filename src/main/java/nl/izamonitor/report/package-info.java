/** From published tables to pages. Reads the published face of the lake only. */
package nl.izamonitor.report;
