package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.Part;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Where rows belong. A code of a gemeente stands for one bouwsteen or for several; of several, the
 * postcode decides where it is known, else a draw that is fixed for the person and follows the
 * inhabitants; totals are split by largest remainder.
 */
final class Placing {

  /** Whether the code is in the indeling of the delivery. */
  static final String KNOWN = "region_known";

  /** The bouwstenen of the code: name, inhabitants, and inhabitants up to and with this one. */
  static final String PARTS = "parts";

  private static final String CODE = "region_code";
  private static final String KEY = "region_key";
  private static final String FROM = "region_from";
  private static final String TO = "region_to";
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final String POSTCODE = "part_postcode";
  private static final String BY_POSTCODE = "part_by_postcode";
  private static final StructType PART =
      new StructType()
          .add("bouwsteen", DataTypes.StringType)
          .add("inhabitants", DataTypes.LongType)
          .add("upto", DataTypes.LongType);

  private final SparkSession spark;
  private final Source source;
  private final Regions regions;
  private final Dates dates;

  Placing(SparkSession spark, Source source, Regions regions, Dates dates) {
    this.spark = spark;
    this.source = source;
    this.regions = regions;
    this.dates = dates;
  }

  /** Adds {@link #KNOWN} and {@link #PARTS} to typed rows. */
  Dataset<Row> join(Dataset<Row> rows) {
    if (source.region() == null) {
      return rows.withColumn(KNOWN, lit(true)).withColumn(PARTS, lit(null));
    }
    Column same = col(source.region().column()).equalTo(col(CODE));
    Dataset<Row> known =
        dates.key() == null
            ? rows.join(
                broadcast(codesThroughTime()),
                same.and(col(source.region().peildatum()).geq(col(FROM)))
                    .and(col(source.region().peildatum()).lt(col(TO))),
                "left")
            : rows.join(
                broadcast(codes()),
                same.and(col(dates.key()).cast("string").equalTo(col(KEY))),
                "left");
    known = known.withColumn(KNOWN, col(CODE).isNotNull()).drop(KEY, FROM, TO, CODE);
    return source.region().postcode4() == null ? known : joinPostcodes(known);
  }

  private Dataset<Row> joinPostcodes(Dataset<Row> rows) {
    List<Row> postcodes = new ArrayList<>();
    regions
        .bouwsteenOfPostcode4()
        .forEach((postcode, bouwsteen) -> postcodes.add(RowFactory.create(postcode, bouwsteen)));
    StructType columns =
        new StructType().add(POSTCODE, DataTypes.StringType).add(BY_POSTCODE, DataTypes.StringType);
    return rows.join(
            broadcast(SmallTable.of(spark, postcodes, columns)),
            col(source.region().postcode4()).equalTo(col(POSTCODE)),
            "left")
        .drop(POSTCODE);
  }

  private Dataset<Row> codes() {
    List<Row> rows = new ArrayList<>();
    dates
        .byKey()
        .forEach(
            (key, date) ->
                parts(regions.indeling(date))
                    .forEach(
                        (code, parts) -> rows.add(RowFactory.create(key.toString(), code, parts))));
    StructType columns =
        new StructType()
            .add(KEY, DataTypes.StringType)
            .add(CODE, DataTypes.StringType)
            .add(PARTS, DataTypes.createArrayType(PART));
    return SmallTable.of(spark, rows, columns);
  }

  /** The codes of every indeling with the days on which it holds, the second not included. */
  private Dataset<Row> codesThroughTime() {
    List<Row> rows = new ArrayList<>();
    for (LocalDate date : regions.dates()) {
      LocalDate next =
          regions.dates().tailSet(date.plusDays(1)).stream().findFirst().orElse(LAST_DAY);
      parts(regions.indeling(date))
          .forEach(
              (code, parts) ->
                  rows.add(RowFactory.create(Date.valueOf(date), Date.valueOf(next), code, parts)));
    }
    StructType columns =
        new StructType()
            .add(FROM, DataTypes.DateType)
            .add(TO, DataTypes.DateType)
            .add(CODE, DataTypes.StringType)
            .add(PARTS, DataTypes.createArrayType(PART));
    return SmallTable.of(spark, rows, columns);
  }

