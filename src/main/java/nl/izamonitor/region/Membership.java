package nl.izamonitor.region;

/** A bouwsteen lies in this region of this level: a row of the table that tallies roll up by. */
public record Membership(String bouwsteen, String level, String regio, String naam) {}
