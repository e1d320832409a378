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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.izamonitor.conf.RegionRule;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.BouwsteenShare;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regio;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Where rows belong. A code of a gemeente stands for one bouwsteen or for several; of several, the
 * postcode decides where it is known, else a draw that is fixed for the person and follows the
 * inhabitants; totals are split by largest remainder.
 */
record Placement(Source source, Regions regions, DeliveryIndelingen indelingen) {

  /** Whether the code is in the indeling of the delivery. */
  static final String KNOWN = "region_known";

  /** The bouwstenen of the code: name, inhabitants, and inhabitants up to and with this one. */
  static final String PARTS = "parts";

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final String BOUWSTEEN = "bouwsteen";
  private static final String INHABITANTS = "inhabitants";
  private static final String UP_TO = "upto";
  private static final StructType PART =
      new StructType()
          .add(BOUWSTEEN, DataTypes.StringType)
          .add(INHABITANTS, DataTypes.LongType)
          .add(UP_TO, DataTypes.LongType);

  private static final String CODE = "region_code";
  private static final String KEY = "region_key";
  private static final String FROM = "region_from";
  private static final String TO = "region_to";
  private static final StructType CODES =
      new StructType()
          .add(KEY, DataTypes.StringType)
          .add(FROM, DataTypes.DateType)
          .add(TO, DataTypes.DateType)
          .add(CODE, DataTypes.StringType)
          .add(PARTS, DataTypes.createArrayType(PART));

  private static final String POSTCODE = "part_postcode";
  private static final String BY_POSTCODE = "part_by_postcode";
  private static final StructType POSTCODES =
      new StructType().add(POSTCODE, DataTypes.StringType).add(BY_POSTCODE, DataTypes.StringType);

  /** Adds {@link #KNOWN} and {@link #PARTS} to rows with values. */
  Dataset<Row> addTo(Dataset<Row> rows) {
    RegionRule region = source.region();
    if (region == null) {
      return rows.withColumn(KNOWN, lit(true)).withColumn(PARTS, lit(null));
    }
    Column holds =
        region.perRow()
            ? col(region.peildatum()).geq(col(FROM)).and(col(region.peildatum()).lt(col(TO)))
            : col(indelingen.key()).cast("string").equalTo(col(KEY));
    Dataset<Row> known =
        rows.join(
                broadcast(SmallTable.named(rows.sparkSession(), CODES, codes())),
                col(region.column()).equalTo(col(CODE)).and(holds),
                "left")
            .withColumn(KNOWN, col(CODE).isNotNull())
            .drop(KEY, FROM, TO, CODE);
    return region.postcode4() == null ? known : withPostcodes(known);
  }

  private Dataset<Row> withPostcodes(Dataset<Row> rows) {
    List<Map<String, Object>> postcodes = new ArrayList<>();
    regions
        .bouwsteenOfPostcode4()
        .forEach(
            (postcode, bouwsteen) ->
                postcodes.add(Map.of(POSTCODE, postcode, BY_POSTCODE, bouwsteen)));
    return rows.join(
            broadcast(SmallTable.named(rows.sparkSession(), POSTCODES, postcodes)),
            col(source.region().postcode4()).equalTo(col(POSTCODE)),
            "left")
        .drop(POSTCODE);
  }

  /**
   * The codes of every indeling in use, with the deliveries of which it is or, where every row has
   * its own date, with the days on which it holds, the second not included.
   */
  private List<Map<String, Object>> codes() {
    List<Map<String, Object>> codes = new ArrayList<>();
    if (!source.region().perRow()) {
      indelingen.dates().forEach((key, date) -> addCodes(codes, date, Map.of(KEY, key)));
      return codes;
    }
    for (LocalDate date : regions.dates()) {
      LocalDate next =
          regions.dates().tailSet(date.plusDays(1)).stream().findFirst().orElse(LAST_DAY);
      addCodes(codes, date, Map.of(FROM, Date.valueOf(date), TO, Date.valueOf(next)));
    }
    return codes;
  }

