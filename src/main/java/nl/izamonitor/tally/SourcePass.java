package nl.izamonitor.tally;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceColumn;
import nl.izamonitor.conf.SummedColumns;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.method.Methods;
import nl.izamonitor.model.Place;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * One pass over one source: rows to one row a person and year, those to sums per bouwsteen and
 * categories of persons, and those small sums to a row for every cell that an indicator needs.
 *
 * <p>After the first step everything adds up: persons are those with a counter above zero, repeat
 * events the sum of its square.
 */
final class SourcePass {

  private static final String PERSONS = "_persons";
  private static final String SQUARES = "_squares";
  private static final String LAST = "last";

  /** The bouwsteen and the categories of a row or person. */
  private static final String PLACE = "place";

  private static final String CELL = "cell";

  private final Source source;
  private final Categories categories;
  private final List<SideBreakdown> sides;
  private final List<String> keys;
  private final List<String> grouped;

  /** Whether persons behind amounts are counted beside these. */
  private final boolean guarded;

  /** How a place is one number; null where one of its columns has no list of codes. */
  private final CellCode code;

  private final Map<Counter, String> counters = new LinkedHashMap<>();
  private final Map<List<Counter>, SampleCounters> samples = new LinkedHashMap<>();

  /**
   * Prepares a pass.
   *
   * @param keys columns that stay apart: the datajaar, and the example where several are counted
   */
  SourcePass(TallySetting setting, Source source, List<SideBreakdown> sides, List<String> keys) {
    this.source = source;
    this.categories = new Categories(setting.conf());
    this.sides = sides;
    this.keys = keys;
    this.guarded =
        sides.stream()
            .map(SideBreakdown::indicator)
            .anyMatch(i -> CellKind.of(setting.conf(), i).guarded());
    this.grouped = groupedDimensions(setting.conf());
    this.code = code(setting.bouwstenen());
    sides.forEach(this::declareCounters);
  }

  private CellCode code(List<String> bouwstenen) {
    Map<String, List<String>> codes = new LinkedHashMap<>();
    grouped.forEach(d -> codes.put(Categories.column(d), categories.codes(d)));
    CellCode own = new CellCode(bouwstenen, codes);
    boolean known = source.region() != null && codes.keySet().containsAll(grouping());
    return known && own.fits() && (!repeats() || lastDay() != null) ? own : null;
  }

  /** The column with the day of a row of a person; null where the last row is not the latest. */
  private String lastDay() {
    String last = source.person() == null ? null : source.person().lastBy();
    boolean isDate = last != null && source.columns().get(last).type() == SourceColumn.Type.DATE;
    return isDate ? last : null;
  }

  /** Whether a person, or another sampled unit, can have more than one row in a year. */
  private boolean repeats() {
    return unit() != null;
  }

  /** The column of what can have more than one row in a year; null when nothing can. */
  private String unit() {
    if (source.survey() != null && source.survey().cluster() != null) {
      return source.survey().cluster();
    }
    return source.person() != null && source.person().lastBy() != null
        ? ValidatedTable.PERSOON
        : null;
  }

  /** Columns that keep cells apart and are never published. */
  private List<String> strata(SideBreakdown side) {
    return Methods.of(side.indicator()).isSampled()
        ? Stream.ofNullable(source.survey())
            .map(Source.Survey::stratum)
            .filter(s -> s != null)
            .toList()
        : side.standardised().stream().map(Categories::column).toList();
  }

  /** Dimensions by which the sums are grouped; the others divide the counters of a person. */
  private List<String> groupedDimensions(Conf conf) {
    Set<String> used = new LinkedHashSet<>();
    sides.stream().filter(SideBreakdown::divided).forEach(side -> used.addAll(side.dimensions()));
    sides.forEach(side -> used.addAll(side.standardised()));
    if (repeats()) {
      Set<String> ofPerson = new LinkedHashSet<>();
      if (source.person() != null) {
        ofPerson.addAll(source.person().attributes());
        ValidatedTable.bands(conf).stream().map(CategoryList::list).forEach(ofPerson::add);
      }
      used.retainAll(ofPerson);
    }
    return List.copyOf(used);
  }

  /** The columns by which sums are grouped: dimensions, and the strata that were sampled from. */
  private List<String> grouping() {
    Set<String> all = new LinkedHashSet<>();
    grouped.forEach(dimension -> all.add(Categories.column(dimension)));
    sides.forEach(side -> all.addAll(strata(side)));
    return List.copyOf(all);
  }

  private List<String> ofRows(SideBreakdown side) {
    return side.divided()
        ? side.dimensions().stream().filter(dimension -> !grouped.contains(dimension)).toList()
        : List.of();
  }

