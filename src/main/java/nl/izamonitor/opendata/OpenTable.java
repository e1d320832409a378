package nl.izamonitor.opendata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.Csv;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.ReferenceCheckTable;
import nl.izamonitor.lake.RestatementTable;
import nl.izamonitor.lake.SummaryTable;
import nl.izamonitor.method.Methods;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.Value;
import nl.izamonitor.model.Verdict;

/**
 * A table of open data: one of the lake, with columns of its own.
 *
 * @param name as its files have it
 * @param title what a row is, in Dutch
 * @param columns in the order of the files
 * @param key columns that together are different in every row; also the order of the rows
 * @param files where its CSV files are
 */
record OpenTable(
    String name, String title, List<OpenColumn> columns, List<String> key, Files files) {

  /**
   * Where the CSV files of a table are.
   *
   * @param parts folder of the files of the indicators; null where there are none
   * @param end how the names of these end
   * @param whole the file with all rows; null where there is none
   */
  record Files(String parts, String end, String whole) {

    private static Files one(String file) {
      return new Files(null, CSV, file);
    }

    /** The file of an indicator. */
    String part(String indicator) {
      return parts + indicator + end;
    }

    /** Whether a file is one of these. */
    boolean has(String file) {
      return file.equals(whole) || (parts != null && file.startsWith(parts) && file.endsWith(end));
    }
  }

  private static final String CSV = ".csv";

  /** How the names of packed files end. */
  static final String PACKED = ".gz";

  /** Columns that open data have beside those of the lake. */
  static final String REGION_NAME = "region_name";

  static final String BASIS = "basis";
  static final String STANDARDISED_METHOD = "standardised_method";

  /** Columns of the regions. */
  static final String BOUWSTEEN = "bouwsteen";

  static final String REGION_LEVEL = "level";
  static final String REGION_CODE = "region";
  static final String NAME = "name";

  private static final Map<String, List<String>> ORIGIN =
      Map.of(ObservationTable.ORIGIN, DeliveryTable.ORIGINS);

  static final OpenTable VALUES =
      new OpenTable(
              "waarden",
              "Een rij per indicator, periode, uitsplitsing en regio: de waarde met herkomst.",
              OpenColumn.of(
                  ObservationTable.TABLE,
                  Map.of(
                      ObservationTable.STATUS,
                      Arrays.stream(Status.values()).map(Status::code).toList(),
                      ObservationTable.FLAG,
                      ObservationTable.FLAGS,
                      ObservationTable.ORIGIN,
                      DeliveryTable.ORIGINS)),
              Keys.OBSERVATION,
              new Files("waarden/", CSV, "waarden" + CSV + PACKED))
          .with(
              OpenColumn.number(
                  ObservationTable.NUMERATOR,
                  "teller, in zijn eenheid; van bedragen met alle decimalen"))
          .with(
              OpenColumn.number(
                  ObservationTable.DENOMINATOR,
                  "noemer, in zijn eenheid; van bedragen met alle decimalen; leeg bij aantallen en overgenomen cijfers"))
          .with(Keys.REGION, OpenColumn.text(REGION_NAME, true, "naam van de regio"))
          .with(
              ObservationTable.METHOD,
              OpenColumn.text(
                      BASIS,
                      false,
                      "waar waarde en interval uit volgen; leeg waar geen waarde is. Standaardisatie heeft een eigen kolom")
                  .of(Basis.texts()))
          .with(
              ObservationTable.STANDARDISED_UPPER,
              OpenColumn.text(
                      STANDARDISED_METHOD,
                      false,
                      "hoe de gestandaardiseerde waarde en haar marge zijn gemaakt: altijd uit aantallen per leeftijd en geslacht die niet worden gepubliceerd; leeg waar zij er niet is")
                  .of(standardisedMethods()));

  /** They are many and full of sentences: packed, and all together in Parquet, for programs. */
  static final OpenTable COMPARISONS =
      new OpenTable(
          "vergelijkingen",
          ComparisonTable.TABLE.comment(),
          OpenColumn.of(
              ComparisonTable.TABLE,
              Map.of(
                  ComparisonTable.BASIS,
                  Basis.texts(),
                  ComparisonTable.VERDICT,
                  Arrays.stream(Verdict.values()).map(Verdict::code).toList(),
                  ObservationTable.ORIGIN,
                  DeliveryTable.ORIGINS)),
          keyed(ComparisonTable.COMPARISON, ComparisonTable.COMPARED_WITH),
          new Files("vergelijkingen/", CSV + PACKED, null));

  static final OpenTable RESTATEMENTS =
      new OpenTable(
          "herzieningen",
          RestatementTable.TABLE.comment(),
          OpenColumn.of(RestatementTable.TABLE, ORIGIN),
          keyed(RestatementTable.FROM, RestatementTable.CAUSE),
          Files.one("overzicht/herzieningen.csv"));

  static final OpenTable CHECKS =
      new OpenTable(
          "naast_gepubliceerd",
          ReferenceCheckTable.TABLE.comment(),
          OpenColumn.of(ReferenceCheckTable.TABLE, Map.of()),
          keyed(ReferenceCheckTable.PUBLISHED_INDICATOR),
          Files.one("overzicht/naast_gepubliceerd.csv"));

  static final OpenTable SUMMARIES =
      new OpenTable(
          "samenvatting",
          SummaryTable.TABLE.comment(),
          OpenColumn.of(SummaryTable.TABLE, ORIGIN),
          List.of(SummaryTable.PART),
          Files.one("overzicht/samenvatting.csv"));

  static final OpenTable REGIONS =
      new OpenTable(
          "regios",
          "Een rij per bouwsteen en regio waar die in ligt, in de indeling van de meting.",
          List.of(
              OpenColumn.text(
                  BOUWSTEEN, true, "kleinste gebied: een gemeente, of een deel van een gesplitste"),
              OpenColumn.text(REGION_LEVEL, true, "niveau van de regio"),
              OpenColumn.text(REGION_CODE, true, "code van de regio"),
              OpenColumn.text(NAME, true, "naam van de regio")),
          List.of(BOUWSTEEN, REGION_LEVEL, REGION_CODE),
          Files.one("regios.csv"));

  /**
   * All of them, in the order in which people are told of them.
   *
   * @param kinds of comparison that there are
   */
  static List<OpenTable> all(List<String> kinds) {
    OpenTable comparisons = COMPARISONS.with(ComparisonTable.COMPARISON, kinds);
    return List.of(VALUES, comparisons, RESTATEMENTS, CHECKS, SUMMARIES, REGIONS);
  }

  private static List<String> keyed(String... more) {
    return Stream.concat(Keys.OBSERVATION.stream(), Arrays.stream(more)).toList();
  }

  private static List<String> standardisedMethods() {
    return Methods.all().stream()
        .flatMap(
            method ->
                method.labels().keySet().stream()
                    .map(made -> method.standardisedMethod(new Value(null, null, null, made))))
        .filter(made -> !made.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  /** With a column after another. */
  private OpenTable with(String after, OpenColumn column) {
    List<OpenColumn> all = new ArrayList<>(columns);
    all.add(names().indexOf(after) + 1, column);
    return new OpenTable(name, title, List.copyOf(all), key, files);
  }

  /** With another column in the place of the one with its name. */
  private OpenTable with(OpenColumn column) {
    List<OpenColumn> all =
        columns.stream().map(c -> c.name().equals(column.name()) ? column : c).toList();
    return new OpenTable(name, title, all, key, files);
  }

  /** With all that may stand in a column. */
  private OpenTable with(String name, List<String> values) {
    List<OpenColumn> all =
        columns.stream().map(c -> c.name().equals(name) ? c.of(values) : c).toList();
    return new OpenTable(this.name, title, all, key, files);
  }

  List<String> names() {
    return columns.stream().map(OpenColumn::name).toList();
  }

  /** The cells of a row in the order of the columns; a list of texts is one text. */
  List<Object> cells(Map<String, Object> row) {
    List<Object> cells = new ArrayList<>();
    for (OpenColumn column : columns) {
      Object cell = row.get(column.name());
      cells.add(cell instanceof String[] texts ? String.join(" ", texts) : cell);
    }
    return cells;
  }

  /** The names of the columns as the first line of a file. */
  String header() {
    return Csv.line(names());
  }

  String parquet() {
    return "parquet/" + name + ".parquet";
  }
}
