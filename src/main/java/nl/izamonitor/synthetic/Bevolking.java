package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import nl.izamonitor.conf.CategoryList;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The delivery of CBS: who lives in every gemeente on 1 January, with a row for nobody too. */
record Bevolking(Draw draw, CategoryList bands) {

  static final String SOURCE = "bevolking";

  private static final String INHABITANTS = "inwoners";
  private static final String ORDER = "volgorde";
  private static final List<String> KEY =
      List.of(Persons.DATAJAAR, DeliveryAreas.GEMEENTE, Persons.BAND, Persons.SEX);

  /**
   * The rows of all years, in order.
   *
   * @param groups the counts of the truth, per bouwsteen, year, age group and sex
   * @param areas per bouwsteen and year the gemeente, and who delivers
   */
  Dataset<Row> rows(Dataset<Row> groups, Dataset<Row> areas) {
    Column[] key = Persons.columns(KEY);
    Dataset<Row> counted =
        groups
            .join(
                broadcast(
                    areas.select(Persons.BOUWSTEEN, Persons.DATAJAAR, DeliveryAreas.GEMEENTE)),
                Persons.PLACE,
                "inner")
            .groupBy(key)
            .agg(sum(Truth.INHABITANTS).as(INHABITANTS));
    return everyGroup(areas)
        .join(broadcast(counted), KEY.toArray(String[]::new), "left")
        .withColumn(INHABITANTS, coalesce(col(INHABITANTS), lit(0)))
        .withColumn(Dirt.LUCK, draw.uniform(SOURCE + Dirt.KIND, key))
        .repartition(1)
        .sortWithinPartitions(
            DeliveryAreas.LEVERANCIER,
            Persons.DATAJAAR,
            DeliveryAreas.GEMEENTE,
            ORDER,
            Persons.SEX);
  }

  /** Every gemeente, age group and sex of every year; a gemeente of the date may have nobody. */
  private Dataset<Row> everyGroup(Dataset<Row> areas) {
    return areas
        .select(
            DeliveryAreas.LEVERANCIER,
            Persons.DATAJAAR,
            DeliveryAreas.CORRECTED,
            DeliveryAreas.GEMEENTE)
        .distinct()
        .select(col("*"), posexplode(texts(bands.codes())).as(new String[] {ORDER, Persons.BAND}))
        .withColumn(Persons.SEX, explode(texts(Inhabitants.SEXES)));
  }

  private static Column texts(List<String> codes) {
    return array(codes.stream().map(functions::lit).toArray(Column[]::new));
  }
}
