package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SummedColumns;
import nl.izamonitor.lake.ValidatedTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From rows with a verdict to the rows of the validated table. */
record ValidRows(Conf conf, Source source) {

  private static final String CELL = "cell";
  private static final String PART = "part";

  /** Whether valid rows are those of the validated table as they are. */
  boolean areJudged() {
    return source.unpivot() == null
        && source.derive().isEmpty()
        && !ValidatedTable.isDivided(source);
  }

  /** The valid rows of these. */
  Dataset<Row> of(Dataset<Row> judged) {
    Dataset<Row> valid = unpivoted(judged.filter(RowRules.isValid()));
    if (source.unpivot() != null) {
      valid = valid.filter(col(source.unpivot().into()).isNotNull());
    }
    return placed(valid);
  }

  /** Rows with their coarser categories; counts of an area with a row for every bouwsteen. */
  Dataset<Row> placed(Dataset<Row> rows) {
    Dataset<Row> derived = derived(rows);
    return ValidatedTable.isDivided(source) ? split(derived) : derived;
  }

  /** Adds the coarser categories that the contract asks for. */
  private Dataset<Row> derived(Dataset<Row> rows) {
    Dataset<Row> result = rows;
    for (Map.Entry<String, String> derive : source.derive().entrySet()) {
      Column coarser = lit(null).cast("string");
      for (CategoryList list : conf.categories().values()) {
        if (derive.getKey().equals(list.into())) {
          for (Map.Entry<String, String> nested : list.nesting().entrySet()) {
            Column here = col(derive.getValue()).equalTo(nested.getKey());
            coarser = when(here, nested.getValue()).otherwise(coarser);
          }
        }
      }
      result = result.withColumn(derive.getKey(), coarser);
    }
    return result;
  }

  /**
   * One row for every wide column, with the values that the contract gives it; none where there can
   * be no value.
   */
  Dataset<Row> unpivoted(Dataset<Row> rows) {
    Source.Unpivot unpivot = source.unpivot();
    if (unpivot == null) {
      return rows;
    }
    TreeSet<String> keys = new TreeSet<>();
    unpivot.columns().values().forEach(values -> keys.addAll(values.keySet()));
    Column[] cells =
        unpivot.columns().entrySet().stream()
            .map(
                wide -> {
                  Column cell = cell(wide, keys, unpivot.into());
                  return ValidatedTable.mayBeImpossible(source, wide.getKey())
                      ? when(not(ValidatedTable.isImpossible(wide.getKey())), cell)
                      : cell;
                })
            .toArray(Column[]::new);
    Dataset<Row> exploded =
        rows.withColumn(CELL, explode(array(cells))).filter(col(CELL).isNotNull());
    for (String key : keys) {
      exploded = exploded.withColumn(key, col(CELL).getField(key));
    }
    return exploded.withColumn(unpivot.into(), col(CELL).getField(unpivot.into())).drop(CELL);
  }

  private static Column cell(
      Map.Entry<String, Map<String, String>> wide, Set<String> keys, String into) {
    List<Column> fields = new ArrayList<>();
    keys.forEach(key -> fields.add(lit(wide.getValue().get(key)).cast("string").as(key)));
    fields.add(col(wide.getKey()).as(into));
    return struct(fields.toArray(Column[]::new));
  }

  /**
   * A row for every bouwsteen of the gemeente, each with its part of what is added up. Nearly every
   * gemeente is one bouwsteen, which has it all.
   */
  private Dataset<Row> split(Dataset<Row> rows) {
    Column isDivided = size(col(Placement.PARTS)).gt(1);
    Column places =
        when(col(Placement.PARTS).isNull(), lit(1)).otherwise(size(col(Placement.PARTS)));
    Column number = explode(sequence(lit(0), places.minus(1)));
    Map<String, Column> shares = new LinkedHashMap<>();
    for (String name : new SummedColumns(source).names()) {
      Column share = Placement.share(name, PART);
      shares.put(name, when(isDivided, share).otherwise(col(name)));
    }
    return rows.withColumn(PART, number)
        .withColumns(shares)
        .withColumn(
            ValidatedTable.BOUWSTEEN,
            coalesce(
                get(col(Placement.PARTS), col(PART)).getField(ValidatedTable.BOUWSTEEN),
                lit(Regions.ONBEKEND)))
        .withColumn(
            ValidatedTable.COUNTED,
            when(isDivided, when(col(PART).equalTo(0), lit(1L)).otherwise(lit(0L))));
  }
}
