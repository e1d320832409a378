package nl.izamonitor.ingest;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says what a delivery of counts means, sign by sign and without anything of the product but names
 * of gemeenten: each row is right or wrong by itself.
 */
final class PlainReader {

  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

  /**
   * How the files are written.
   *
   * @param count the form of a count, of which only the digits matter
   * @param spellings of M and V
   */
  record Form(
      Charset encoding,
      char separator,
      String count,
      Set<String> gemeenten,
      Map<String, String> spellings) {}

  /**
   * What a delivery means.
   *
   * @param counts by gemeente and geslacht, of right rows that have one
   * @param wrong how many rows are not right, or have no count
   * @param isRepeated whether two right rows have the same key
   * @param fault why a file cannot be divided into rows; empty when all can
   */
  record Meaning(Map<String, Long> counts, long wrong, boolean isRepeated, String fault) {}

  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String why) {
      super(why);
    }
  }

  private final Form form;
  private final Map<String, Long> counts = new TreeMap<>();
  private final Set<String> keys = new TreeSet<>();
  private long wrong;
  private boolean isRepeated;

  private String text = "";
  private int at;

  private PlainReader(Form form) {
    this.form = form;
  }

  static Meaning read(Form form, Iterable<byte[]> files) {
    PlainReader reader = new PlainReader(form);
    String fault = "";
    try {
      for (byte[] file : files) {
        reader.read(file);
      }
    } catch (Unreadable e) {
      fault = e.getMessage();
    }
    return new Meaning(reader.counts, reader.wrong, reader.isRepeated, fault);
  }

  private void read(byte[] file) throws Unreadable {
    text = decoded(file);
    at = 0;
    List<String> header = null;
    while (at < text.length()) {
      List<String> row = row();
      if (row.size() == 1 && row.get(0).isBlank()) {
        continue;
      }
      if (header == null) {
        header = row.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        if (!header.containsAll(List.of("gemeente", "geslacht", "opmerking", "aantal"))) {
          throw new Unreadable("a column is not there");
        }
      } else {
        count(header, row);
      }
    }
  }

  private String decoded(byte[] file) throws Unreadable {
    try {
      CharBuffer signs =
          form.encoding()
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(file));
      return signs.toString().replaceFirst("^\uFEFF", "");
    } catch (CharacterCodingException e) {
      throw new Unreadable("another encoding");
    }
  }

  /** The fields of the next row; of one with a sign behind a closing quote, none. */
  private List<String> row() throws Unreadable {
    List<String> fields = new ArrayList<>();
    do {
      boolean isQuoted = at < text.length() && text.charAt(at) == '"';
      String field = isQuoted ? quoted() : plain();
      if (field == null) {
        plain();
        while (isSign(form.separator())) {
          at++;
          plain();
        }
        endLine();
        return List.of();
      }
      fields.add(field);
    } while (isSign(form.separator()) && at++ >= 0);
    endLine();
    return fields;
  }

  private boolean isSign(char sign) {
    return at < text.length() && text.charAt(at) == sign;
  }

  private boolean isEnd() {
    return at == text.length() || isSign('\n') || isSign('\r');
  }

  private void endLine() {
    boolean isReturn = isSign('\r');
    at++;
    if (isReturn && isSign('\n')) {
      at++;
    }
  }

  private String plain() {
    int from = at;
    while (!isEnd() && !isSign(form.separator())) {
      at++;
    }
    return text.substring(from, at);
  }

  /** A field between quotes; null when more than blanks stand behind it. */
  private String quoted() throws Unreadable {
    StringBuilder field = new StringBuilder();
    int close = text.indexOf('"', at + 1);
    while (close >= 0 && close + 1 < text.length() && text.charAt(close + 1) == '"') {
      field.append(text, at + 1, close + 1);
      at = close + 1;
      close = text.indexOf('"', at + 1);
    }
    if (close < 0) {
      throw new Unreadable("a quote does not close");
    }
    field.append(text, at + 1, close);
    at = close + 1;
    return plain().isBlank() ? field.toString() : null;
  }

  private static String blankless(String field) {
    return field.replaceAll("^ +| +$", "");
  }

  private String sex(String text) {
    return form.spellings().getOrDefault(text, text);
  }

  private void count(List<String> header, List<String> row) {
    if (row.size() != header.size()) {
      wrong++;
      return;
    }
    String code = blankless(row.get(header.indexOf("gemeente"))).replaceFirst("^GM", "");
    String sex = sex(blankless(row.get(header.indexOf("geslacht"))));
    String count = blankless(row.get(header.indexOf("aantal")));
    String gemeente = code.matches("[0-9]{1,4}") ? "GM" + "0".repeat(4 - code.length()) + code : "";
    boolean isNil = count.equals("-");
    String digits = isNil ? "0" : count.replaceAll("[^0-9]", "");
    boolean isCount = isNil || count.matches(form.count());
    boolean isKey = form.gemeenten().contains(gemeente) && Set.of("M", "V").contains(sex);
    if (isKey
        && (count.equals("x") || (isCount && new BigInteger(digits).compareTo(LARGEST) <= 0))) {
      isRepeated = !keys.add(gemeente + " " + sex) || isRepeated;
    } else {
      wrong++;
      return;
    }
    if (isCount) {
      counts.merge(gemeente + " " + sex, Long.parseLong(digits), Long::sum);
    } else {
      wrong++;
    }
  }
}
