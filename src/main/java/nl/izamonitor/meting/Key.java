package nl.izamonitor.meting;

/** Which value of an indicator: its period, breakdown, category and region. */
record Key(String period, String breakdown, String category, String level, String region) {}
