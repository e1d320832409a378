package nl.izamonitor.disclosure;

import java.util.List;

/**
 * Counts that hang together, and what is to become of them.
 *
 * @param counts how many there are; they are known by number, and those in no row never published
 * @param equations sums that everybody knows to be 0: a total less its parts
 * @param rows what would be published; a count may stand in more than one
 * @param secrets what nobody may find out; they are in hidden rows only
 */
public record Problem(
    int counts, List<Combination> equations, List<Row> rows, List<Secret> secrets) {}
