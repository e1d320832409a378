package nl.izamonitor.ingest;

import java.util.List;

/**
 * One file of a delivery, as it was inspected before it was parsed.
 *
 * @param path where Spark reads it
 * @param checksum SHA-256 of its bytes, in hexadecimals
 * @param rows lines of text with something on them, less the header: counted without the parser
 * @param header names of its columns in order
 */
record DeliveredFile(String path, String name, String checksum, long rows, List<String> header) {}
