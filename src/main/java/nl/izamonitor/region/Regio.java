package nl.izamonitor.region;

/** A region of a level: its code and its Dutch name. */
public record Regio(String level, String regio, String naam) {}
