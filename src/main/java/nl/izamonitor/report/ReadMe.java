package nl.izamonitor.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Status;

/** Describes open data for people, in Dutch: what is where, and what every column means. */
final class ReadMe {

  static final String FILE = "LEESMIJ.txt";
  static final String DICTIONARY = "gegevenswoordenboek.md";
  static final String SUMS = "SHA256SUMS";

  private static final String FILES =
      """
      Wat waar staat:
        waarden.csv.gz            alle waarden in een tabel; dezelfde per indicator in waarden/
        vergelijkingen/           wat ervan gezegd mag worden, per indicator (gzip)
        overzicht/                herzieningen, cijfers van anderen ernaast, samenvatting
        parquet/                  dezelfde tabellen voor R, Python en andere programma's
        regios.csv                waar elke regio uit bestaat
        definities/               de definities waarmee is geteld
        schemas/                  de kolommen van elke tabel, voor programma's
        gegevenswoordenboek.md    wat elke kolom betekent, en wat na te rekenen is
        datapackage.json          hetzelfde voor programma's (Frictionless Data Package)
        SHA256SUMS                controleer met: sha256sum -c SHA256SUMS

      CSV: UTF-8, puntkomma's, decimale punt; een leeg veld is geen getal, de kolom status zegt waarom.
      Een tekst die een rekenprogramma als formule zou lezen heeft een apostrof vooraan; in Parquet niet.
      """;

  private static final String RECOMPUTE =
      """
      ## Wat na te rekenen is

      De kolom `basis` zegt waar een getal uit volgt. Een vergelijking heeft de basis van de waarde die er het verst van af staat.

      %s
      Standaardisatie staat apart: `standardised` en haar grenzen volgen uit aantallen per leeftijd en geslacht die niet worden gepubliceerd, met de methode in `standardised_method`, op een decimaal.

      Met alleen deze bestanden volgt bij `%s` elke waarde met haar interval uit `numerator` en `denominator`, en elke vergelijking uit die waarden. Bij de andere volgt een vergelijking uit de gepubliceerde waarden en grenzen; die zelf zijn niet na te rekenen. Hoe een indicator telt, per hoeveel zij is en waar haar reeks breekt staat in `definities/indicators`, welke groepen worden vergeleken in `definities/reference/categories`, de normen in `definities/reference/normen`.

      """;

  private static final String ORIGIN =
      """
      ## Echt of verzonnen

      De kolom `origin` zegt het per rij. `echt`: het cijfer volgt uit geleverde gegevens, of is van een eigenaar overgenomen. `synthetisch`: ten minste een levering achter de indicator en periode is verzonnen, om de monitor te tonen of te testen. Een meting met zulke rijen wordt niet onder een licentie of embargo vastgesteld.

      """;

  private static final String SYNTHETIC =
      "VERZONNEN CIJFERS: rijen met origin = synthetisch volgen uit verzonnen leveringen. Wat er staat is niet waar, neem het niet over. ";

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
    folder.text(FILE, publication.title() + "\n\n" + about(publication) + "\n\n" + FILES);
    folder.text(DICTIONARY, dictionary(publication));
  }

  /** The checksums of all that was written, as {@code sha256sum -c} reads them. */
  static void sums(OpenFolder folder) {
    folder.text(
        SUMS,
        folder.sums().entrySet().stream()
            .map(file -> file.getValue().sha256() + "  " + file.getKey() + "\n")
            .collect(Collectors.joining()));
  }

  private static String dictionary(Publication publication) {
    String bases =
        Arrays.stream(Basis.values())
            .map(basis -> "- `%s`: %s.\n".formatted(basis.text(), basis.meaning()))
            .collect(Collectors.joining());
    String statuses =
        Arrays.stream(Status.values())
            .map(status -> "- `%s`: %s\n".formatted(status.code(), status.meaning()))
            .collect(Collectors.joining());
    return "# Gegevenswoordenboek\n\n%s. %s\n\n".formatted(publication.title(), about(publication))
        + OpenTable.all().stream().map(ReadMe::table).collect(Collectors.joining())
        + ORIGIN
        + "## Wat een status zegt\n\n%s\n".formatted(statuses)
        + RECOMPUTE.formatted(bases, Basis.AANTALLEN.text())
        + Formulas.TEXT;
  }

  private static String table(OpenTable table) {
    return "## %s\n\n%s Sleutel: %s.\n\n| kolom | soort | verplicht | betekenis |\n| --- | --- | --- | --- |\n%s\n"
        .formatted(
            table.name(),
            table.title(),
            String.join(", ", table.key()),
            table.columns().stream().map(ReadMe::column).collect(Collectors.joining()));
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

  private static final Map<String, String> KINDS =
      Map.of("string", "tekst", "integer", "geheel getal", "number", "getal", "date", "datum");
}
