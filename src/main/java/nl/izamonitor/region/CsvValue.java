package nl.izamonitor.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a row of a CSV says, with the row, so that a later check can still name its line. */
record CsvValue<T>(T value, CsvRow row) {

  void problem(String what) {
    row.problem(what);
  }

  /** Rows by their code; a code that was there before is reported. */
  static <T> Map<String, CsvValue<T>> unique(
      Collection<CsvValue<T>> entries, Function<T, String> code) {
    Map<String, CsvValue<T>> found = new HashMap<>();
    for (CsvValue<T> entry : entries) {
      String key = code.apply(entry.value());
      if (found.putIfAbsent(key, entry) != null) {
        entry.problem("%s is here twice: remove one of the rows.".formatted(key));
      }
    }
    return found;
  }

  /** Reports rows of one key whose periods overlap. */
  static <T> void distinctPeriods(
      List<CsvValue<T>> entries, Function<T, String> key, Function<T, Validity> validity) {
    Map<String, List<CsvValue<T>>> earlier = new HashMap<>();
    for (CsvValue<T> entry : entries) {
      List<CsvValue<T>> same =
          earlier.computeIfAbsent(key.apply(entry.value()), name -> new ArrayList<>());
      Validity period = validity.apply(entry.value());
      if (same.stream().anyMatch(other -> validity.apply(other.value()).overlaps(period))) {
        String what = "%s is here twice for the same time: remove one of the rows or end it.";
        entry.problem(what.formatted(key.apply(entry.value())));
      }
      same.add(entry);
    }
  }
}
