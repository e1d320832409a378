package nl.izamonitor.ingest;

import java.util.ArrayList;
import java.util.List;
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

  /**
   * Why the file is refused: its own faults, and where it is not as its contract expects of a
   * datajaar.
   */
  List<String> faults(Source source, int datajaar) {
    if (header.isEmpty()) {
      return faults.isEmpty() ? List.of("is empty: deliver it again.") : faults;
    }
    HeaderLayout layout = new HeaderLayout(source, header);
    List<String> found = new ArrayList<>(columnFaults(layout, datajaar));
    if (found.isEmpty() && faults.isEmpty() && rows == 0) {
      found.add("has a header and no rows: deliver the rows, or remove the delivery.");
    }
    if (found.isEmpty()) {
      found.addAll(faults);
    }
    return found.isEmpty() ? bsnFaults(layout, datajaar) : found;
  }

  private List<String> columnFaults(HeaderLayout layout, int datajaar) {
    if (!layout.source().files().hasNames()) {
      return layout.faultsWithoutNames(sample.get(0));
    }
    // The years of a file with several are not known yet.
    return layout.source().period() == null ? layout.faults(datajaar) : layout.faultsInAnyYear();
  }

  /**
   * Columns that look like burgerservicenummers. A name is quoted only when the contract has it: in
   * a file without a header the first line is what somebody delivered of a person.
   */
  private List<String> bsnFaults(HeaderLayout layout, int datajaar) {
    Source source = layout.source();
    List<String> found = new ArrayList<>();
    boolean isAllowed = source.person() != null && source.person().bsn();
    int allowed = isAllowed ? layout.place(source.person().pseudonym(), datajaar) : -1;
    for (int i = 0; i < header.size(); i++) {
      int place = i;
      List<String> values =
          sample.stream().filter(row -> row.size() > place).map(row -> row.get(place)).toList();
      if (i != allowed && Bsn.looksLike(values)) {
        boolean isKnown = layout.isNamed(i, datajaar);
        found.add(
            "has %s that looks like burgerservicenummers: deliver pseudonyms, or %s."
                .formatted(
                    isKnown
                        ? "a column '%s'".formatted(header.get(i))
                        : "a column that the contract does not name, number %d,".formatted(i + 1),
                    isAllowed
                        ? "have them in the column '%s' alone"
                            .formatted(source.delivered(source.person().pseudonym(), datajaar))
                        : "allow 'bsn: true' in the contract"));
      }
    }
    return found;
  }
}
