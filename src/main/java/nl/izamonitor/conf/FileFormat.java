package nl.izamonitor.conf;

import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;

/**
 * How the files of a source are written. The first line of a file has the names of the columns, in
 * any order and in upper or lower case. A row with another number of fields than the first line
 * goes to quarantine. Blanks around a field are removed.
 *
 * @param pattern the names of the files, as a glob: {@code "*.csv"}, or {@code "*.{csv,CSV}"}.
 *     {@code ingest} says which other files lie in a delivery.
 * @param format the name of the format: {@code delimited text}, {@code fixed width}, {@code
 *     parquet}, {@code xlsx} or {@code odata json}. Each format has a reader of its own, and a key
 *     that means nothing to it is refused.
 * @param separator the sign between fields. Delimited text needs it. It is read as RFC 4180 says: a
 *     field that begins with a double quote goes on to the next one, whatever separators and line
 *     ends are in between, and two quotes in it are one. A backslash is a sign like others, and so
 *     is a quote inside a field that does not begin with one. A row whose quotes are wrong goes to
 *     quarantine. A file with a quote that does not close, or runs on to another line and is wrong
 *     there, is refused.
 * @param encoding the encoding of the text: {@code utf-8}, {@code windows-1252}, {@code
 *     iso-8859-15}, {@code utf-16}, {@code utf-16le} or another one that Java has. A file in
 *     another encoding is refused. A byte order mark is always accepted.
 * @param decimal the decimal sign in numbers, {@code .} or {@code ,}. A number with the other one
 *     is no number, unless that is the sign for {@code grouping}.
 * @param grouping the sign between the thousands of numbers. With {@code "."} the text {@code
 *     1.234} is 1234. A number without the sign is read too; one that is grouped wrongly, as {@code
 *     12.34}, is no number. Without this key numbers are not grouped.
 * @param missing texts that mean that there is no value, beside the empty field, in every column
 *     whose own {@code missing} does not name them. With {@code rows: counts} a {@code count}
 *     without a value is not 0: it lowers the dekking.
 * @param widths the places of every column of {@code fixed width}, which needs them: the first and
 *     the last sign, counted from 1, as {@code {gemeente: [1, 4], aantal: [5, 12]}}. The files have
 *     no first line with names. A line of another length than the last place goes to quarantine.
 * @param sheet the sheet of {@code xlsx} that is read: its name, or its number from 1. It may be
 *     left out when there is one sheet.
 * @param headerRow the row of the sheet with the names of the columns, from 1; the first when it is
 *     left out. What stands above it is not read.
 * @param nameLength the most signs that a name in the header has, where the owner cuts off longer
 *     ones, as {@code 32}. A column with a longer name in the contract is found by its whole name
 *     and by so many signs of it. Without this key names are never cut.
 * @param header what the first row of {@code delimited text} is. Without names a row with another
 *     number of fields than the first goes to quarantine, and a file that begins with the names of
 *     the columns nevertheless is refused.
 */
public record FileFormat(
    String pattern,
    @OptionalKey("delimited text") String format,
    @OptionalKey String separator,
    @OptionalKey("utf-8") String encoding,
    @OptionalKey(".") String decimal,
    @OptionalKey String grouping,
    @OptionalKey List<String> missing,
    @OptionalKey Map<String, List<Integer>> widths,
    @OptionalKey String sheet,
    @OptionalKey Integer headerRow,
    @OptionalKey Integer nameLength,
    @OptionalKey("names") Header header) {

  /** What the first row of a file is. */
  public enum Header {
    /** The names of the columns. */
    NAMES,
    /**
     * Data: the files have no names. Columns go by their {@code place}, or where none has one, by
     * their order in the contract, which then names every column of the files.
     */
    NONE
  }

  public FileFormat {
    if (nameLength != null && nameLength < 1) {
      throw new IllegalArgumentException(
          "No name has %d signs: give as 'name_length' how many a name in the header can have, such as 32."
              .formatted(nameLength));
    }
    if (separator != null && separator.length() != 1) {
      throw new IllegalArgumentException(
          "The separator '%s' is not one sign: write \";\", \",\" or \"\\t\"."
              .formatted(separator));
    }
    if (separator != null && separator.matches("[\"\n\r\0\uFEFF\uD800-\uDFFF]")) {
      throw new IllegalArgumentException(
          "Quotes and line ends do not separate fields: write \";\", \",\" or \"\\t\".");
    }
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "The pattern '%s' is no glob (%s): write \"*.csv\", and \\ before a sign that means itself."
              .formatted(pattern, e.getDescription()),
          e);
    }
    if (!encoding.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || !Charset.isSupported(encoding)) {
      throw new IllegalArgumentException(
          "The encoding '%s' is not known: write utf-8, windows-1252, iso-8859-15, utf-16 or another that Java has."
              .formatted(encoding));
    }
    if (!decimal.equals(".") && !decimal.equals(",")) {
      throw new IllegalArgumentException(
          "The decimal sign '%s' is not known: write \".\" or \",\".".formatted(decimal));
    }
    if (grouping != null && (!grouping.matches("[^0-9A-Za-z+-]") || grouping.equals(decimal))) {
      throw new IllegalArgumentException(
          "The grouping sign '%s' cannot stand in a number with the decimal sign '%s': write one other sign, such as \"%s\"."
              .formatted(grouping, decimal, decimal.equals(".") ? "," : "."));
    }
    if (headerRow != null && headerRow < 1) {
      throw new IllegalArgumentException(
          "The header row %d is not there: the first is 1.".formatted(headerRow));
    }
    widths.forEach(
        (column, places) -> {
          if (places.size() != 2 || places.get(0) < 1 || places.get(1) < places.get(0)) {
            throw new IllegalArgumentException(
                "The places %s of the column '%s' are no first and last sign: write [1, 4]."
                    .formatted(places, column));
          }
        });
  }

  /** Whether files have the names of columns; else these go by their places. */
  public boolean hasNames() {
    return header != Header.NONE;
  }

  /** A name as the header has it when the owner cuts it off. */
  String cut(String name) {
    return nameLength == null || name.length() <= nameLength
        ? name
        : name.substring(0, nameLength).strip();
  }
}