  /** The bouwstenen of every code; of published figures, which are never split, none. */
  private Map<String, Row[]> parts(Indeling indeling) {
    Map<String, Row[]> parts = new LinkedHashMap<>();
    if (source.rows() == Source.Rows.PUBLISHED) {
      for (Level level : indeling.levels()) {
        indeling.regions(level.level()).forEach(regio -> parts.put(regio.regio(), null));
      }
    } else {
      indeling.gemeenten().keySet().forEach(code -> parts.put(code, parts(indeling, code)));
    }
    return parts;
  }

  private static Row[] parts(Indeling indeling, String gemeente) {
    List<Row> parts = new ArrayList<>();
    long upto = 0;
    for (Part part : indeling.bouwstenen(gemeente)) {
      upto += part.inwoners();
      parts.add(RowFactory.create(part.bouwsteen(), part.inwoners(), upto));
    }
    return parts.toArray(Row[]::new);
  }

  /**
   * The bouwsteen of a person's row in deliveries of these years; a row without a known region is
   * in ONBEKEND. Written out part by part: a lambda would keep Spark from compiling the whole
   * stage.
   */
  Column bouwsteen() {
    Column draw =
        expr(
            "pmod(xxhash64(%s), element_at(%s, -1).upto)".formatted(ValidatedTable.PERSOON, PARTS));
    Column drawn = lit(null);
    for (int i = mostParts() - 1; i >= 0; i--) {
      drawn = when(part(i).getField("upto").gt(draw), bouwsteen(i)).otherwise(drawn);
    }
    Column one = when(size(col(PARTS)).equalTo(1), bouwsteen(0));
    Column byPostcode =
        source.region().postcode4() == null
            ? lit(null)
            : when(
                array_contains(col(PARTS).getField("bouwsteen"), col(BY_POSTCODE)),
                col(BY_POSTCODE));
    return when(col(PARTS).isNull(), lit(Regions.ONBEKEND))
        .otherwise(coalesce(one, byPostcode, drawn));
  }

  private static Column part(int position) {
    return get(col(PARTS), lit(position));
  }

  private static Column bouwsteen(int position) {
    return part(position).getField("bouwsteen");
  }

  private int mostParts() {
    return dates.all(regions).stream()
        .map(regions::indeling)
        .flatMap(indeling -> indeling.gemeenten().keySet().stream().map(indeling::bouwstenen))
        .mapToInt(List::size)
        .max()
        .orElse(1);
  }

  /**
   * The bouwstenen with their part of a total, as an array of {@code (bouwsteen, n)}: every part is
   * rounded down, and what is left goes to the largest fractions. Nearly every gemeente is one
   * bouwsteen, which has it all: functions on arrays with a lambda are dear.
   *
   * @param total the column with the whole number
   */
  static Column split(String total) {
    String whole = "element_at(%s, -1).upto".formatted(PARTS);
    String floors =
        "transform(%1$s, p -> struct(p.bouwsteen as bouwsteen, %2$s * p.inhabitants div %3$s as n, (%2$s * p.inhabitants) %% %3$s as rest))"
            .formatted(PARTS, total, whole);
    String sorted =
        "array_sort(%s, (a, b) -> case when a.rest > b.rest then -1 when a.rest < b.rest then 1 when a.bouwsteen < b.bouwsteen then -1 else 1 end)"
            .formatted(floors);
    String left = "(%s - aggregate(%s, 0L, (sum, p) -> sum + p.n))".formatted(total, floors);
    String shared =
        "transform(%s, (p, i) -> struct(p.bouwsteen as bouwsteen, p.n + if(i < %s, 1L, 0L) as n))"
            .formatted(sorted, left);
    return when(
            col(PARTS).isNull(),
            expr("array(struct('%s' as bouwsteen, %s as n))".formatted(Regions.ONBEKEND, total)))
        .when(
            size(col(PARTS)).equalTo(1),
            expr("array(struct(%s[0].bouwsteen as bouwsteen, %s as n))".formatted(PARTS, total)))
        .otherwise(expr(shared));
  }
}
