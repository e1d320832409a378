package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.izamonitor.comparison.Herziening;
import nl.izamonitor.comparison.Subject;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.lake.DeliveryTable;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.ObservationTable;
import nl.izamonitor.lake.RestatementTable;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The rows of {@link RestatementTable}: of counted figures the parts that {@link Restated} gives,
 * of figures that were taken over whether the owner revised them.
 */
final class Restatements {

  private static final String BEFORE = "before";
  private static final String NAME = "name";
  private static final String RANK = "rank";
  private static final double ROUNDING = 1e-9;
  private static final List<String> KEY =
      List.of(Keys.INDICATOR, Keys.PERIOD, Keys.LEVEL, Keys.REGION, Keys.BREAKDOWN, Keys.CATEGORY);

  private final TreeMap<String, Indicator> indicators = new TreeMap<>();
  private final List<Earlier> earlier;

  /** What of an earlier revision rests on a synthetic delivery, by its name. */
  private final TreeMap<String, Set<String>> synthetic = new TreeMap<>();

  /**
   * For a meting.
   *
   * @param subjects by indicator
   * @param earlier what was frozen before, the latest first
   */
  Restatements(String meting, Map<String, Subject> subjects, List<Earlier> earlier) {
    subjects.forEach((code, subject) -> indicators.put(code, subject.indicator()));
    earlier.forEach(one -> synthetic.put(one.name(), new TreeSet<>(one.inputs().synthetic())));
    this.earlier = earlier.stream().filter(one -> !one.name().startsWith(meting + "/")).toList();
  }

  /** From rows with the columns of {@link Protected}. */
  Dataset<Row> rows(Dataset<Row> made) {
    Dataset<Row> restated = made.filter(size(col(Protected.RESTATED)).gt(0));
    if (!earlier.isEmpty()) {
      restated = restated.select(columns()).unionByName(taken(made).select(columns()));
    }
    TreeMap<String, Indicator> known = indicators;
    TreeMap<String, Set<String>> invented = synthetic;
    return restated
        .select(columns())
        .flatMap(
            (FlatMapFunction<Row, Row>) row -> rows(row, known, invented),
            Encoders.row(RestatementTable.TABLE.columns()));
  }

  private static Column[] columns() {
    return Stream.concat(
            Stream.of(
                Keys.METING,
                Keys.REVISION,
                Keys.VERSION,
                Keys.INDELING,
                ObservationTable.VALUE,
                ObservationTable.ORIGIN,
                Protected.RESTATED),
            KEY.stream())
        .map(name -> col(name))
        .toArray(Column[]::new);
  }

  /** Figures of owners that were others the last time that they were frozen. */
  private Dataset<Row> taken(Dataset<Row> made) {
    Column was = col(BEFORE).getField(FigureTable.VALUE);
    Column value = col(ObservationTable.VALUE);
    Column sameVersion = col(BEFORE).getField(Keys.VERSION).equalTo(col(Keys.VERSION));
    Column part =
        when(sameVersion, lit(Herziening.BRON.code()))
            .otherwise(lit(Herziening.NIET_TE_SPLITSEN.code()));
    return made.join(broadcast(lastTaken()), KEY.toArray(String[]::new), "inner")
        // Values are rounded to twelve digits, what was taken over is not.
        .filter(abs(value.minus(was)).gt(abs(was).multiply(lit(ROUNDING))))
        .withColumn(
            Protected.RESTATED,
            array(
                struct(
                    col(BEFORE).getField(NAME).as(RestatementTable.FROM),
                    was.as(RestatementTable.FROM_VALUE),
                    part.as(RestatementTable.PART),
                    lit(null).cast("long").as(RestatementTable.NUMERATOR_CHANGE),
                    lit(null).cast("long").as(RestatementTable.DENOMINATOR_CHANGE),
                    value.minus(was).as(RestatementTable.CHANGE))));
  }

  /**
   * What was taken over for other metingen that were frozen, each figure as it was the last time.
   */
  private Dataset<Row> lastTaken() {
    List<Dataset<Row>> all = new ArrayList<>();
    for (int rank = 0; rank < earlier.size(); rank++) {
      Column before =
          struct(lit(earlier.get(rank).name()).as(NAME), col(Keys.VERSION), col(FigureTable.VALUE))
              .as(BEFORE);
      all.add(
          earlier
              .get(rank)
              .inputs()
              .figures()
              .select(
                  Stream.concat(
                          KEY.stream().map(name -> col(name)),
                          Stream.of(lit(rank).as(RANK), before))
                      .toArray(Column[]::new)));
    }
    return all.stream()
        .reduce(Dataset::unionByName)
        .orElseThrow()
        .groupBy(KEY.stream().map(name -> col(name)).toArray(Column[]::new))
        .agg(min_by(col(BEFORE), col(RANK)).as(BEFORE));
  }

  private static Iterator<Row> rows(
      Row row, Map<String, Indicator> indicators, Map<String, Set<String>> synthetic) {
    Indicator indicator = indicators.get(row.<String>getAs(Keys.INDICATOR));
    String period = row.getAs(Keys.PERIOD);
    double value = row.<Double>getAs(ObservationTable.VALUE);
    return row.<Row>getList(row.fieldIndex(Protected.RESTATED)).stream()
        .map(
            part -> {
              String from = part.getAs(RestatementTable.FROM);
              Herziening.Change change =
                  new Herziening.Change(
                      part.<Double>getAs(RestatementTable.FROM_VALUE),
                      value,
                      part.<Double>getAs(RestatementTable.CHANGE));
              String code = part.getAs(RestatementTable.PART);
              return RowFactory.create(
                  row.<String>getAs(Keys.METING),
                  row.<String>getAs(Keys.REVISION),
                  indicator.code(),
                  row.<Integer>getAs(Keys.VERSION),
                  period,
                  row.<Date>getAs(Keys.INDELING),
                  row.<String>getAs(Keys.LEVEL),
                  row.<String>getAs(Keys.REGION),
                  row.<String>getAs(Keys.BREAKDOWN),
                  row.<String>getAs(Keys.CATEGORY),
                  from,
                  code,
                  change.from(),
                  change.to(),
                  change.part(),
                  part.<Long>getAs(RestatementTable.NUMERATOR_CHANGE),
                  part.<Long>getAs(RestatementTable.DENOMINATOR_CHANGE),
                  Herziening.of(code).sentence(indicator, period, from.split("/", -1)[0], change),
                  origin(row, synthetic.get(from)));
            })
        .iterator();
  }

  /** Real where both the figure of now and that of then are. */
  private static String origin(Row row, Set<String> synthetic) {
    String made = row.<String>getAs(Keys.INDICATOR) + "/" + row.<String>getAs(Keys.PERIOD);
    boolean isReal = DeliveryTable.REAL.equals(row.getAs(ObservationTable.ORIGIN));
    return DeliveryTable.origin(!isReal || synthetic.contains(made));
  }
}
