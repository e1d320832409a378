package nl.izamonitor.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceColumn;

/**
 * The text of a draft. Behind {@code # ?} stands what a person must decide.
 *
 * @param files the keys of how the files are written
 * @param key the columns that seem to name a row
 */
record DraftText(
    Conf conf, String name, Map<String, String> files, List<DraftColumn> columns, DraftKey key) {

  String of(List<LandingFile> from, List<List<String>> headers) {
    List<String> lines = new ArrayList<>();
    lines.add("# A draft, made of %s.".formatted(labels(from)));
    lines.add(
        "# Decide where it says '# ?', then run: jobs/iza check, and jobs/iza ingest --dry-run.");
    lines.add("source: " + name);
    lines.add("version: 1");
    lines.add("title: %s  # ? what it is, in Dutch".formatted(name));
    lines.add("owner: onbekend  # ? whose data they are");
    lines.add("licence: onbekend  # ? what may be done with them");
    lines.add("rows: %s  # ? %s".formatted(rows(), whyRows()));
    lines.add(
        "unit: %s  # ? what is counted: one of the floors in base/disclosure.yml"
            .formatted(unit()));
    lines.add("files: " + DraftYaml.map(files));
    if (!isPersons()) {
      lines.add(unique());
    }
    lines.add("dekking: {volledig: onbekend}  # ? who delivers, and which part of the country");
    period().ifPresent(column -> lines.add("period: {column: %s}".formatted(column.name())));
    region().ifPresent(column -> lines.add(region(column)));
    if (isPersons()) {
      lines.add(person());
    }
    lines.add("columns:");
    boolean areSummed = isCounts();
    columns.forEach(column -> lines.add(column(areSummed ? column : column.asNumber(), headers)));
    region()
        .filter(column -> !column.doubts().isEmpty() && column.type() == SourceColumn.Type.GEMEENTE)
        .ifPresent(
            column ->
                lines.add(
                    "filters:\n  - {name: andere gebieden dan gemeenten, where: %s is null}"
                        .formatted(column.name())));
    return String.join("\n", lines) + "\n";
  }

  private static String labels(List<LandingFile> from) {
    return from.stream()
        .map(file -> Bsn.masked(file.path().getName()))
        .collect(Collectors.joining(", "));
  }

  private String column(DraftColumn column, List<List<String>> headers) {
    long without =
        headers.stream().filter(header -> !header.contains(column.facts().header())).count();
    if (without == 0) {
      return column.yaml();
    }
    column.keys().remove("required");
    column.keys().put("optional", "true");
    column.doubts().add("%d of %d headers lack it".formatted(without, headers.size()));
    return column.yaml();
  }

  private boolean isPersons() {
    return pseudonym().isPresent()
        && (age("geboorte.*jaar|birth.*year|geboortejaar").isPresent()
            || age("leeftijd|(^|_)age$").isPresent());
  }

  private Optional<DraftColumn> pseudonym() {
    return columns.stream().filter(column -> column.keys().containsKey("sensitive")).findFirst();
  }

  private Optional<DraftColumn> age(String called) {
    return columns.stream()
        .filter(column -> column.type() == SourceColumn.Type.WHOLE)
        .filter(column -> column.name().toLowerCase(Locale.ROOT).matches(".*(?:" + called + ").*"))
        .findFirst();
  }

  private String person() {
    Optional<DraftColumn> birth = age("geboorte.*jaar|birth.*year|geboortejaar");
    return "person: {pseudonym: %s, %s: %s}"
        .formatted(
            pseudonym().orElseThrow().name(),
            birth.isPresent() ? "birth_year" : "age",
            birth.or(() -> age("leeftijd|(^|_)age$")).orElseThrow().name());
  }

  private boolean isCounts() {
    return key.isFound()
        && columns.stream().anyMatch(column -> column.type().isSummed())
        && columns.stream().noneMatch(column -> column.type() == SourceColumn.Type.NUMBER);
  }

  private String rows() {
    Source.Rows rows =
        isPersons() ? Source.Rows.PERSONS : isCounts() ? Source.Rows.COUNTS : Source.Rows.PUBLISHED;
    return rows.name().toLowerCase(Locale.ROOT);
  }

  private String whyRows() {
    if (isPersons()) {
      return "a row seems to be of one person";
    }
    return isCounts()
        ? "numbers that may be added up, else figures that an owner published"
        : "figures that are not added up; numbers that are have no column of type number";
  }

  /** The unit whose name stands in the name of a column, else the first one that fits. */
  private String unit() {
    String names = columns.stream().map(DraftColumn::name).collect(Collectors.joining(" "));
    boolean isFloored = isPersons() || isCounts();
    List<String> units =
        conf.disclosure().floors().entrySet().stream()
            .filter(floor -> floor.getValue() > 0 == isFloored)
            .map(Map.Entry::getKey)
            .toList();
    return units.stream()
        .filter(unit -> names.contains(unit.replace("ë", "e")))
        .findFirst()
        .orElse(units.get(0));
  }

  private String unique() {
    return "unique: %s%s"
        .formatted(
            DraftYaml.list(key.columns()),
            key.isFound() ? "" : "  # ? rows repeat these: find what names a row");
  }

  private Optional<DraftColumn> period() {
    return columns.stream()
        .filter(column -> column.type() == SourceColumn.Type.TEXT && column.isPeriod())
        .filter(column -> column.facts().filled() == column.facts().rows())
        .findFirst();
  }

  private Optional<DraftColumn> region() {
    return columns.stream()
        .filter(
            column ->
                column.type() == SourceColumn.Type.GEMEENTE
                    || column.type() == SourceColumn.Type.GEMEENTENAAM)
        .findFirst();
  }

  private String region(DraftColumn column) {
    String indeling = isCounts() ? "uit de codes" : "datajaar-01-01";
    return "region: {column: %s, indeling: %s, regio_is: woonplaats}  # ? whose place it is, and of which date the codes are"
        .formatted(column.name(), indeling);
  }
}
