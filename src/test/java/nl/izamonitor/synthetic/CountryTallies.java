package nl.izamonitor.synthetic;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.lake.Keys;
import nl.izamonitor.lake.SmallTable;
import nl.izamonitor.lake.TallyTable;
import nl.izamonitor.model.Place;
import nl.izamonitor.region.Regions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/**
 * Tallies of a country straight from its levels, without persons: for tests at full scale. The same
 * country always gives the same ones. Nobody moves in it, everybody delivers, and no gemeente is
 * unknown.
 */
public final class CountryTallies {

  static final String UNREGISTERED = "niet_ingeschreven";
  static final String PATIENTS = "spoedpost_patienten";
  static final String CONTACTS = "spoedpost_contacten";

  private static final Set<String> HIGH = Set.of("U0", "U1", "U2");
  private static final Set<String> OLD = Set.of("75-84", "85+");

  private final Conf conf;
  private final Calibration calibration;
  private final Cohorts cohorts;
  private final long seed;

  /** Of one bouwsteen: indicator, period, breakdown, category and stratum to what is counted. */
  private final Map<List<String>, Counts> counts = new LinkedHashMap<>();

  private record Counts(long n, long numerator, long denominator, long squares) {

    static Counts share(long some, long all) {
      return new Counts(all, some, all, some);
    }

    Counts plus(Counts other) {
      return new Counts(
          n + other.n,
          numerator + other.numerator,
          denominator + other.denominator,
          squares + other.squares);
    }
  }

  /** The persons of one age group and sex in a bouwsteen and year. */
  private record Group(Cohorts.Year year, long inhabitants, long insured) {

    static Group of(List<Cohorts.Year> years) {
      return new Group(
          years.get(0),
          Math.round(years.stream().mapToDouble(Cohorts.Year::inhabitants).sum()),
          Math.round(years.stream().mapToDouble(Cohorts.Year::personYears).sum()));
    }
  }

  private CountryTallies(Conf conf, Calibration calibration, Cohorts cohorts, long seed) {
    this.conf = conf;
    this.calibration = calibration;
    this.cohorts = cohorts;
    this.seed = seed;
  }

  /** Tallies in the columns of {@link TallyTable}, of the indicators about persons. */
  public static Dataset<Row> of(SparkSession spark, Conf conf, Regions regions, Country country) {
    Calibration calibration = Calibration.of(conf.files());
    RegionalLevels levels = new RegionalLevels(conf.files(), regions, calibration, country);
    List<Inhabitants.Group> all =
        new Inhabitants(conf.files(), regions, country, calibration).groups();
    Cohorts cohorts = new Cohorts(country, calibration, conf, all);
    List<Row> rows = new ArrayList<>();
    new TreeMap<>(all.stream().collect(groupingBy(Inhabitants.Group::bouwsteen)))
        .forEach(
            (at, persons) -> {
              String code = regions.bouwstenen().get(at).code();
              CountryTallies own = new CountryTallies(conf, calibration, cohorts, country.seed());
              cohorts.years(persons).stream()
                  .collect(groupingBy(y -> y.datajaar() + y.band() + y.sex()))
                  .forEach(
                      (name, years) -> {
                        int year = years.get(0).datajaar();
                        double factor = levels.factors(RegionalLevels.UNREGISTERED, year)[at];
                        double often = levels.factors(RegionalLevels.CONTACTS, year)[at];
                        own.count(code + name, Group.of(years), factor, often);
                      });
              own.counts.forEach((key, sums) -> rows.add(own.row(code, key, sums)));
            });
    return SmallTable.of(spark, rows, TallyTable.TABLE.columns());
  }

  /** Draws what comes of chance in a group, and counts it for every indicator. */
  private void count(String name, Group group, double factor, double often) {
    RandomNumbers random = RandomNumbers.of(seed, name);
    double chance = Math.min(1, cohorts.unregistered(group.year()) * factor);
    long unregistered = random.binomial(group.insured(), chance);
    // Who is born in the year has contacts and is no inhabitant of 1 January; who dies has fewer.
    double part = group.inhabitants() == 0 ? 0 : 1.0 * group.insured() / group.inhabitants();
    double mean = cohorts.contacts(group.year()) * often * part;
    long patients = random.binomial(group.inhabitants(), atLeastOne(mean));
    long contacts =
        patients == 0 ? 0 : patients + random.poisson(patients * (mean / atLeastOne(mean) - 1));
    Map<String, Double> types = cohorts.typeShares(group.year());
    Map<String, Long> urgencies = urgencies(contacts, types, random);
    long byTelephone = random.binomial(contacts, types.get("telefonisch"));
    long high = HIGH.stream().mapToLong(urgencies::get).sum();
    long known = contacts - urgencies.get(CategoryList.ONBEKEND);
    // As if the contacts were spread evenly over the patients.
    long squares = patients == 0 ? 0 : Math.max(contacts, contacts * contacts / patients);
    Counts persons = new Counts(contacts, patients, group.inhabitants(), patients);

    add(UNREGISTERED, group, Counts.share(unregistered, group.insured()));
    add(PATIENTS, group, persons);
    if (OLD.contains(group.year().band())) {
      add("spoedpost_ouderen", group, persons);
    }
    add(CONTACTS, group, new Counts(contacts, contacts, group.inhabitants(), squares));
    add("spoedpost_urgentie", group, new Counts(contacts, contacts, 0, squares));
    addUrgencies(CONTACTS, group, urgencies, group.inhabitants());
    addUrgencies("spoedpost_urgentie", group, urgencies, 0);
    add("spoedpost_spoed", group, Counts.share(high, known));
    add("spoedpost_telefonisch", group, Counts.share(byTelephone, contacts));
  }

