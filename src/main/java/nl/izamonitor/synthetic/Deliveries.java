package nl.izamonitor.synthetic;

import java.util.List;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The rows of every source, all about the same persons. */
final class Deliveries {

  private final SparkSession spark;
  private final Conf conf;
  private final Calibration calibration;
  private final Draw draw;
  private final Persons persons;
  private final Borders borders;
  private final Places places;
  private final CategoryList bands;
  private final List<String> types;
  private final Dataset<Row> everyone;
  private final Dataset<Row> levels;

  Deliveries(SparkSession spark, Conf conf, Regions regions, Country country, int partitions) {
    this.spark = spark;
    this.conf = conf;
    calibration = Calibration.of(conf.files());
    draw = new Draw(country.seed());
    persons = new Persons(draw);
    borders = new Borders(conf, regions, country);
    places = new Places(regions, calibration, country.seed());
    bands = conf.categories().get("leeftijdsgroep");
    types = conf.categories().get("contacttype").codes();
    Cells cells =
        new Cells(
            country,
            new Structure(conf.files(), regions),
            regions,
            calibration.value("geboorten", "inwoners"));
    everyone = persons.persons(cells.frame(spark, partitions));
    Life life = new Life(country, bands, calibration.byAge("sterftekans"));
    levels = new Levels(calibration, types, life.years(cells.all())).frame(spark);
  }

  /** The lines of a source, with leverancier and datajaar. */
  Dataset<Row> lines(String name) {
    Source source = conf.sources().get(name);
    Dataset<Row> where = borders.frame(spark, source);
    return switch (name) {
      case Inschrijving.SOURCE ->
          Lines.withDirt(
              new Inschrijving(draw, persons, calibration)
                  .rows(known(), where, places.deviations(spark, Inschrijving.MEASURE)),
              source.columns().keySet());
      case Contacten.SOURCE ->
          Lines.withDirt(
              new Contacten(draw, persons, calibration, types)
                  .rows(known(), where, places.deviations(spark, Contacten.MEASURE)),
              source.columns().keySet());
      case Bevolking.SOURCE -> population(source, where);
      default -> throw new IllegalArgumentException("No deliveries are made of " + name);
    };
  }

  private Dataset<Row> known() {
    return persons.years(persons.known(everyone, places.addresses(spark)), levels);
  }

  private Dataset<Row> population(Source source, Dataset<Row> where) {
    Bevolking bevolking = new Bevolking(bands);
    Dataset<Row> rows =
        bevolking.rows(
            persons.years(everyone, levels),
            where.drop(Borders.LEVERANCIER),
            bevolking.complete(where));
    return Lines.of(rows, source.columns().keySet());
  }
}
