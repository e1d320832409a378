package nl.izamonitor.conf;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How the files of a source are written.
 *
 * @param pattern their names, as a glob
 * @param format the name of the reader that knows how
 * @param separator between fields, where the format has one
 * @param encoding of the text; a byte order mark is always accepted
 * @param decimal sign in numbers
 * @param grouping sign between the thousands of numbers; absent when they have none
 * @param missing texts that mean that there is no value, beside the empty field
 */
public record FileFormat(
    String pattern,
    @OptionalKey("delimited text") String format,
    @OptionalKey String separator,
    @OptionalKey("utf-8") String encoding,
    @OptionalKey(".") String decimal,
    @OptionalKey String grouping,
    @OptionalKey List<String> missing) {

  public FileFormat {
    if (separator != null && separator.length() != 1) {
      throw new IllegalArgumentException(
          "The separator '%s' is not one sign: write \";\", \",\" or \"\\t\"."
              .formatted(separator));
    }
    if (!encoding.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || !Charset.isSupported(encoding)) {
      throw new IllegalArgumentException(
          "The encoding '%s' is not known: write utf-8, windows-1252 or iso-8859-1."
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
  }
}
