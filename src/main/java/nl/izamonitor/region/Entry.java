package nl.izamonitor.region;

/** What a row of a CSV says, with the row, so that a later check can still name its line. */
record Entry<T>(T value, Row row) {

  void problem(String what) {
    row.problem(what);
  }
}
