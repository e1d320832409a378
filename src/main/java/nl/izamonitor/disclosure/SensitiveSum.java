package nl.izamonitor.disclosure;

/**
 * What nobody may find out.
 *
 * @param what the count, or the difference of two
 * @param width how far apart the lowest and highest value must be that an outsider cannot rule out;
 *     0 when it is enough that there are two
 */
public record SensitiveSum(Combination what, long width) {}
