package nl.izamonitor.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import nl.izamonitor.conf.CategoryList;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.lake.RecordRows;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Persons of the same birth year and sex through the years: the share of them that is alive, and
 * what one of them may expect in a year. The profile by age and sex is scaled so that the whole
 * country comes to the published level of the year.
 */
final class Cohorts {

  static final String COHORT = "cohort";

  /** The shares of a cohort that is alive when the year begins, and when it ends. */
  static final String BEGIN = "begin";

  static final String END = "einde";

  /** The chance not to be registered, and the contacts of a whole year, as in the country. */
  static final String UNREGISTERED = "kans";

  static final String CONTACTS = "contacten";

  /** The running sums of the shares of the types of contact, in their order. */
  static final String TYPES = "typen";

  /** A row of {@link #frame}, with the names of its columns. */
  private record Expectation(
      int cohort,
      int datajaar,
      String leeftijdsgroep,
      double begin,
      double einde,
      double kans,
      double contacten,
      List<Double> typen) {}

  /** Persons who were born in the same year and have the same sex. */
  record Cohort(int born, int sex) {

    /** One number for both, to join by. */
    int number() {
      return born * Inhabitants.SEXES.size() + sex;
    }
  }

  /**
   * A year in the life of a cohort.
   *
   * @param persons how many the cohort has at its beginning
   * @param begin the share that is alive when the year begins (or at birth)
   * @param end the share that is alive when it ends
   */
  record Year(Cohort cohort, int datajaar, String band, double persons, double begin, double end) {

    private boolean isOfBirth() {
      return cohort.born() == datajaar;
    }

    String sex() {
      return Inhabitants.SEXES.get(cohort.sex());
    }

    /** Expected inhabitants on 1 January. */
    double inhabitants() {
      return isOfBirth() ? 0 : persons * begin;
    }

    /** Expected person-years; as many are alive on 1 July, since everything is spread evenly. */
    double personYears() {
      return persons * (begin + end) / 2 * (isOfBirth() ? 0.5 : 1);
    }
  }

  private final Country country;
  private final Calibration calibration;
  private final CategoryList bands;
  private final List<String> types;
  private final NavigableMap<Integer, Double> mortality;
  private final List<Year> years;

  /** Per year, by how much the profiles are to be multiplied. */
  private final Map<Integer, Double> unregistered = new TreeMap<>();

  private final Map<Integer, Double> contacts = new TreeMap<>();

  Cohorts(Country country, Calibration calibration, Conf conf, List<Inhabitants.Group> everyone) {
    this.country = country;
    this.calibration = calibration;
    bands = conf.categories().get(Persons.BAND);
    types = conf.categories().get(Contacten.TYPE).codes();
    mortality = calibration.from("sterftekans");
    years = years(everyone);
    for (int year = country.firstYear(); year <= country.lastYear(); year++) {
      unregistered.put(
          year,
          calibration.value("niet_ingeschreven", year)
              / 100
              * total(year, Year::personYears)
              / total(year, y -> y.personYears() * unregisteredProfile(y)));
      contacts.put(
          year,
          calibration.value("contacten", year)
              / 1000
              * total(year, Year::inhabitants)
              / total(year, y -> y.personYears() * contactProfile(y)));
    }
  }

  /** Every year of every cohort of these groups. */
  List<Year> years(List<Inhabitants.Group> groups) {
    Map<Cohort, Double> persons = new LinkedHashMap<>();
    for (Inhabitants.Group group : groups) {
      for (int i = 0; i < group.years(); i++) {
        Cohort cohort = new Cohort(group.youngest() - i, group.sex());
        persons.merge(cohort, (double) group.persons() / group.years(), Double::sum);
      }
    }
    List<Year> all = new ArrayList<>();
    persons.forEach((cohort, many) -> all.addAll(years(cohort, many)));
    return all;
  }

  private List<Year> years(Cohort cohort, double persons) {
    List<Year> life = new ArrayList<>();
    double alive = 1;
    int from = Math.max(country.firstYear(), cohort.born());
    for (int year = from; year <= country.lastYear(); year++) {
      int age = Math.max(0, year - cohort.born() - 1);
      double left = alive * (1 - mortality.floorEntry(age).getValue());
      life.add(new Year(cohort, year, band(age), persons, alive, left));
      alive = left;
    }
    return life;
  }

  private String band(int age) {
    return bands.categories().stream()
        .filter(band -> age >= band.from() && (band.to() == null || age <= band.to()))
        .map(CategoryList.Category::code)
        .findFirst()
        .orElseThrow();
  }

  private double total(int year, ToDoubleFunction<Year> value) {
    return years.stream().filter(y -> y.datajaar() == year).mapToDouble(value).sum();
  }

  private double unregisteredProfile(Year year) {
    return calibration.value("niet_ingeschreven_leeftijd", year.band())
        * calibration.value("niet_ingeschreven_geslacht", year.sex());
  }

  private double contactProfile(Year year) {
    return types.stream().mapToDouble(type -> contacts(type, year)).sum();
  }

  /** A break changes how many contacts are of a type; the level of the year has it in it. */
  private double contacts(String type, Year year) {
    return calibration.value("contacten_" + type, year.band())
        * calibration.breakOf(type, year.datajaar());
  }

  double unregistered(Year year) {
    return unregistered.get(year.datajaar()) * unregisteredProfile(year);
  }

  double contacts(Year year) {
    return contacts.get(year.datajaar()) * contactProfile(year);
  }

  /** The share of the contacts of an age group in a year that is of each type. */
  Map<String, Double> typeShares(Year year) {
    Map<String, Double> shares = new LinkedHashMap<>();
    types.forEach(type -> shares.put(type, contacts(type, year) / contactProfile(year)));
    return shares;
  }

  /** A row for every cohort and year. */
  Dataset<Row> frame(SparkSession spark) {
    return RecordRows.of(spark, Expectation.class, years.stream().map(this::expectation).toList());
  }

  private Expectation expectation(Year year) {
    Double[] upTo = typeShares(year).values().toArray(Double[]::new);
    Arrays.parallelPrefix(upTo, Double::sum);
    return new Expectation(
        year.cohort().number(),
        year.datajaar(),
        year.band(),
        year.begin(),
        year.end(),
        unregistered(year),
        contacts(year),
        Arrays.asList(upTo));
  }
}
