package nl.izamonitor.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import nl.izamonitor.conf.Source;

/**
 * What a {@link FormatReader} found in a file before it was read. Faults are ends of sentences that
 * begin with the name of the file.
 *
 * @param header names of the columns in order; empty when there is nothing in the file
 * @param sample the fields of the first rows, at most {@link #SAMPLE} of them
 * @param rows counted without the parser
 * @param faults of the format, such as an end halfway a row
 * @param bounds the places where reading may begin and, last, the end; empty where the reader of
 *     the format does not need them
 * @param remarks what a person should look at, though it is right; ends of sentences too
 * @param next where the next page is, in a format of pages; null where there is none
 */
public record Inspection(
    List<String> header,
    List<List<String>> sample,
    long rows,
    List<String> faults,
    List<Delivery.Bound> bounds,
    List<String> remarks,
    String next) {

  public static final int SAMPLE = 1000;

  /** Of a file that is read as a whole, without remarks. */
  public Inspection(
      List<String> header, List<List<String>> sample, long rows, List<String> faults) {
    this(header, sample, rows, faults, List.of(), List.of(), null);
  }

  /** A file in which no header can be found. */
  public static Inspection refused(String fault) {
    return new Inspection(List.of(), List.of(), 0, List.of(fault));
  }

  /** Why the file is refused: its own faults, and where it is not as its contract expects. */
  List<String> faults(Source source) {
    if (header.isEmpty()) {
      return faults.isEmpty() ? List.of("is empty: deliver it again.") : faults;
    }
    List<String> found = columnFaults(source);
    if (found.isEmpty() && faults.isEmpty() && rows == 0) {
      found.add("has a header and no rows: deliver the rows, or remove the delivery.");
    }
    if (found.isEmpty()) {
      found.addAll(faults);
    }
    return found.isEmpty() ? bsnFaults(source) : found;
  }

  private List<String> columnFaults(Source source) {
    List<String> names = lower(header);
    List<String> wanted = delivered(source);
    List<String> missing = new ArrayList<>(wanted);
    missing.removeIf(name -> names.contains(lower(name)));
    List<String> found = new ArrayList<>();
    if (!missing.isEmpty()) {
      found.add(
          "lacks the column(s) %s: its first line has %d names, of which the contract %s knows %d. Begin the file with the names of its columns, or give those with another name a 'from' in the contract."
              .formatted(
                  missing,
                  header.size(),
                  source.location().file(),
                  names.stream().filter(lower(wanted)::contains).count()));
    }
    wanted.stream()
        .filter(name -> Collections.frequency(names, lower(name)) > 1)
        .forEach(name -> found.add("has the column '%s' twice: deliver it once.".formatted(name)));
    return found;
  }

  /**
   * Columns that look like burgerservicenummers. A name is quoted only when the contract has it: in
   * a file without a header the first line is what somebody delivered of a person.
   */
  private List<String> bsnFaults(Source source) {
    List<String> found = new ArrayList<>();
    boolean isAllowed = source.person() != null && source.person().bsn();
    int allowed = isAllowed ? place(header, source, source.person().pseudonym()) : -1;
    for (int i = 0; i < header.size(); i++) {
      int place = i;
      List<String> values =
          sample.stream().filter(row -> row.size() > place).map(row -> row.get(place)).toList();
      if (i != allowed && Bsn.looksLike(values)) {
        boolean isKnown = lower(delivered(source)).contains(lower(header.get(i)));
        found.add(
            "has %s that looks like burgerservicenummers: deliver pseudonyms, or %s."
                .formatted(
                    isKnown
                        ? "a column '%s'".formatted(header.get(i))
                        : "a column that the contract does not name, number %d,".formatted(i + 1),
                    isAllowed
                        ? "have them in the column '%s' alone"
                            .formatted(source.delivered(source.person().pseudonym()))
                        : "allow 'bsn: true' in the contract"));
      }
    }
    return found;
  }

  /** The place in a header of a column of the contract; upper and lower case are the same. */
  static int place(List<String> header, Source source, String column) {
    return lower(header).indexOf(lower(source.delivered(column)));
  }

  private static List<String> delivered(Source source) {
    return source.columns().keySet().stream().map(source::delivered).toList();
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(Inspection::lower).toList();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
