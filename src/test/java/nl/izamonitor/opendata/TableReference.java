package nl.izamonitor.opendata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.izamonitor.comparison.Comparisons;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.RegionRule;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceBuilder;
import nl.izamonitor.conf.SourceColumn;
import nl.izamonitor.lake.ComparisonTable;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.MetingTable;
import nl.izamonitor.lake.MissingTable;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.QualityTable;
import nl.izamonitor.lake.QuarantineTable;
import nl.izamonitor.lake.ReferenceCheckTable;
import nl.izamonitor.lake.RefusedTable;
import nl.izamonitor.lake.RestatementTable;
import nl.izamonitor.lake.SummaryTable;
import nl.izamonitor.lake.SuppressionTable;
import nl.izamonitor.lake.Table;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.lake.WithdrawalTable;
import nl.izamonitor.method.Method;
import nl.izamonitor.method.Methods;

/** Describes the tables of the lake, and those of open data, in Markdown. */
final class TableReference {

  /** The tables of a fixed name: what is published first, then what it was made of. */
  static final List<Table> TABLES =
      List.of(
          ObservationTable.TABLE,
          ComparisonTable.TABLE,
          RestatementTable.TABLE,
          ReferenceCheckTable.TABLE,
          SummaryTable.TABLE,
          MetingTable.TABLE,
          MetingTable.CONCEPTS,
          SuppressionTable.TABLE,
          TallyTable.TABLE,
          FigureTable.TABLE,
          DeliveryTable.TABLE,
          QualityTable.TABLE,
          WithdrawalTable.TABLE);

  private static final Map<OpenTable, Table> ORIGINALS =
      Map.of(
          OpenTable.VALUES, ObservationTable.TABLE,
          OpenTable.COMPARISONS, ComparisonTable.TABLE,
          OpenTable.RESTATEMENTS, RestatementTable.TABLE,
          OpenTable.CHECKS, ReferenceCheckTable.TABLE,
          OpenTable.SUMMARIES, SummaryTable.TABLE);

  private TableReference() {}

  static String of(Conf conf) {
    return TABLES.stream().map(TableReference::table).collect(Collectors.joining())
        + bySource(conf)
        + types()
        + methods()
        + openData();
  }

  /**
   * The tables that every source has one of, for a source of persons without columns of its own.
   */
  private static String bySource(Conf conf) {
    Source source =
        SourceBuilder.source("<source>")
            .rows(Source.Rows.PERSONS)
            .person(new Source.Person("pseudoniem", "geboortejaar", null, null, List.of(), false))
            .region(
                new RegionRule(
                    "gemeente", null, "2023-01-01", null, RegionRule.RegioIs.WOONPLAATS, false))
            .build();
    return table(ValidatedTable.of(conf, source))
        + table(QuarantineTable.of(source.source()))
        + head(MissingTable.of(conf, source))
        + "\nThe columns are those of `validated/<source>`.\n"
        + head(RefusedTable.of(source.source()))
        + "\nThe columns are those of `quarantine/<source>`.\n";
  }

  private static String table(Table table) {
    return head(table)
        + "\n| column | type | meaning |\n| --- | --- | --- |\n"
        + Arrays.stream(table.columns().fields())
            .map(
                field ->
                    "| `%s`%s | `%s` | %s |\n"
                        .formatted(
                            field.name(),
                            field.nullable() ? "" : " *",
                            field.dataType().simpleString(),
                            cell(field.getComment().get())))
            .collect(Collectors.joining());
  }

  private static String head(Table table) {
    String partitions =
        table.partitions().isEmpty()
            ? ""
            : " Partitioned by %s.".formatted(codes(table.partitions()));
    String checks =
        new TreeMap<>(table.checks())
            .values().stream()
                .map(check -> "\nEvery row satisfies `%s`.\n".formatted(check))
                .collect(Collectors.joining());
    return "\n## %s\n\n%s%s%s\n%s"
        .formatted(
            table.name().replace("<", "&lt;").replace(">", "&gt;"),
            table.comment().replaceFirst("^Proef\\. ", ""),
            partitions,
            table.appendOnly() ? " Rows are only added." : "",
            checks);
  }

  /** As what the columns of a contract are stored. */
  private static String types() {
    return "\n## Types of a contract\n\n| type of the contract | type of the column |\n| --- | --- |\n"
        + Arrays.stream(SourceColumn.Type.values())
            .map(
                type ->
                    "| `%s` | `%s` |\n"
                        .formatted(
                            type.name().toLowerCase(Locale.ROOT),
                            ValidatedTable.type(type).simpleString()))
            .collect(Collectors.joining());
  }

  /** The methods of the monitor itself: tests have one more. */
  static List<Method> ownMethods() {
    Path services = Path.of("src/main/resources/META-INF/services", Method.class.getName());
    try {
      List<String> own = Files.readAllLines(services);
      return Methods.all().stream()
          .filter(method -> own.contains(method.getClass().getName()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String methods() {
    Map<String, String> labels = new TreeMap<>();
    ownMethods().forEach(method -> labels.putAll(method.labels()));
    return "\n## Methods of a value\n\n| `method` | meaning |\n| --- | --- |\n"
        + labels.entrySet().stream()
            .map(label -> "| `%s` | %s |\n".formatted(label.getKey(), cell(label.getValue())))
            .collect(Collectors.joining());
  }

  private static String openData() {
    return "\n## Open data\n\n| table | columns of | row | key |\n| --- | --- | --- | --- |\n"
        + OpenTable.all(Comparisons.kinds()).stream()
            .map(
                open ->
                    "| `%s` | %s | %s | %s |\n"
                        .formatted(
                            open.name(),
                            ORIGINALS.containsKey(open)
                                ? codes(List.of(ORIGINALS.get(open).name()))
                                : "",
                            open.title(),
                            codes(open.key())))
            .collect(Collectors.joining())
        + "\nColumns of their own:\n\n| table | column | meaning | one of |\n| --- | --- | --- | --- |\n"
        + OpenTable.all(Comparisons.kinds()).stream()
            .map(TableReference::own)
            .collect(Collectors.joining());
  }

  /** The columns of a table of open data that the table of the lake does not have. */
  private static String own(OpenTable open) {
    Table original = ORIGINALS.get(open);
    List<String> names = original == null ? List.of() : List.of(original.columns().fieldNames());
    return open.columns().stream()
        .filter(column -> !names.contains(column.name()))
        .map(
            column ->
                "| `%s` | `%s`%s | %s | %s |\n"
                    .formatted(
                        open.name(),
                        column.name(),
                        column.required() ? " *" : "",
                        cell(column.description()),
                        codes(column.values())))
        .collect(Collectors.joining());
  }

  private static String codes(List<String> names) {
    return names.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("*", "\\*").replace("_", "\\_");
  }
}
