package nl.izamonitor.tally;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.to_date;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.FigureColumns;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.method.Methods;
import nl.izamonitor.model.Place;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regio;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Takes over figures as their owner published them: never added up, never restated. */
public final class Figures {

  private static final String CODE = "level_code";
  private static final String LEVEL = "level_name";
  private static final String OWN = "own_indicator";
  private static final int YEAR = 4;

  private final Indicator first;
  private final Source source;

  /** Indicators with the same column for their value. */
  private Figures(Conf conf, Indicator first) {
    this.first = first;
    this.source = conf.sources().get(first.published().table());
  }

  /**
   * The figures of published indicators, without {@link TallyTable#DELIVERIES}; a source is read
   * once for every column that a value is taken from. Empty when there are no such indicators.
   *
   * @param tables the validated rows of a source
   * @param apart columns that keep rows apart; they come back as they are
   */
  public static Optional<Dataset<Row>> of(
      Conf conf,
      Regions regions,
      List<Indicator> indicators,
      Function<Source, Dataset<Row>> tables,
      String... apart) {
    Map<String, List<Indicator>> alike = new TreeMap<>();
    for (Indicator indicator : indicators) {
      if (indicator.published() != null) {
        String kind =
            "%s %s %s"
                .formatted(
                    indicator.published().table(),
                    indicator.published().value(),
                    indicator.method());
        alike.computeIfAbsent(kind, k -> new ArrayList<>()).add(indicator);
      }
    }
    return alike.values().stream()
        .map(
            own -> {
              Figures figures = new Figures(conf, own.get(0));
              return figures.of(regions, own, tables.apply(figures.source), apart);
            })
        .reduce(Dataset::unionByName);
  }

  private Dataset<Row> of(
      Regions regions, List<Indicator> indicators, Dataset<Row> validated, String... apart) {
    Column same = col(source.region().column()).equalTo(col(CODE));
    Column mine =
        source.figures() == null
            ? same
            : same.and(col(source.figures().indicator()).equalTo(col(OWN)));
    Column value = col(first.published().value());
    boolean words = Methods.of(first).isWords();
    List<Column> columns = new ArrayList<>(Stream.of(apart).map(functions::col).toList());
    columns.addAll(
        List.of(
            col(OWN).as(Keys.INDICATOR),
            col(Keys.VERSION),
            period().as(Keys.PERIOD),
            // Figures of the country have no indeling: the first day of their year stands for it.
            coalesce(
                    col(Keys.INDELING),
                    to_date(concat(substring(period(), 1, YEAR), lit("-01-01"))))
                .as(Keys.INDELING),
            col(LEVEL).as(Keys.LEVEL),
            col(CODE).as(Keys.REGION),
            named(FigureColumns::breakdown, Place.TOTAAL).as(Keys.BREAKDOWN),
            named(FigureColumns::category, Place.TOTAAL).as(Keys.CATEGORY),
            (words ? lit(null) : value).cast("double").as(FigureTable.VALUE),
            named(FigureColumns::lower, null).cast("double").as(FigureTable.LOWER),
            named(FigureColumns::upper, null).cast("double").as(FigureTable.UPPER),
            (words ? value : named(FigureColumns::text, null).cast("string")).as(FigureTable.TEXT),
            named(FigureColumns::source, source.owner()).as(FigureTable.SOURCE),
            provisional(validated).as(FigureTable.PROVISIONAL)));
    return validated
        .join(broadcast(levels(validated.sparkSession(), regions, indicators)), mine, "inner")
        .select(columns.toArray(Column[]::new));
  }

  private static Column provisional(Dataset<Row> validated) {
    boolean isKnown = List.of(validated.columns()).contains(ValidatedTable.PROVISIONAL);
    return isKnown ? col(ValidatedTable.PROVISIONAL) : lit(false);
  }

  private Column period() {
    if (source.figures() != null) {
      return col(source.figures().period());
    }
    return source.period() == null
        ? col(ValidatedTable.DATAJAAR).cast("string")
        : col(source.period().column());
  }

  /** The column that the contract names, or a value for all rows. */
  private Column named(Function<FigureColumns, String> column, String otherwise) {
    String name = source.figures() == null ? null : column.apply(source.figures());
    return name == null ? lit(otherwise) : coalesce(col(name), lit(otherwise));
  }

  /** Every region that an indicator has figures of. */
  private static Dataset<Row> levels(
      SparkSession spark, Regions regions, List<Indicator> indicators) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Indicator indicator : indicators) {
      LocalDate date = indicator.published().indeling();
      Indeling indeling = regions.indeling(date == null ? regions.dates().last() : date);
      for (String level : indicator.levels()) {
        for (Regio regio : indeling.regions(level)) {
          Map<String, Object> row = new HashMap<>();
          row.put(OWN, indicator.code());
          row.put(Keys.VERSION, indicator.version());
          row.put(LEVEL, level);
          row.put(CODE, regio.regio());
          row.put(Keys.INDELING, date == null ? null : Date.valueOf(date));
          rows.add(row);
        }
      }
    }
    return SmallTable.named(
        spark,
        new StructType()
            .add(OWN, DataTypes.StringType)
            .add(Keys.VERSION, DataTypes.IntegerType)
            .add(LEVEL, DataTypes.StringType)
            .add(CODE, DataTypes.StringType)
            .add(Keys.INDELING, DataTypes.DateType),
        rows);
  }
}
