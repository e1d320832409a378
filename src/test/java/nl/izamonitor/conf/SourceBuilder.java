package nl.izamonitor.conf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.conf.Source.Person;
import nl.izamonitor.conf.Source.Rows;
import nl.izamonitor.conf.Source.Survey;
import nl.izamonitor.conf.SourceColumn.Severity;

/**
 * The contract of a source for tests. Without more its rows are counts of one leverancier that
 * delivers the whole country, in csv files, and it has no columns.
 */
public final class SourceBuilder {

  private final String source;
  private final Map<String, SourceColumn> columns = new TreeMap<>();
  private Rows rows = Rows.COUNTS;
  private String unit = "melding";
  private FileFormat files = FileFormatBuilder.text().build();
  private SourceDekking dekking = new SourceDekking("een", List.of(), null, 90);
  private RegionRule region;
  private Person person;
  private Survey survey;
  private String contributor;
  private FigureColumns figures;

  private SourceBuilder(String source) {
    this.source = source;
  }

  public static SourceBuilder source(String source) {
    return new SourceBuilder(source);
  }

  /** A column of which nothing is asked but its type. */
  public static SourceColumn column(SourceColumn.Type type, String from) {
    return named(type, from == null ? null : HeaderNames.of(from));
  }

  /** A column with these names in the files. */
  public static SourceColumn named(SourceColumn.Type type, HeaderNames from) {
    return column(type, from, (Integer) null);
  }

  /** A column of amounts with so many decimals. */
  public static SourceColumn amount(int decimals) {
    return column(SourceColumn.Type.AMOUNT, null, decimals);
  }

  private static SourceColumn column(SourceColumn.Type type, HeaderNames from, Integer decimals) {
    return new SourceColumn(
        type,
        from,
        null,
        null,
        null,
        false,
        null,
        false,
        false,
        false,
        null,
        Map.of(),
        List.of(),
        decimals,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Severity.REJECT);
  }

  /** The same for dates in a form, and for values in whose place signs may stand. */
  public static SourceColumn column(SourceColumn.Type type, String format, MissingSigns missing) {
    return new SourceColumn(
        type,
        null,
        null,
        null,
        null,
        false,
        null,
        false,
        false,
        false,
        null,
        Map.of(),
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        format,
        missing,
        Severity.REJECT);
  }

  public SourceBuilder rows(Rows kind) {
    rows = kind;
    return this;
  }

  public SourceBuilder unit(String counted) {
    unit = counted;
    return this;
  }

  public SourceBuilder files(FileFormat format) {
    files = format;
    return this;
  }

  public SourceBuilder dekking(SourceDekking delivered) {
    dekking = delivered;
    return this;
  }

  public SourceBuilder region(RegionRule rule) {
    region = rule;
    return this;
  }

  /** Rows of persons, tied to them in this way. */
  public SourceBuilder person(Person tie) {
    person = tie;
    return this;
  }

  public SourceBuilder survey(Survey sample) {
    survey = sample;
    return this;
  }

  public SourceBuilder contributor(String column) {
    contributor = column;
    return this;
  }

  public SourceBuilder figures(FigureColumns about) {
    figures = about;
    return this;
  }

  public SourceBuilder column(String name, SourceColumn.Type type) {
    return columns(Map.of(name, column(type, null)));
  }

  public SourceBuilder columns(Map<String, SourceColumn> declared) {
    columns.putAll(declared);
    return this;
  }

  public Source build() {
    return new Source(
        new Location("sources/%s.yml".formatted(source), 1, Map.of()),
        source,
        1,
        "Proef",
        "niemand",
        "geen",
        rows,
        unit,
        files,
        List.of(),
        dekking,
        null,
        null,
        region,
        person,
        survey,
        contributor,
        figures,
        columns,
        null,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        10,
        Source.Origin.ECHT);
  }
}
