package nl.izamonitor.conf;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How the files of a source are written.
 *
 * @param pattern their names, as a glob
 * @param separator between fields
 * @param encoding of the text; a byte order mark is always accepted
 * @param decimal sign in numbers
 * @param missing texts that mean that there is no value, beside the empty field
 */
public record FileFormat(
    String pattern,
    String separator,
    @Maybe("utf-8") String encoding,
    @Maybe(".") String decimal,
    @Maybe List<String> missing) {

  public FileFormat {
    if (separator.length() != 1) {
      throw new IllegalArgumentException(
          "The separator '%s' is not one sign: write \";\", \",\" or \"\\t\"."
              .formatted(separator));
    }
    if (!encoding.matches("[A-Za-z0-9][A-Za-z0-9._-]*") || !Charset.isSupported(encoding)) {
      throw new IllegalArgumentException(
          "The encoding '%s' is not known: write utf-8, windows-1252 or iso-8859-1."
              .formatted(encoding));
    }
  }
}
