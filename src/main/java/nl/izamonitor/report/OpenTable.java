package nl.izamonitor.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.izamonitor.comparison.Comparisons;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.ReferenceCheckTable;
import nl.izamonitor.lake.RestatementTable;
import nl.izamonitor.lake.SummaryTable;
import nl.izamonitor.model.Basis;
import nl.izamonitor.model.Status;
import nl.izamonitor.model.Verdict;

/**
 * A table of open data: one of the lake, with columns of its own.
 *
 * @param name as its files have it
 * @param title what a row is, in Dutch
 * @param columns in the order of the files
 * @param key columns that together are different in every row; also the order of the rows
 */
record OpenTable(String name, String title, List<OpenColumn> columns, List<String> key) {

  /** Columns that open data have beside those of the lake. */
  static final String REGION_NAME = "region_name";

  static final String BASIS = "basis";
  static final String STANDARDISED_METHOD = "standardised_method";

  private static final List<String> PLACE =
      List.of(Keys.INDICATOR, Keys.PERIOD, Keys.LEVEL, Keys.REGION, Keys.BREAKDOWN, Keys.CATEGORY);

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
                      List.of("voorlopig", "definitief"),
                      ObservationTable.ORIGIN,
                      DeliveryTable.ORIGINS)),
              PLACE)
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
                  .of(List.of(MethodBasis.STANDARDISED, MethodBasis.STANDARDISED_REPEAT)));

  static final OpenTable COMPARISONS =
      new OpenTable(
          "vergelijkingen",
          ComparisonTable.TABLE.comment(),
          OpenColumn.of(
              ComparisonTable.TABLE,
              Map.of(
                  ComparisonTable.COMPARISON,
                  Comparisons.kinds(),
                  ComparisonTable.BASIS,
                  Basis.texts(),
                  ComparisonTable.VERDICT,
                  Arrays.stream(Verdict.values()).map(Verdict::code).toList(),
                  ObservationTable.ORIGIN,
                  DeliveryTable.ORIGINS)),
          keyed(ComparisonTable.COMPARISON, ComparisonTable.COMPARED_WITH));

  static final OpenTable RESTATEMENTS =
      new OpenTable(
          "herzieningen",
          RestatementTable.TABLE.comment(),
          OpenColumn.of(RestatementTable.TABLE, ORIGIN),
          keyed(RestatementTable.FROM, RestatementTable.CAUSE));

  static final OpenTable CHECKS =
      new OpenTable(
          "naast_gepubliceerd",
          ReferenceCheckTable.TABLE.comment(),
          OpenColumn.of(ReferenceCheckTable.TABLE, Map.of()),
          keyed(ReferenceCheckTable.PUBLISHED_INDICATOR));

  static final OpenTable SUMMARIES =
      new OpenTable(
          "samenvatting",
          SummaryTable.TABLE.comment(),
          OpenColumn.of(SummaryTable.TABLE, ORIGIN),
          List.of(SummaryTable.PART));

  static final OpenTable REGIONS =
      new OpenTable(
          "regios",
          "Een rij per bouwsteen en regio waar die in ligt, in de indeling van de meting.",
          List.of(
              OpenColumn.text(
                  "bouwsteen",
                  true,
                  "kleinste gebied: een gemeente, of een deel van een gesplitste"),
              OpenColumn.text("level", true, "niveau van de regio"),
              OpenColumn.text("region", true, "code van de regio"),
              OpenColumn.text("name", true, "naam van de regio")),
          List.of("bouwsteen", "level", "region"));

  /** All of them, in the order in which people are told of them. */
  static List<OpenTable> all() {
    return List.of(VALUES, COMPARISONS, RESTATEMENTS, CHECKS, SUMMARIES, REGIONS);
  }

  private static List<String> keyed(String... more) {
    return Stream.concat(PLACE.stream(), Arrays.stream(more)).toList();
  }

  /** With a column after another. */
  private OpenTable with(String after, OpenColumn column) {
    List<OpenColumn> all = new ArrayList<>(columns);
    all.add(names().indexOf(after) + 1, column);
    return new OpenTable(name, title, List.copyOf(all), key);
  }

  List<String> names() {
    return columns.stream().map(OpenColumn::name).toList();
  }

  /** The names of the columns as the first line of a file. */
  String header() {
    return Csv.line(names());
  }

  String parquet() {
    return "parquet/" + name + ".parquet";
  }
}
