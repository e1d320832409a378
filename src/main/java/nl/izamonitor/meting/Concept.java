package nl.izamonitor.meting;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.lake.FigureTable;
import nl.izamonitor.lake.IndicatorTable;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The values of a meting, from its tallies and definitions alone: the same rows for {@code
 * publish}, for {@code freeze} and, years later, for {@code verify}.
 */
final class Concept {

  private final Conf conf;
  private final Meting meting;
  private final Indeling indeling;

  Concept(Conf conf, Regions regions, Meting meting) {
    this.conf = conf;
    this.meting = meting;
    this.indeling = regions.indeling(meting.indeling());
  }

  /** The rows of {@link IndicatorTable} under this revision; a block an indicator, side by side. */
  Dataset<Row> rows(Inputs inputs, String revision) {
    Map<String, BlockSpec> specs = specs(inputs);
    Dataset<Row> counts =
        RollUp.of(Gedekt.covered(conf, inputs.tallies()), indeling)
            .unionByName(RollUp.figures(inputs.figures()))
            .unionByName(placeholders(inputs, specs));
    return counts
        .repartition(col(TallyTable.INDICATOR))
        .mapPartitions(
            new ValueBlocks(specs, revision), Encoders.row(IndicatorTable.TABLE.columns()));
  }

  /** An indicator for which nothing came in has no counts, and still its rows that say so. */
  private static Dataset<Row> placeholders(Inputs inputs, Map<String, BlockSpec> specs) {
    StructType columns = RollUp.figures(inputs.figures()).schema();
    List<Row> rows = specs.keySet().stream().map(code -> nothing(code, columns)).toList();
    return inputs.figures().sparkSession().createDataFrame(rows, columns);
  }

  private static Row nothing(String code, StructType columns) {
    Object[] cells = new Object[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      DataType type = columns.fields()[i].dataType();
      cells[i] =
          type.equals(DataTypes.StringType) ? "" : type.equals(DataTypes.LongType) ? 0L : null;
    }
    cells[columns.fieldIndex(TallyTable.INDICATOR)] = code;
    cells[columns.fieldIndex(FigureTable.TEXT)] = null;
    return RowFactory.create(cells);
  }

  private Map<String, BlockSpec> specs(Inputs inputs) {
    Map<String, String> made = deliveries(inputs);
    BlockSpecs specs = new BlockSpecs(conf, meting, indeling);
    Map<String, BlockSpec> byCode = new TreeMap<>();
    for (String code : meting.indicators().keySet()) {
      Indicator indicator = conf.indicators().get(code);
      byCode.put(code, specs.of(indicator, missing(indicator, made, inputs.deliveries())));
    }
    return byCode;
  }

  private Map<String, String> missing(
      Indicator indicator, Map<String, String> made, Deliveries deliveries) {
    Map<String, String> missing = new HashMap<>();
    for (String period : meting.indicators().get(indicator.code()).all()) {
      String ids = made.getOrDefault(indicator.code() + "/" + period, "");
      String why = deliveries.missing(conf, indicator, period, ids);
      if (!why.isEmpty()) {
        missing.put(period, why);
      }
    }
    return missing;
  }

  /** Per indicator and period the ids of the deliveries that its rows were made of. */
  private static Map<String, String> deliveries(Inputs inputs) {
    Map<String, String> made = new HashMap<>();
    String[] columns = {TallyTable.PERIOD, TallyTable.DELIVERIES};
    inputs
        .tallies()
        .select(TallyTable.INDICATOR, columns)
        .union(inputs.figures().select(TallyTable.INDICATOR, columns))
        .distinct()
        .collectAsList()
        .forEach(row -> made.put(row.getString(0) + "/" + row.getString(1), row.getString(2)));
    return made;
  }
}