  private void declareCounters(SideBreakdown side) {
    for (Map<String, String> within : categories.combinations(ofRows(side))) {
      counter(Counter.of(side.measure().value(), within));
      counter(side.numerator() ? Counter.rows(within) : Counter.present(within));
      persons(side).ifPresent(persons -> counter(Counter.of(persons.value(), within)));
      if (side.sampled()) {
        sample(side, within);
      }
    }
  }

  /** How the persons behind an amount are counted. */
  private Optional<Indicator.Measure> persons(SideBreakdown side) {
    return new SummedColumns(source).persons(side.measure());
  }

  private SampleCounters sample(SideBreakdown side, Map<String, String> within) {
    Counter included = Counter.of(side.indicator().denominator().value(), within);
    Counter answer = Counter.of(side.indicator().numerator().value(), within);
    String weight = source.survey() == null ? null : source.survey().weight();
    return samples.computeIfAbsent(
        List.of(included, answer),
        pair -> new SampleCounters("s" + samples.size(), included, answer, weight));
  }

  private String counter(Counter counter) {
    return counters.computeIfAbsent(counter, c -> "c" + counters.size());
  }

  /** The cells of validated rows, in the columns of the tally, not yet added up over sources. */
  Dataset<Row> cells(Dataset<Row> rows) {
    Dataset<Row> placed = withCategories(rows);
    return explodeCells(sums(repeats() ? perPerson(placed) : perRow(placed)));
  }

  private Dataset<Row> withCategories(Dataset<Row> rows) {
    Set<String> dimensions = new LinkedHashSet<>(grouped);
    counters.keySet().forEach(counter -> dimensions.addAll(counter.within().keySet()));
    Dataset<Row> result = rows;
    for (String dimension : dimensions) {
      result = result.withColumn(Categories.column(dimension), categories.of(dimension));
    }
    return code == null ? result : code.numbered(result);
  }

  /** Where rows of the source belong; those without a region count in the country. */
  private Column bouwsteen() {
    return source.region() == null ? lit(Regions.ONBEKEND) : col(ValidatedTable.BOUWSTEEN);
  }

  /** Where a row counts. */
  private Column place() {
    return code == null ? struct(texts().toArray(Column[]::new)) : code.ofRow();
  }

  private List<Column> texts() {
    List<Column> texts = new ArrayList<>();
    texts.add(bouwsteen().as(ValidatedTable.BOUWSTEEN));
    texts.addAll(columns(grouping()));
    return texts;
  }

  private Dataset<Row> perRow(Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>(columns(keys));
    columns.add(place().as(PLACE));
    counters.forEach((counter, name) -> columns.add(counter.ofRow().as(name)));
    samples.values().forEach(sample -> columns.addAll(sample.ofRow()));
    return rows.select(columns.toArray(Column[]::new));
  }

  /**
   * One row a person and year. The greatest row by date decides where and who the person is; what
   * follows the date in it settles rows of one day without regard to their order.
   */
  private Dataset<Row> perPerson(Dataset<Row> rows) {
    List<Column> by = new ArrayList<>(columns(keys));
    by.add(col(unit()));
    List<Column> sums = new ArrayList<>();
    counters.forEach((counter, name) -> sums.add(sum(counter.ofRow()).as(name)));
    samples.values().forEach(sample -> sums.addAll(sample.ofUnit()));
    Dataset<Row> persons =
        rows.groupBy(by.toArray(Column[]::new))
            .agg(max(dated()).as(LAST), sums.toArray(Column[]::new));
    List<Column> columns = new ArrayList<>(columns(keys));
    columns.add(placeOfLast().as(PLACE));
    counters.values().forEach(name -> columns.add(col(name)));
    samples.values().forEach(sample -> columns.addAll(columns(sample.columns())));
    return persons.select(columns.toArray(Column[]::new));
  }

  /** The place of a row, behind its date where rows are of a person. */
  private Column dated() {
    if (code != null) {
      return code.after(col(lastDay()));
    }
    List<Column> dated = new ArrayList<>();
    if (source.person() != null) {
      dated.add(col(source.person().lastBy()));
    }
    dated.addAll(texts());
    return struct(dated.toArray(Column[]::new));
  }

  private Column placeOfLast() {
    return code != null ? code.withoutDay(col(LAST)) : struct(fields(LAST).toArray(Column[]::new));
  }

  /** The bouwsteen and categories in a column of places that are texts. */
  private List<Column> fields(String place) {
    return Stream.concat(Stream.of(ValidatedTable.BOUWSTEEN), grouping().stream())
        .map(name -> col(place).getField(name).as(name))
        .toList();
  }

