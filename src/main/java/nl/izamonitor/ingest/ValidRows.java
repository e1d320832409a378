package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.ValidatedTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From rows with a verdict to the rows of the validated table. */
record ValidRows(Conf conf, Source source) {

  private static final String CELL = "cell";
  private static final String PART = "part";

  /** Whether valid rows are those of the validated table as they are. */
  boolean areJudged() {
    return source.unpivot() == null && source.derive().isEmpty() && !isSplit();
  }

  private boolean isSplit() {
    return source.rows() == Source.Rows.COUNTS && source.region() != null;
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
    return isSplit() ? split(derived) : derived;
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

  /** A row for every bouwsteen of the gemeente, each with its part of the counts. */
  private Dataset<Row> split(Dataset<Row> rows) {
    List<String> counts = counts();
    Dataset<Row> result = rows;
    if (counts.isEmpty()) {
      return result;
    }
    String first = counts.get(0);
    result =
        result
            .withColumn(PART, explode(Placement.split(first)))
            .withColumn(ValidatedTable.BOUWSTEEN, col(PART).getField("bouwsteen"));
    for (String count : counts) {
      Column here =
          expr(
              "get(filter(%s, p -> p.bouwsteen = part.bouwsteen), 0).n"
                  .formatted("split_" + count));
      result = result.withColumn("split_" + count, Placement.split(count)).withColumn(count, here);
    }
    return result;
  }

  private List<String> counts() {
    if (source.unpivot() != null) {
      return List.of(source.unpivot().into());
    }
    return source.columns().entrySet().stream()
        .filter(column -> column.getValue().type() == Source.Type.COUNT)
        .map(Map.Entry::getKey)
        .toList();
  }
}
