package nl.izamonitor.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import nl.izamonitor.lake.RecordRows;
import nl.izamonitor.synthetic.LifeTable.Year;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What a person of a cohort may expect in a year. The profile by age and sex is scaled so that the
 * whole country comes to the published level of the year.
 */
final class Expectations {

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
      Double[] typen) {}

  private final Calibration calibration;
  private final List<String> types;
  private final List<Year> years;

  /** Per year, by how much the profiles are to be multiplied. */
  private final Map<Integer, Double> unregistered = new TreeMap<>();

  private final Map<Integer, Double> contacts = new TreeMap<>();

  Expectations(Calibration calibration, List<String> types, List<Year> years) {
    this.calibration = calibration;
    this.types = types;
    this.years = years;
    for (int year : years.stream().map(Year::datajaar).distinct().toList()) {
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

  private double total(int year, ToDoubleFunction<Year> value) {
    return years.stream().filter(y -> y.datajaar() == year).mapToDouble(value).sum();
  }

  private double unregisteredProfile(Year year) {
    String sex = Inhabitants.SEXES.get(year.cohort().sex());
    return calibration.value("niet_ingeschreven_leeftijd", year.leeftijdsgroep())
        * calibration.value("niet_ingeschreven_geslacht", sex);
  }

  private double contactProfile(Year year) {
    return types.stream().mapToDouble(type -> contactsOf(type, year)).sum();
  }

  /** A break changes how many contacts are of a type; the level of the year has it in it. */
  private double contactsOf(String type, Year year) {
    return calibration.value("contacten_" + type, year.leeftijdsgroep())
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
    types.forEach(type -> shares.put(type, contactsOf(type, year) / contactProfile(year)));
    return shares;
  }

  /** A row for every cohort and year. */
  Dataset<Row> frame(SparkSession spark) {
    return RecordRows.of(spark, Expectation.class, years.stream().map(this::expectation).toList());
  }

  private Expectation expectation(Year year) {
    List<Double> upTo = new ArrayList<>();
    double sum = 0;
    for (double share : typeShares(year).values()) {
      sum += share;
      upTo.add(sum);
    }
    return new Expectation(
        year.cohort().number(),
        year.datajaar(),
        year.leeftijdsgroep(),
        year.begin(),
        year.end(),
        unregistered(year),
        contacts(year),
        upTo.toArray(Double[]::new));
  }
}