  private Dataset<Row> sums(Dataset<Row> persons) {
    List<Column> by = new ArrayList<>(columns(keys));
    by.add(col(PLACE));
    List<Column> sums = new ArrayList<>();
    samples.values().forEach(sample -> sums.addAll(sample.sums()));
    for (String name : counters.values()) {
      sums.add(sum(col(name)).as(name));
      if (source.person() != null) {
        sums.add(sum(when(col(name).gt(0), 1L).otherwise(0L)).as(name + PERSONS));
        sums.add(sum(col(name).multiply(col(name))).as(name + SQUARES));
      }
    }
    List<Column> columns = new ArrayList<>(List.of(col("*")));
    columns.addAll(code == null ? fields(PLACE) : code.columns(col(PLACE)));
    return persons
        .groupBy(by.toArray(Column[]::new))
        .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new))
        .select(columns.toArray(Column[]::new));
  }

  private Dataset<Row> explodeCells(Dataset<Row> sums) {
    List<Column> cells = new ArrayList<>();
    for (SideBreakdown side : sides) {
      List<String> apart = side.divided() ? ofRows(side) : side.dimensions();
      for (Map<String, String> within : categories.combinations(apart)) {
        cells.add(cell(side, within));
      }
    }
    List<Column> columns = new ArrayList<>(columns(keys));
    columns.add(col(ValidatedTable.BOUWSTEEN));
    columns.add(explode(array(cells.toArray(Column[]::new))).as(CELL));
    List<Column> flat = new ArrayList<>(columns(keys));
    flat.add(col(ValidatedTable.BOUWSTEEN).as(TallyTable.BOUWSTEEN));
    flat.add(col(CELL + ".*"));
    return sums.select(columns.toArray(Column[]::new)).select(flat.toArray(Column[]::new));
  }

  private Column cell(SideBreakdown side, Map<String, String> within) {
    Map<String, String> counted = side.divided() ? within : Map.of();
    String amount = counter(Counter.of(side.measure().value(), counted));
    boolean persons = side.measure().value().of() == Indicator.Kind.PERSONS;
    Column value = col(persons ? amount + PERSONS : amount);
    Column zero = lit(0L);
    boolean repeated = side.numerator() && source.person() != null;
    List<Column> cell = new ArrayList<>();
    cell.add(lit(side.indicator().code()).as(Keys.INDICATOR));
    cell.add(lit(side.indicator().version()).as(Keys.VERSION));
    cell.add(lit(side.breakdown()).as(Keys.BREAKDOWN));
    cell.add(category(side, within).as(Keys.CATEGORY));
    cell.add(stratum(side).as(TallyTable.STRATUM));
    cell.add((side.numerator() ? col(counter(Counter.rows(counted))) : zero).as(TallyTable.N));
    cell.add((side.numerator() ? value : zero).as(TallyTable.NUMERATOR));
    cell.add((side.numerator() ? zero : value).as(TallyTable.DENOMINATOR));
    cell.add(
        (side.numerator() ? zero : col(counter(Counter.present(counted))))
            .as(DenominatorGaps.ROWS));
    cell.add(
        (repeated ? col(persons ? amount + PERSONS : amount + SQUARES) : zero)
            .as(TallyTable.SUM_SQUARES));
    if (Methods.of(side.indicator()).isSampled()) {
      for (int i = 0; i < TallyTable.SAMPLE.size(); i++) {
        Column sum = side.sampled() ? col(sample(side, counted).nameOf(i)) : zero;
        cell.add(sum.as(TallyTable.SAMPLE.get(i)));
      }
    }
    if (guarded) {
      cell.addAll(personsBehind(side, counted));
    }
    return struct(cell.toArray(Column[]::new));
  }

  /** The columns of {@link TallyTable#PERSONS}. */
  private List<Column> personsBehind(SideBreakdown side, Map<String, String> counted) {
    Column zero = lit(0L);
    Column own = persons(side).map(p -> col(counter(Counter.of(p.value(), counted)))).orElse(zero);
    return List.of(
        (side.numerator() ? own : zero).as(TallyTable.PERSONS.get(0)),
        (side.numerator() ? zero : own).as(TallyTable.PERSONS.get(1)));
  }

  private Column stratum(SideBreakdown side) {
    Column[] names =
        strata(side).stream()
            .map(name -> coalesce(col(name).cast("string"), lit(CategoryList.ONBEKEND)))
            .toArray(Column[]::new);
    return names.length == 0 ? lit("") : concat_ws("*", names);
  }

  private static Column category(SideBreakdown side, Map<String, String> within) {
    if (side.dimensions().isEmpty()) {
      return lit(Place.TOTAAL);
    }
    return concat_ws(
        "*",
        side.dimensions().stream()
            .map(
                name ->
                    within.containsKey(name) ? lit(within.get(name)) : col(Categories.column(name)))
            .toArray(Column[]::new));
  }

  private static List<Column> columns(List<String> names) {
    return names.stream().map(functions::col).toList();
  }
}
