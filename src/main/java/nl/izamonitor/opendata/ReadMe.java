package nl.izamonitor.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.izamonitor.method.Method;
import nl.izamonitor.method.Methods;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Status;

/** Describes open data for people, in Dutch: what is where, and what every column means. */
final class ReadMe {

  static final String FILE = "LEESMIJ.txt";
  static final String DICTIONARY = "gegevenswoordenboek.md";
  static final String SUMS = "SHA256SUMS";

  private static final String SYNTHETIC =
      "VERZONNEN CIJFERS: rijen met origin = synthetisch volgen uit verzonnen leveringen. Wat er staat is niet waar, neem het niet over. ";

  /** What is filled in, in the texts beside this class. */
  private static final Pattern WORD = Pattern.compile("\\{\\{(\\w+)}}");

  private static final Map<String, String> KINDS =
      Map.of("string", "tekst", "integer", "geheel getal", "number", "getal", "date", "datum");

  private ReadMe() {}

  static String about(Publication publication) {
    String concept =
        publication.isConcept()
            ? "CONCEPT: niet vastgesteld, niet openbaar, en nog te wijzigen. "
            : "";
    String synthetic = publication.isSynthetic() ? SYNTHETIC : "";
    String licence = publication.meting().licence();
    return synthetic
        + concept
        + "Cijfers van de IZA-monitor met teller, noemer, interval, dekking en herkomst, in de regio-indeling van %s. "
            .formatted(publication.meting().indeling())
        + (licence == null
            ? "Over een licentie is nog niets vastgesteld."
            : "Licentie: %s. Cijfers met de basis '%s' houden de voorwaarden van hun bron."
                .formatted(licence, Basis.OVERGENOMEN.text()));
  }

  static void write(OpenFolder folder, Publication publication) {
    Map<String, String> words =
        Map.of(
            "titel", publication.title(),
            "over", about(publication),
            "tabellen", lines(publication.tables(), ReadMe::table),
            "statussen",
                lines(
                    List.of(Status.values()),
                    status -> "- `%s`: %s\n".formatted(status.code(), status.meaning())),
            "bases",
                lines(
                    List.of(Basis.values()),
                    basis -> "- `%s`: %s.\n".formatted(basis.text(), basis.meaning())),
            "aantallen", Basis.AANTALLEN.text(),
            "methoden", methods());
    folder.text(FILE, filled("leesmij.txt", words));
    folder.text(DICTIONARY, filled(DICTIONARY, words));
  }

  /** A text that lies beside this class, with what stands in it between brackets. */
  private static String filled(String name, Map<String, String> words) {
    try (InputStream in = ReadMe.class.getResourceAsStream(name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return WORD.matcher(text)
          .replaceAll(word -> Matcher.quoteReplacement(words.get(word.group(1))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> String lines(List<T> all, Function<T, String> line) {
    return all.stream().map(line).collect(Collectors.joining());
  }

  /** How the values of each method are made: quotients first, and those made alike in one row. */
  private static String methods() {
    Map<String, SortedSet<String>> formulas = new LinkedHashMap<>();
    Methods.all().stream()
        .sorted(Comparator.comparing(Method::isTotal))
        .flatMap(method -> method.formulas().entrySet().stream())
        .forEach(
            made ->
                formulas
                    .computeIfAbsent(made.getValue(), formula -> new TreeSet<>())
                    .add("`%s`".formatted(made.getKey())));
    return formulas.entrySet().stream()
        .map(row -> "| %s | %s |\n".formatted(String.join(", ", row.getValue()), row.getKey()))
        .collect(Collectors.joining());
  }

  /** The checksums of all that was written, as {@code sha256sum -c} reads them. */
  static void sums(OpenFolder folder) {
    folder.text(
        SUMS,
        folder.sums().entrySet().stream()
            .map(file -> file.getValue().sha256() + "  " + file.getKey() + "\n")
            .collect(Collectors.joining()));
  }

  private static String table(OpenTable table) {
    return "## %s\n\n%s Sleutel: %s.\n\n| kolom | soort | verplicht | betekenis |\n| --- | --- | --- | --- |\n%s\n"
        .formatted(
            table.name(),
            table.title(),
            String.join(", ", table.key()),
            lines(table.columns(), ReadMe::column));
  }

  private static String column(OpenColumn column) {
    List<String> known = column.values();
    return "| `%s` | %s | %s | %s%s |\n"
        .formatted(
            column.name(),
            KINDS.get(column.frictionless()),
            column.required() ? "ja" : "",
            column.description(),
            known.isEmpty() ? "" : ". Een van: " + String.join("; ", known));
  }
}
