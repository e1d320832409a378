package nl.izamonitor.region;

/** A gemeente and when it exists. */
record Gemeente(String code, String naam, Validity validity) {}
