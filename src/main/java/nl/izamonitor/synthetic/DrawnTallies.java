package nl.izamonitor.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Tallies of a country drawn straight from its levels, without persons: for tests at full scale.
 * The same country always gives the same ones. Nobody moves in it, everybody delivers, and no
 * gemeente is unknown.
 */
public final class DrawnTallies {

  private final Country country;
  private final Calibration calibration;
  private final CategoryList bands;
  private final Places places;
  private final Map<Integer, List<Cell>> cells = new TreeMap<>();
  private final Levels levels;

  private DrawnTallies(Conf conf, Regions regions, Country country) {
    this.country = country;
    calibration = Calibration.of(conf.files());
    bands = conf.categories().get(Levels.BAND);
    places = new Places(regions, calibration, new Changes(conf.files(), regions), country);
    Structure structure = new Structure(conf.files(), regions);
    List<Cell> all =
        new Cells(country, structure, regions, calibration.value("geboorten", "inwoners")).all();
    all.forEach(cell -> cells.computeIfAbsent(cell.bouwsteen(), b -> new ArrayList<>()).add(cell));
    levels = new Levels(calibration, conf, life(all));
  }

  private List<Life.Year> life(List<Cell> some) {
    return new Life(country, bands, calibration.from("sterftekans")).years(some);
  }

  /** Tallies in the columns of {@link TallyTable}, of the indicators about persons. */
  public static Dataset<Row> of(SparkSession spark, Conf conf, Regions regions, Country country) {
    DrawnTallies drawn = new DrawnTallies(conf, regions, country);
    TallyRows tallies = new TallyRows(conf);
    Map<Integer, double[]> unregistered = drawn.factors(Inschrijving.MEASURE);
    Map<Integer, double[]> contacts = drawn.factors(Contacten.MEASURE);
    List<Row> rows = new ArrayList<>();
    for (int position : drawn.cells.keySet()) {
      String code = regions.bouwstenen().get(position).code();
      List<DrawnGroup> groups = new ArrayList<>();
      for (Group group : drawn.groups(position)) {
        int year = group.year.datajaar();
        groups.add(
            drawn.draw(
                code, group, unregistered.get(year)[position], contacts.get(year)[position]));
      }
      rows.addAll(tallies.of(code, groups));
    }
    return SmallTable.of(spark, rows, TallyTable.TABLE.columns());
  }

  private Map<Integer, double[]> factors(String measure) {
    Map<Integer, double[]> factors = new TreeMap<>();
    for (int year = country.firstYear(); year <= country.lastYear(); year++) {
      factors.put(year, places.factors(measure, year));
    }
    return factors;
  }

  /** How many persons of a year, age group and sex are expected in one bouwsteen. */
  private static final class Group {

    private final Life.Year year;
    private double inhabitants;
    private double insured;

    private Group(Life.Year year) {
      this.year = year;
    }
  }

  private Iterable<Group> groups(int position) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Life.Year year : life(cells.get(position))) {
      Group group =
          groups.computeIfAbsent(
              year.datajaar() + year.leeftijdsgroep() + year.cohort().sex(), g -> new Group(year));
      group.inhabitants += year.inhabitants();
      group.insured += year.personYears();
    }
    return groups.values();
  }

  private DrawnGroup draw(String code, Group group, double unregistered, double contacts) {
    Life.Year year = group.year;
    // Who is born in the year has contacts and is no inhabitant of 1 January; who dies has fewer.
    double part = group.inhabitants == 0 ? 0 : group.insured / group.inhabitants;
    double mean = levels.contacts(year) * contacts * part;
    DrawnGroup.Expected expected =
        new DrawnGroup.Expected(
            Math.round(group.inhabitants),
            Math.round(group.insured),
            Math.min(1, levels.unregistered(year) * unregistered),
            Contacten.chance(calibration, mean),
            mean,
            urgencies(year),
            levels.typeShares(year).get(Contacten.BY_TELEPHONE));
    String who = code + year.datajaar() + year.leeftijdsgroep() + year.cohort().sex();
    return DrawnGroup.of(
        year, expected, new SplittableRandom(country.seed() * 31 + who.hashCode()));
  }

  private Map<String, Double> urgencies(Life.Year year) {
    double empty = calibration.share("leeg", Contacten.URGENCY);
    Map<String, Double> shares = new LinkedHashMap<>();
    levels.urgencies(year).forEach((urgency, share) -> shares.put(urgency, share * (1 - empty)));
    shares.put(CategoryList.ONBEKEND, empty);
    return shares;
  }
}