  /** Published figures, which are never split, may be of any region, and have no bouwstenen. */
  private void addCodes(
      List<Map<String, Object>> codes, LocalDate date, Map<String, Object> holds) {
    Indeling indeling = regions.indeling(date);
    boolean isSplit = source.rows() != Source.Rows.PUBLISHED;
    Stream<String> known =
        isSplit
            ? indeling.gemeenten().keySet().stream()
            : indeling.levels().stream()
                .flatMap(level -> indeling.regions(level.level()).stream())
                .map(Regio::regio)
                .distinct();
    known.forEach(
        code -> {
          Map<String, Object> row = new HashMap<>(holds);
          row.put(CODE, code);
          row.put(PARTS, isSplit ? parts(indeling, code) : null);
          codes.add(row);
        });
  }

  private static Row[] parts(Indeling indeling, String gemeente) {
    List<Row> parts = new ArrayList<>();
    long upto = 0;
    for (BouwsteenShare part : indeling.bouwstenen(gemeente)) {
      upto += part.inwoners();
      parts.add(
          SmallTable.row(
              PART,
              Map.of(BOUWSTEEN, part.bouwsteen(), INHABITANTS, part.inwoners(), UP_TO, upto)));
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
      drawn = when(part(i).getField(UP_TO).gt(draw), bouwsteen(i)).otherwise(drawn);
    }
    Column one = when(size(col(PARTS)).equalTo(1), bouwsteen(0));
    Column byPostcode =
        source.region().postcode4() == null
            ? lit(null)
            : when(
                array_contains(col(PARTS).getField(BOUWSTEEN), col(BY_POSTCODE)), col(BY_POSTCODE));
    return when(col(PARTS).isNull(), lit(Regions.ONBEKEND))
        .otherwise(coalesce(one, byPostcode, drawn));
  }

  private static Column part(int position) {
    return get(col(PARTS), lit(position));
  }

  private static Column bouwsteen(int position) {
    return part(position).getField(BOUWSTEEN);
  }

  private int mostParts() {
    return indelingen.all().stream()
        .map(regions::indeling)
        .flatMap(indeling -> indeling.gemeenten().keySet().stream().map(indeling::bouwstenen))
        .mapToInt(List::size)
        .max()
        .orElse(1);
  }

  /**
   * What one bouwsteen has of a total that is divided by inhabitants: every part is rounded down,
   * and what is left goes to the largest fractions, one each. A total below zero is divided like
   * the same above zero, so parts always add up to it. The products have room for every whole
   * number. Functions on arrays with a lambda are dear: only for rows that are divided.
   *
   * @param total the column with the whole number
   * @param own the column that says which of {@link #PARTS} it is, from 0
   */
  static Column share(String total, String own) {
    String whole = "element_at(%s, -1).upto".formatted(PARTS);
    String size = "abs(cast(%s as decimal(19, 0)))".formatted(total);
    String product = "(" + size + " * cast(%s.inhabitants as decimal(19, 0)))";
    String floor = product + " div " + whole;
    String rest = product + " %% " + whole;
    String mine = "get(%s, %s)".formatted(PARTS, own);
    String further =
        "(%1$s > %2$s or (%1$s = %2$s and p.bouwsteen < %3$s.bouwsteen))"
            .formatted(rest.formatted("p"), rest.formatted(mine), mine);
    String given = "aggregate(%s, 0L, (sum, p) -> sum + %s)".formatted(PARTS, floor.formatted("p"));
    String before = "aggregate(%s, 0L, (n, p) -> n + if(%s, 1L, 0L))".formatted(PARTS, further);
    return expr(
        "cast(sign(%s) as bigint) * (%s + if(%s < cast(%s as bigint) - %s, 1L, 0L))"
            .formatted(total, floor.formatted(mine), before, size, given));
  }
}
