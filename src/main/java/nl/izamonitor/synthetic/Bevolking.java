package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import java.util.Map;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Source;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The delivery of CBS: who lives in every gemeente on 1 January, with a row for nobody too. */
record Bevolking(Draw draw, Calibration calibration, CategoryList bands) {

  static final String SOURCE = "bevolking";
  static final String INHABITANTS = "inwoners";

  private static final String ORDER = "volgorde";
  private static final String[] KEY = {Levels.DATAJAAR, Borders.GEMEENTE, Levels.BAND, Levels.SEX};

  /**
   * The rows of all years, in order.
   *
   * @param counted inhabitants per bouwsteen, year, age group and sex
   * @param places per bouwsteen and year the gemeente, and who delivers
   */
  Dataset<Row> rows(Dataset<Row> counted, Dataset<Row> places) {
    Dataset<Row> perGemeente =
        counted
            .join(
                broadcast(places.select(Places.BOUWSTEEN, Levels.DATAJAAR, Borders.GEMEENTE)),
                new String[] {Places.BOUWSTEEN, Levels.DATAJAAR},
                "inner")
            .groupBy(KEY[0], KEY[1], KEY[2], KEY[3])
            .agg(sum(INHABITANTS).as(INHABITANTS));
    return complete(places)
        .join(broadcast(perGemeente), KEY, "left")
        .repartition(1)
        .sortWithinPartitions(
            Borders.LEVERANCIER, Levels.DATAJAAR, Borders.GEMEENTE, ORDER, Levels.SEX)
        .select(
            col(Borders.LEVERANCIER),
            col(Levels.DATAJAAR),
            col(Borders.CORRECTED),
            col(Borders.GEMEENTE),
            col(Levels.BAND),
            col(Levels.SEX),
            coalesce(col(INHABITANTS), lit(0)).as(INHABITANTS));
  }

  /** The rows with the wrong ones beside them, in the columns of the contract. */
  Dataset<Row> dirty(Dataset<Row> rows, Source source) {
    Dirt dirt = new Dirt(calibration.share("vuil", "rijen"), source, Map.of());
    Column[] keys = Arrays.stream(KEY).map(functions::col).toArray(Column[]::new);
    return dirt.select(dirt.beside(rows, draw.uniform(SOURCE + Dirt.KIND, keys)));
  }

  /** Every gemeente, age group and sex of every year; a gemeente of the date may have nobody. */
  private Dataset<Row> complete(Dataset<Row> places) {
    Column[] all = bands.codes().stream().map(functions::lit).toArray(Column[]::new);
    return places
        .select(
            col(Borders.LEVERANCIER),
            col(Levels.DATAJAAR),
            col(Borders.CORRECTED),
            col(Borders.GEMEENTE))
        .distinct()
        .select(col("*"), posexplode(array(all)).as(new String[] {ORDER, Levels.BAND}))
        .select(
            col(Borders.LEVERANCIER),
            col(Levels.DATAJAAR),
            col(Borders.CORRECTED),
            col(Borders.GEMEENTE),
            col(ORDER),
            col(Levels.BAND),
            explode(array(lit(Sex.M.name()), lit(Sex.V.name()))).as(Levels.SEX));
  }
}
