package nl.izamonitor.ingest;

import java.util.List;

/**
 * The columns that seem to name a row.
 *
 * @param isFound whether together they occur once in every file
 */
record DraftKey(List<String> columns, boolean isFound) {}
