package nl.izamonitor.synthetic;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.region.Bouwsteen;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/** The rows of every source, all about the same persons, and what they should come to. */
final class Deliveries implements AutoCloseable {

  private static final String CODE = "code";

  private final SparkSession spark;
  private final Conf conf;
  private final Regions regions;
  private final Order order;
  private final Country country;
  private final Calibration calibration;
  private final Draw draw;
  private final Persons persons;
  private final Places places;
  private final Moves moves;
  private final CategoryList bands;
  private final List<String> types;
  private final Levels levels;
  private final Dataset<Row> everyone;
  private Dataset<Row> groups;

  Deliveries(SparkSession spark, Conf conf, Regions regions, Order order, int partitions) {
    this.spark = spark;
    this.conf = conf;
    this.regions = regions;
    this.order = order;
    country = order.country();
    calibration = Calibration.of(conf.files());
    draw = new Draw(country.seed());
    persons = new Persons(draw);
    places = new Places(regions, calibration, new Changes(conf.files(), regions), country);
    moves = new Moves(draw, country, calibration, regions);
    bands = conf.categories().get(Levels.BAND);
    types = conf.categories().get(Contacten.TYPE).codes();
    Structure structure = new Structure(conf.files(), regions);
    Cells cells =
        new Cells(country, structure, regions, calibration.value("geboorten", "inwoners"));
    everyone = persons.persons(cells.frame(spark, partitions));
    Life life = new Life(country, bands, calibration.from("sterftekans"));
    levels = new Levels(calibration, conf, life.years(cells.all()));
  }

  /** The lines of a source, with leverancier and datajaar; of these slices only, if any. */
  Dataset<Row> lines(String name, List<Slice> only) {
    Source source = conf.sources().get(name);
    Dataset<Row> dirty =
        switch (name) {
          case Inschrijving.SOURCE -> {
            Inschrijving inschrijving = new Inschrijving(draw, persons, calibration);
            Dataset<Row> local = delivered(local(source, Inschrijving.MEASURE), name, only);
            yield inschrijving.dirty(
                inschrijving.rows(known(), local, places.addresses(spark)), source);
          }
          case Contacten.SOURCE -> {
            Contacten contacten = contacten();
            Dataset<Row> local = delivered(local(source, Contacten.MEASURE), name, only);
            yield contacten.dirty(contacten.rows(known(), local, places.addresses(spark)), source);
          }
          case Bevolking.SOURCE -> {
            Bevolking bevolking = new Bevolking(draw, calibration, bands);
            Dataset<Row> frame = borders().frame(spark, source);
            yield bevolking.dirty(bevolking.rows(groups(), delivered(frame, name, only)), source);
          }
          default -> throw new IllegalArgumentException("No persons are in " + name);
        };
    return Lines.of(dirty, source.columns().keySet());
  }

  private Contacten contacten() {
    return new Contacten(draw, persons, calibration, types);
  }

  private Borders borders() {
    return new Borders(conf, regions, order);
  }

  private Dataset<Row> local(Source source, String measure) {
    return borders()
        .frame(spark, source)
        .join(
            broadcast(places.deviations(spark, measure)),
            new String[] {Places.BOUWSTEEN, Levels.DATAJAAR},
            "inner");
  }

  private static Dataset<Row> delivered(Dataset<Row> frame, String source, List<Slice> only) {
    Dataset<Row> delivered = frame.where(col(Borders.DELIVERS));
    Object[] names = only.stream().map(Slice::toString).toArray();
    return only.isEmpty()
        ? delivered
        : delivered.where(
            concat_ws("/", lit(source), col(Borders.LEVERANCIER), col(Levels.DATAJAAR))
                .isin(names));
  }

  private Dataset<Row> known() {
    return years(persons.known(everyone));
  }

  private Dataset<Row> years(Dataset<Row> someone) {
    return moves.settled(persons.years(someone, levels.frame(spark)), spark);
  }

  /** Made once, for the population and for the truth. */
  private synchronized Dataset<Row> groups() {
    if (groups == null) {
      Gaps gaps = new Gaps(draw, calibration);
      groups =
          new Groups(gaps, contacten(), levels)
              .of(
                  years(everyone),
                  local(conf.sources().get(Inschrijving.SOURCE), Inschrijving.MEASURE),
                  local(conf.sources().get(Contacten.SOURCE), Contacten.MEASURE))
              .persist(StorageLevel.MEMORY_AND_DISK());
    }
    return groups;
  }

  /** What the deliveries should come to. */
  Dataset<Row> truth() {
    Truth truth = new Truth(conf, order, placed(Inschrijving.SOURCE), placed(Contacten.SOURCE));
    return truth.rows(urgencies());
  }

  /** The groups with the code of their bouwsteen, and who delivers a source of them. */
  private Dataset<Row> placed(String source) {
    List<Row> codes = new ArrayList<>();
    for (Bouwsteen bouwsteen : regions.bouwstenen()) {
      codes.add(RowFactory.create(codes.size(), bouwsteen.code()));
    }
    StructType columns =
        new StructType()
            .add(Places.BOUWSTEEN, DataTypes.IntegerType)
            .add(CODE, DataTypes.StringType);
    Dataset<Row> frame =
        borders()
            .frame(spark, conf.sources().get(source))
            .join(
                broadcast(SmallTable.of(spark, codes, columns)),
                new String[] {Places.BOUWSTEEN},
                "inner")
            .select(
                col(Places.BOUWSTEEN),
                col(Levels.DATAJAAR),
                col(CODE),
                col(Borders.LEVERANCIER),
                col(Borders.DELIVERS).as(Truth.DELIVERED),
                col(Borders.CORRECTED));
    return groups()
        .join(broadcast(frame), new String[] {Places.BOUWSTEEN, Levels.DATAJAAR}, "inner")
        .drop(Places.BOUWSTEEN)
        .withColumnRenamed(CODE, TallyTable.BOUWSTEEN);
  }

  /** The share of each urgentie, and of none, by year, age group and whether it was corrected. */
  private Dataset<Row> urgencies() {
    List<Row> rows = new ArrayList<>();
    levels
        .byAge()
        .forEach(
            year -> {
              for (boolean corrected : new boolean[] {false, true}) {
                double empty = corrected ? 0 : new Gaps(draw, calibration).withoutUrgency();
                Map<String, Double> shares = levels.urgencies(year);
                shares.forEach(
                    (urgency, share) ->
                        rows.add(urgency(year, corrected, urgency, share * (1 - empty))));
                rows.add(urgency(year, corrected, CategoryList.ONBEKEND, empty));
              }
            });
    return SmallTable.of(
        spark,
        rows,
        new StructType()
            .add(Levels.DATAJAAR, DataTypes.IntegerType)
            .add(Levels.BAND, DataTypes.StringType)
            .add(Borders.CORRECTED, DataTypes.BooleanType)
            .add(Contacten.URGENCY, DataTypes.StringType)
            .add(Truth.SHARE, DataTypes.DoubleType));
  }

  private static Row urgency(Life.Year year, boolean corrected, String urgency, double share) {
    return RowFactory.create(year.datajaar(), year.leeftijdsgroep(), corrected, urgency, share);
  }

  @Override
  public synchronized void close() {
    if (groups != null) {
      groups.unpersist();
    }
  }
}
