/** From published tables to pages and open data. Reads the published face of the lake only. */
package nl.izamonitor.report;
