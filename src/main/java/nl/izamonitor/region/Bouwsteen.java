package nl.izamonitor.region;

/**
 * The smallest area of which every indeling is a union.
 *
 * @param code the code of a whole gemeente, or {@code <gemeente>.<gemeente it went to>} for a part
 * @param gemeente the gemeente it belonged to at the first date
 * @param naam Dutch name
 * @param inwoners inhabitants on 1 January 2020: the weights by which whole gemeenten are divided
 * @param grondslag on what ground it was cut out, in Dutch
 */
public record Bouwsteen(
    String code, String gemeente, String naam, long inwoners, String grondslag) {}
