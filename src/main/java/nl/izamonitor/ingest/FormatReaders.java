package nl.izamonitor.ingest;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.UserError;

/** Every format that can be read, by its name in a contract. */
public final class FormatReaders {

  private static final Map<String, FormatReader> READERS =
      new TreeMap<>(
          ServiceLoader.load(FormatReader.class, FormatReader.class.getClassLoader()).stream()
              .map(ServiceLoader.Provider::get)
              .collect(Collectors.toMap(FormatReader::format, Function.identity())));

  private FormatReaders() {}

  /** What a contract says wrongly of the format of its files. */
  public static List<Mistake> check(Source source) {
    FormatReader reader = READERS.get(source.files().format());
    if (reader == null) {
      return List.of(
          source
              .location()
              .problem(
                  "files.format",
                  "The format '%s' is not known: use one of %s."
                      .formatted(source.files().format(), READERS.keySet())));
    }
    return reader.mistakes(source.files()).stream()
        .map(what -> source.location().problem("files", what))
        .toList();
  }

  /**
   * The reader of the files of a source.
   *
   * @throws UserError when there is none
   */
  static FormatReader of(Source source) {
    List<Mistake> mistakes = check(source);
    if (!mistakes.isEmpty()) {
      throw UserError.configuration(mistakes);
    }
    return READERS.get(source.files().format());
  }
}
