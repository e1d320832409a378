package nl.izamonitor.ingest;

import java.util.List;

/**
 * One file of a delivery, as it was inspected before it was read.
 *
 * @param path where Spark reads it
 * @param checksum SHA-256 of its bytes, in hexadecimals
 * @param rows counted without the parser
 * @param header names of its columns in order
 */
record DeliveredFile(String path, String name, String checksum, long rows, List<String> header) {}
