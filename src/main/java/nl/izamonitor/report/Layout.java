package nl.izamonitor.report;

/**
 * Where the CSV files of a table of open data are.
 *
 * @param parts folder of the files of the indicators; null where there are none
 * @param end how the names of these end
 * @param whole the file with all rows; null where there is none
 */
record Layout(String parts, String end, String whole) {

  /** The folder of open data beside the pages. */
  static final String OPEN_DATA = "open-data/";

  private static final String CSV = ".csv";

  /**
   * Comparisons are many and full of sentences, so they are packed; all of them together are for
   * programs, which read Parquet.
   */
  static Layout of(OpenTable table) {
    String name = table.name();
    if (table.equals(OpenTable.VALUES)) {
      return new Layout(name + "/", CSV, name + CSV + TableFiles.PACKED);
    }
    if (table.equals(OpenTable.COMPARISONS)) {
      return new Layout(name + "/", CSV + TableFiles.PACKED, null);
    }
    return new Layout(
        null, CSV, table.equals(OpenTable.REGIONS) ? name + CSV : "overzicht/" + name + CSV);
  }

  /** The file of an indicator. */
  String part(String indicator) {
    return parts + indicator + end;
  }

  /** Whether a file is one of these. */
  boolean has(String file) {
    return file.equals(whole) || (parts != null && file.startsWith(parts) && file.endsWith(end));
  }

  /** The file with the values of an indicator, seen from the pages. */
  static String values(String indicator) {
    return OPEN_DATA + of(OpenTable.VALUES).part(indicator);
  }

  /** The file with the comparisons of an indicator, seen from the pages. */
  static String comparisons(String indicator) {
    return OPEN_DATA + of(OpenTable.COMPARISONS).part(indicator);
  }
}
