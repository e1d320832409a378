package nl.izamonitor.region;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Four digits of a postcode.
 *
 * @param gemeente the gemeente of the newest indeling that most of it lies in
 * @param bouwsteen empty where the postcode does not tell which one
 * @param inwoners on 1 January 2021, rounded to 5; empty where CBS gives no number
 */
public record Postcode4(
    String postcode4, String gemeente, Optional<String> bouwsteen, OptionalLong inwoners) {}
