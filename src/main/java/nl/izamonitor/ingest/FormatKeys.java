package nl.izamonitor.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.izamonitor.conf.FileFormat;

/** The keys of {@code files} that mean something in some formats only. */
record FormatKeys(FileFormat files) {

  static final String SEPARATOR = "separator";
  static final String ENCODING = "encoding";
  static final String DECIMAL = "decimal";
  static final String GROUPING = "grouping";
  static final String WIDTHS = "widths";
  static final String SHEET = "sheet";
  static final String HEADER_ROW = "header_row";
  static final String HEADER = "header";

  /** What is wrong when a format knows these of the keys, a sentence each. */
  List<String> mistakes(Set<String> known) {
    Map<String, Boolean> given = new LinkedHashMap<>();
    given.put(SEPARATOR, files.separator() != null);
    given.put(ENCODING, !files.encoding().equals("utf-8"));
    given.put(DECIMAL, !files.decimal().equals("."));
    given.put(GROUPING, files.grouping() != null);
    given.put(WIDTHS, !files.widths().isEmpty());
    given.put(SHEET, files.sheet() != null);
    given.put(HEADER_ROW, files.headerRow() != null);
    given.put(HEADER, !files.hasNames());
    List<String> mistakes = new ArrayList<>();
    given.forEach(
        (key, isGiven) -> {
          if (isGiven && !known.contains(key)) {
            mistakes.add(
                "The key '%s' means nothing in the format '%s': remove it."
                    .formatted(key, files.format()));
          }
        });
    return mistakes;
  }

  /** The sentence on a key that a format cannot do without. */
  static String missing(String key) {
    return "The key '%s' is missing: add it.".formatted(key);
  }
}
