package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** The deliveries of every source of persons, all about the same persons, and their truth. */
final class PersonDeliveries implements AutoCloseable {

  private final SparkSession spark;
  private final Conf conf;
  private final DeliveryAreas areas;
  private final Calibration calibration;
  private final Draw draw;
  private final CategoryList bands;
  private final Addresses addresses;
  private final Contacten contacten;

  /** A row for every person and year: where the person lives, and what the person may expect. */
  private final Dataset<Row> years;

  private Dataset<Row> groups;

  PersonDeliveries(SparkSession spark, DeliveryAreas areas, int partitions) {
    this.spark = spark;
    this.areas = areas;
    conf = areas.conf();
    Regions regions = areas.regions();
    Country country = areas.order().country();
    calibration = Calibration.of(conf.files());
    draw = new Draw(country.seed());
    bands = conf.categories().get(Persons.BAND);
    List<String> types = conf.categories().get(Contacten.TYPE).codes();
    addresses = new Addresses(draw, regions, calibration);
    contacten = new Contacten(draw, calibration, types);

    Inhabitants inhabitants = new Inhabitants(conf.files(), regions, country, calibration);
    Cohorts cohorts = new Cohorts(country, calibration, conf, inhabitants.groups());
    Persons persons = new Persons(draw);
    Dataset<Row> everyone = persons.persons(inhabitants.frame(spark, partitions));
    Dataset<Row> lived = persons.years(everyone, cohorts.frame(spark));
    Dataset<Row> settled = new Moves(draw, country, calibration, regions).settled(lived, spark);
    RegionalLevels levels = new RegionalLevels(conf.files(), regions, calibration, country);
    years = settled.join(broadcast(levels.frame(spark)), Persons.PLACE, "inner");
  }

  /** The lines of a source, with leverancier and datajaar; of these slices only, if any. */
  Dataset<Row> lines(String name, List<Slice> only) {
    Source source = conf.sources().get(name);
    Dataset<Row> delivered = delivered(name, only);
    Dataset<Row> right =
        switch (name) {
          case Inschrijving.SOURCE -> new Inschrijving(draw).rows(placed(delivered), addresses);
          case Contacten.SOURCE -> contacten.rows(placed(delivered), addresses);
          case Bevolking.SOURCE -> new Bevolking(draw, bands).rows(groups(), delivered);
          default -> throw new IllegalArgumentException("No persons are in " + name);
        };
    return new Dirt(calibration.share("vuil", "rijen"), source).lines(right);
  }

  private Dataset<Row> placed(Dataset<Row> delivered) {
    return years.join(broadcast(delivered), Persons.PLACE, "inner");
  }

  private Dataset<Row> delivered(String source, List<Slice> only) {
    Dataset<Row> delivered = areas.frame(spark, source).where(col(DeliveryAreas.DELIVERS));
    Object[] names = only.stream().map(Slice::toString).toArray();
    return only.isEmpty()
        ? delivered
        : delivered.where(
            concat_ws("/", lit(source), col(DeliveryAreas.LEVERANCIER), col(Persons.DATAJAAR))
                .isin(names));
  }

  /** What the deliveries come to before the dirt. */
  Dataset<Row> truth() {
    Dataset<Row> ofAll =
        Order.OF_PERSONS.stream()
            .map(source -> areas.frame(spark, source))
            .reduce(Dataset::union)
            .orElseThrow();
    return Truth.rows(groups(), ofAll);
  }

  /** Made once, for the population and for the truth. */
  private synchronized Dataset<Row> groups() {
    if (groups == null) {
      groups =
          new Truth(new Inschrijving(draw), contacten, addresses)
              .groups(
                  years,
                  areas.frame(spark, Inschrijving.SOURCE),
                  areas.frame(spark, Contacten.SOURCE))
              .persist(StorageLevel.MEMORY_AND_DISK());
    }
    return groups;
  }

  @Override
  public synchronized void close() {
    if (groups != null) {
      groups.unpersist();
    }
  }
}
