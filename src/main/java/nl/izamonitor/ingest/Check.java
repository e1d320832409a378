package nl.izamonitor.ingest;

import nl.izamonitor.conf.Source;
import org.apache.spark.sql.Column;

/**
 * One thing that a row must satisfy.
 *
 * @param name as it stands in quarantine and quality, in Dutch
 * @param broken true or false for every row, never null
 */
record Check(String name, Source.Severity severity, Column broken) {}
