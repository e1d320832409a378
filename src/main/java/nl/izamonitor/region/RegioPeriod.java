package nl.izamonitor.region;

/** A region and when it exists under this name. */
record RegioPeriod(Regio regio, Validity validity) {}
