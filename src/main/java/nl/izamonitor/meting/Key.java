package nl.izamonitor.meting;

import nl.izamonitor.lake.TallyTable;

/** Which value of an indicator: its period, breakdown, category and region. */
record Key(String period, String breakdown, String category, String level, String region) {

  /** The same region and period over all categories. */
  Key total() {
    return new Key(period, BlockSpec.TOTAAL, BlockSpec.TOTAAL, level, region);
  }

  /** Where the covered inhabitants of the same region and period stand. */
  Key dekking() {
    return new Key(period, TallyTable.DEKKING, TallyTable.DEKKING, level, region);
  }
}
