package nl.izamonitor.region;

/**
 * A bouwsteen as part of a region.
 *
 * @param inwoners its weight; whole numbers divide exactly, with {@link LargestRemainder}
 * @param share its part of the inhabitants of the region, between 0 and 1
 */
public record BouwsteenShare(String bouwsteen, long inwoners, double share) {}