  /** The chance of a contact where so many are expected; some persons come often. */
  private double atLeastOne(double mean) {
    double share = calibration.share("terugkerend", "aandeel");
    double often = mean * calibration.value("terugkerend", "verhouding");
    double seldom = (mean - share * often) / (1 - share);
    return share * often / (1 + often) + (1 - share) * seldom / (1 + seldom);
  }

  /** Contacts by urgentie: one after the other takes its share of what is left. */
  private Map<String, Long> urgencies(
      long contacts, Map<String, Double> types, RandomNumbers random) {
    double empty = calibration.share("leeg", Contacten.URGENCY);
    Map<String, Double> shares = new LinkedHashMap<>();
    types.forEach(
        (type, ofType) ->
            calibration
                .values("urgentie_" + type)
                .forEach(
                    (urgency, percent) ->
                        shares.merge(urgency, ofType * percent / 100 * (1 - empty), Double::sum)));
    shares.put(CategoryList.ONBEKEND, empty);
    Map<String, Long> urgencies = new LinkedHashMap<>();
    long left = contacts;
    double rest = 1;
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      double chance = Math.min(1, share.getValue() / rest);
      urgencies.put(share.getKey(), random.binomial(left, chance));
      left -= urgencies.get(share.getKey());
      rest -= share.getValue();
    }
    urgencies.merge("U3", left, Long::sum);
    return urgencies;
  }

  /** A group in the total and in its category of every breakdown by person. */
  private void add(String code, Group group, Counts whole) {
    Map<String, String> person =
        Map.of(Persons.BAND, group.year().band(), Persons.SEX, group.year().sex());
    Indicator indicator = conf.indicators().get(code);
    String stratum = indicator.standardise().stream().map(person::get).collect(joining("*"));
    put(code, group, List.of(Place.TOTAAL, Place.TOTAAL, stratum), whole);
    for (String breakdown : indicator.breakdowns().keySet()) {
      List<String> dimensions = Arrays.asList(breakdown.split("\\*", -1));
      if (person.keySet().containsAll(dimensions)) {
        String category = dimensions.stream().map(person::get).collect(joining("*"));
        put(code, group, List.of(breakdown, category, ""), whole);
      }
    }
  }

  private void addUrgencies(
      String code, Group group, Map<String, Long> urgencies, long denominator) {
    urgencies.forEach(
        (urgency, n) ->
            put(
                code,
                group,
                List.of(Contacten.URGENCY, urgency, ""),
                new Counts(n, n, denominator, n)));
  }

  private void put(String code, Group group, List<String> cell, Counts sums) {
    List<String> key = new ArrayList<>(List.of(code, Integer.toString(group.year().datajaar())));
    key.addAll(cell);
    counts.merge(key, sums, Counts::plus);
  }

  private Row row(String bouwsteen, List<String> key, Counts sums) {
    Map<String, Object> cells = new TreeMap<>();
    cells.put(Keys.INDICATOR, key.get(0));
    cells.put(Keys.VERSION, conf.indicators().get(key.get(0)).version());
    cells.put(Keys.PERIOD, key.get(1));
    cells.put(Keys.BREAKDOWN, key.get(2));
    cells.put(Keys.CATEGORY, key.get(3));
    cells.put(TallyTable.STRATUM, key.get(4));
    cells.put(TallyTable.BOUWSTEEN, bouwsteen);
    cells.put(TallyTable.N, sums.n());
    cells.put(TallyTable.NUMERATOR, sums.numerator());
    cells.put(TallyTable.DENOMINATOR, sums.denominator());
    cells.put(TallyTable.SUM_SQUARES, sums.squares());
    cells.put(TallyTable.DELIVERIES, "synthetic");
    // Nobody was sampled, and nobody contributes counts of their own to what is counted of persons.
    return RowFactory.create(
        Arrays.stream(TallyTable.TABLE.columns().fields())
            .map(
                field ->
                    field.dataType().equals(DataTypes.LongType)
                        ? cells.getOrDefault(field.name(), 0L)
                        : cells.get(field.name()))
            .toArray());
  }
}
