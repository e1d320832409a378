package nl.izamonitor.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.izamonitor.conf.Source;

/**
 * Looks at a file before it is parsed, and without the parser: counts its lines, sums its bytes and
 * finds out whether it is whole and what the contract expects. Every fault is one sentence.
 */
final class Inspection {

  private static final int SAMPLE = 1000;
  private static final String NOT_TEXT =
      "is not a text file: deliver it as plain text, not packed or as a workbook.";

  private final Source source;
  private final String file;
  private final char separator;
  private final List<String> faults = new ArrayList<>();
  private final List<List<String>> sample = new ArrayList<>();
  private List<String> header = List.of();
  private String lastLine = "";
  private long lines;

  private Inspection(Source source, String file) {
    this.source = source;
    this.file = file;
    this.separator = source.files().separator().charAt(0);
  }

  /** The file as inspected; its faults are added to {@code faults}. */
  static DeliveredFile inspect(Source source, NamedStream stream, List<String> faults) {
    Inspection inspection = new Inspection(source, stream.label());
    MessageDigest digest = Digests.sha256();
    boolean endsLine = false;
    try (LastByte bytes = new LastByte(new DigestInputStream(stream.open(), digest))) {
      inspection.read(bytes);
      endsLine = bytes.last() == '\n' || bytes.last() == '\r';
    } catch (CharacterCodingException e) {
      inspection.misread(stream);
    } catch (IOException e) {
      inspection.unreadable(e);
    }
    if (inspection.faults.isEmpty()) {
      inspection.judge(endsLine);
    }
    faults.addAll(inspection.faults);
    return new DeliveredFile(
        stream.path(),
        stream.name(),
        Digests.hex(digest.digest()),
        Math.max(0, inspection.lines - 1),
        inspection.header);
  }

  private void read(InputStream bytes) throws IOException {
    var decoder =
        Charset.forName(source.files().encoding())
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, decoder), 1 << 16);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.isBlank()) {
        line(line);
      }
    }
  }

  private void misread(NamedStream stream) {
    try {
      if (Text.isPacked(stream)) {
        fault(NOT_TEXT);
      } else {
        String encoding = source.files().encoding();
        fault(
            "is not %s at line %d: deliver it in that encoding, or change 'encoding' in the contract %s."
                .formatted(
                    encoding,
                    Text.firstWrongLine(stream, Charset.forName(encoding)),
                    source.location().file()));
      }
    } catch (IOException e) {
      unreadable(e);
    }
  }

  private void unreadable(IOException e) {
    fault("cannot be read (%s): check the file and its rights.".formatted(e.getMessage()));
  }

  private void line(String line) {
    if (lines++ == 0) {
      header = Fields.of(line.replaceFirst("^\uFEFF", ""), separator);
    } else if (sample.size() < SAMPLE) {
      sample.add(Fields.of(line, separator));
    }
    lastLine = line;
  }

  private void judge(boolean endsLine) {
    if (lines == 0) {
      fault("is empty: deliver it again.");
      return;
    }
    if (header.stream().anyMatch(name -> name.chars().anyMatch(c -> c < ' ' && c != '\t'))) {
      fault(NOT_TEXT);
      return;
    }
    judgeHeader();
    if (faults.isEmpty() && lines == 1) {
      fault("has a header and no rows: deliver the rows, or remove the delivery.");
    }
    int last = Fields.of(lastLine, separator).size();
    if (faults.isEmpty() && !endsLine && last < header.size()) {
      fault(
          "ends halfway its last line (%d of %d fields): it was not written to the end, deliver it again."
              .formatted(last, header.size()));
    }
    if (faults.isEmpty() && (source.person() == null || !source.person().bsn())) {
      judgeBsn();
    }
  }

  private void judgeHeader() {
    Set<String> found = new HashSet<>();
    Set<String> twice = new HashSet<>();
    header.forEach(
        name -> {
          if (!found.add(name.toLowerCase(Locale.ROOT))) {
            twice.add(name.toLowerCase(Locale.ROOT));
          }
        });
    List<String> wanted = source.columns().keySet().stream().map(source::delivered).toList();
    List<String> missing =
        wanted.stream().filter(name -> !found.contains(name.toLowerCase(Locale.ROOT))).toList();
    if (!missing.isEmpty()) {
      fault(
          "lacks the column(s) %s: its first line has %d names, of which the contract %s knows %d. Begin the file with the names of its columns, or give those with another name a 'from' in the contract."
              .formatted(
                  missing,
                  header.size(),
                  source.location().file(),
                  header.stream().filter(this::isKnown).count()));
    }
    wanted.stream()
        .filter(name -> twice.contains(name.toLowerCase(Locale.ROOT)))
        .forEach(name -> fault("has the column '%s' twice: deliver it once.".formatted(name)));
  }

  /**
   * Whether a name in the first line is one of the contract. Any other is never said: of a file
   * without a header it is what somebody delivered of a person.
   */
  private boolean isKnown(String name) {
    return source.columns().keySet().stream()
        .anyMatch(column -> source.delivered(column).equalsIgnoreCase(name));
  }

  private void judgeBsn() {
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      List<String> values =
          sample.stream().filter(row -> row.size() > column).map(row -> row.get(column)).toList();
      if (Bsn.looksLike(values)) {
        fault(
            "has %s that looks like burgerservicenummers: deliver pseudonyms, or allow 'bsn: true' in the contract."
                .formatted(
                    isKnown(header.get(column))
                        ? "a column '%s'".formatted(header.get(column))
                        : "a column that the contract does not name, number %d,"
                            .formatted(column + 1)));
      }
    }
  }

  private void fault(String what) {
    faults.add("The file %s %s".formatted(file, what));
  }
}
