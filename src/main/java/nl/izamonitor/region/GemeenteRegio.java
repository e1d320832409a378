package nl.izamonitor.region;

/** A gemeente lies in this region of this level during this period. */
record GemeenteRegio(String gemeente, String level, String regio, Validity validity) {}
