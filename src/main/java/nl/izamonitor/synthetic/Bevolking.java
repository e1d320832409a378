package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;

import nl.izamonitor.conf.CategoryList;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The delivery of CBS: who lives in every gemeente on 1 January, with a row for nobody too. */
record Bevolking(CategoryList bands) {

  static final String SOURCE = "bevolking";

  private static final String INHABITANTS = "inwoners";
  private static final String ORDER = "volgorde";
  private static final String[] KEY = {Levels.DATAJAAR, Borders.GEMEENTE, Levels.BAND, Levels.SEX};

  /** The rows of all years, in order. */
  Dataset<Row> rows(Dataset<Row> years, Dataset<Row> places, Dataset<Row> complete) {
    Dataset<Row> counted =
        years
            .where(col(Levels.BORN).lt(col(Levels.DATAJAAR)))
            .join(broadcast(places), new String[] {Places.BOUWSTEEN, Levels.DATAJAAR}, "inner")
            .groupBy(KEY[0], KEY[1], KEY[2], KEY[3])
            .agg(count(lit(1)).as(INHABITANTS));
    return complete
        .join(broadcast(counted), KEY, "left")
        .repartition(1)
        .sortWithinPartitions(Borders.GEMEENTE, ORDER, Levels.SEX)
        .select(
            col(Borders.LEVERANCIER),
            col(Levels.DATAJAAR),
            col(Borders.GEMEENTE),
            col(Levels.BAND),
            col(Levels.SEX),
            coalesce(col(INHABITANTS), lit(0)).as(INHABITANTS));
  }

  /** Every gemeente, age group and sex of every year; a gemeente of the date may have nobody. */
  Dataset<Row> complete(Dataset<Row> places) {
    Column[] all = bands.codes().stream().map(functions::lit).toArray(Column[]::new);
    return places
        .select(col(Borders.LEVERANCIER), col(Levels.DATAJAAR), col(Borders.GEMEENTE))
        .distinct()
        .select(col("*"), posexplode(array(all)).as(new String[] {ORDER, Levels.BAND}))
        .select(
            col(Borders.LEVERANCIER),
            col(Levels.DATAJAAR),
            col(Borders.GEMEENTE),
            col(ORDER),
            col(Levels.BAND),
            explode(array(lit(Sex.M.name()), lit(Sex.V.name()))).as(Levels.SEX));
  }
}
