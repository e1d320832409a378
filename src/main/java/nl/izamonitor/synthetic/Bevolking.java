package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Source;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The delivery of CBS: who lives in every gemeente on 1 January, with a row for nobody too. */
record Bevolking(Borders borders, Country country, CategoryList bands) {

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
        .join(counted, KEY, "left")
        .repartition(1)
        .sortWithinPartitions(ORDER)
        .select(
            col(Borders.LEVERANCIER),
            col(Levels.DATAJAAR),
            col(Borders.GEMEENTE),
            col(Levels.BAND),
            col(Levels.SEX),
            coalesce(col(INHABITANTS), lit(0)).as(INHABITANTS));
  }

  /** Every gemeente, age group and sex of every year. */
  Dataset<Row> complete(SparkSession spark, Source source) {
    List<Row> rows = new ArrayList<>();
    for (int year = country.firstYear(); year <= country.lastYear(); year++) {
      for (String gemeente : borders.indeling(source, year).gemeenten().keySet()) {
        for (String band : bands.codes()) {
          for (String sex : List.of(Structure.MEN, Structure.WOMEN)) {
            rows.add(
                RowFactory.create(
                    rows.size(), source.dekking().volledig(), year, gemeente, band, sex));
          }
        }
      }
    }
    return spark.createDataFrame(
        rows,
        new StructType()
            .add(ORDER, DataTypes.IntegerType)
            .add(Borders.LEVERANCIER, DataTypes.StringType)
            .add(Levels.DATAJAAR, DataTypes.IntegerType)
            .add(Borders.GEMEENTE, DataTypes.StringType)
            .add(Levels.BAND, DataTypes.StringType)
            .add(Levels.SEX, DataTypes.StringType));
  }
}
