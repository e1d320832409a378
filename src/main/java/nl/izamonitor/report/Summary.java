package nl.izamonitor.report;

/**
 * What writing a report gave.
 *
 * @param folder where it lies
 * @param files how many files were written
 * @param rows how many published values they hold
 * @param bytes how large they are together
 */
public record Summary(String folder, int files, long rows, long bytes) {}
