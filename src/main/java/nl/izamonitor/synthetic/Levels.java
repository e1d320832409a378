package nl.izamonitor.synthetic;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.lake.SmallTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * What a person of a cohort may expect in a year. The profile by age and sex is scaled so that the
 * whole country comes to the published level of the year.
 */
final class Levels {

  static final String COHORT = "cohort";
  static final String BORN = "geboortejaar";
  static final String SEX = "geslacht";
  static final String DATAJAAR = "datajaar";
  static final String BAND = "leeftijdsgroep";

  /** Age group and sex as one number, see {@link #band} and {@link #sex}. */
  static final String GROUP = "groep";

  static final String BEGIN = "begin";
  static final String END = "einde";
  static final String UNREGISTERED = "kans_niet_ingeschreven";
  static final String CONTACTS = "verwachte_contacten";
  static final String UP_TO = "tot_";

  private static final StructType SCHEMA =
      new StructType()
          .add(COHORT, IntegerType)
          .add(BORN, IntegerType)
          .add(SEX, StringType)
          .add(DATAJAAR, IntegerType)
          .add(GROUP, IntegerType)
          .add(BEGIN, DoubleType)
          .add(END, DoubleType)
          .add(UNREGISTERED, DoubleType)
          .add(CONTACTS, DoubleType);

  private final Calibration calibration;
  private final List<String> types;
  private final List<String> bands;
  private final List<Life.Year> years;
  private final Map<String, Map<Integer, Double>> breaks = new LinkedHashMap<>();
  private final Map<Integer, Double> unregistered = new LinkedHashMap<>();
  private final Map<Integer, Double> contacts = new LinkedHashMap<>();

  Levels(Calibration calibration, Conf conf, List<Life.Year> years) {
    this.calibration = calibration;
    types = conf.categories().get(Contacten.TYPE).codes();
    bands = conf.categories().get(BAND).codes();
    this.years = years;
    for (String type : types) {
      Map<Integer, Double> ofType = new LinkedHashMap<>();
      years.forEach(
          y -> ofType.computeIfAbsent(y.datajaar(), each -> calibration.breakOf(type, each)));
      breaks.put(type, ofType);
    }
    for (int year : years.stream().map(Life.Year::datajaar).distinct().sorted().toList()) {
      unregistered.put(
          year,
          calibration.value("niet_ingeschreven", year)
              / 100
              * total(year, Life.Year::personYears)
              / total(year, y -> y.personYears() * unregisteredProfile(y)));
      contacts.put(
          year,
          calibration.value("contacten", year)
              / 1000
              * total(year, Life.Year::inhabitants)
              / total(year, y -> y.personYears() * contactProfile(y)));
    }
  }

  private double total(int year, ToDoubleFunction<Life.Year> value) {
    return years.stream().filter(y -> y.datajaar() == year).mapToDouble(value).sum();
  }

  private double unregisteredProfile(Life.Year year) {
    return calibration.value("niet_ingeschreven_leeftijd", year.leeftijdsgroep())
        * calibration.value("niet_ingeschreven_geslacht", year.cohort().sex());
  }

  private double contactProfile(Life.Year year) {
    return types.stream().mapToDouble(type -> contactsOf(type, year)).sum();
  }

  /** A break changes how many contacts are of a type; the level of the year has it in it. */
  private double contactsOf(String type, Life.Year year) {
    return calibration.value("contacten_" + type, year.leeftijdsgroep())
        * breaks.get(type).get(year.datajaar());
  }

  /** The chance of a person of a cohort not to be registered in a year, as in the country. */
  double unregistered(Life.Year year) {
    return unregistered.get(year.datajaar()) * unregisteredProfile(year);
  }

  /** The contacts that a person of a cohort may expect in a whole year, as in the country. */
  double contacts(Life.Year year) {
    return contacts.get(year.datajaar()) * contactProfile(year);
  }

  /** The share of the contacts of an age group in a year that is of each type. */
  Map<String, Double> typeShares(Life.Year year) {
    Map<String, Double> shares = new LinkedHashMap<>();
    types.forEach(type -> shares.put(type, contactsOf(type, year) / contactProfile(year)));
    return shares;
  }

  /** The share of the contacts of an age group in a year that has each urgentie, if filled. */
  Map<String, Double> urgencies(Life.Year year) {
    Map<String, Double> shares = new LinkedHashMap<>();
    typeShares(year)
        .forEach(
            (type, ofType) -> {
              Map<String, Double> weights = calibration.values("urgentie_" + type);
              double total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
              weights.forEach(
                  (urgency, weight) -> shares.merge(urgency, ofType * weight / total, Double::sum));
            });
    return shares;
  }

  /** A year in the life of somebody of each age group. */
  Collection<Life.Year> byAge() {
    Map<String, Life.Year> byAge = new LinkedHashMap<>();
    years.forEach(year -> byAge.put(year.datajaar() + "/" + year.leeftijdsgroep(), year));
    return byAge.values();
  }

  /** The age group of the number of a group. */
  Column band(Column group) {
    return functions.element_at(
        functions.lit(bands.toArray(String[]::new)),
        group.divide(Sex.HOW_MANY).cast("int").plus(1));
  }

  /** The sex of the number of a group. */
  static Column sex(Column group) {
    return functions
        .when(functions.pmod(group, functions.lit(Sex.HOW_MANY)).equalTo(0), Sex.M.name())
        .otherwise(Sex.V.name());
  }

  /** A row for every cohort and year; the types of contact as running shares. */
  Dataset<Row> frame(SparkSession spark) {
    StructType schema = SCHEMA;
    for (String type : types) {
      schema = schema.add(UP_TO + type, DoubleType);
    }
    return SmallTable.of(spark, years.stream().map(this::row).toList(), schema);
  }

  private Row row(Life.Year year) {
    List<Object> values = new ArrayList<>();
    values.add(year.cohort().number());
    values.add(year.cohort().born());
    values.add(year.cohort().sex().name());
    values.add(year.datajaar());
    values.add(bands.indexOf(year.leeftijdsgroep()) * Sex.HOW_MANY + year.cohort().sex().number());
    values.add(year.begin());
    values.add(year.end());
    values.add(unregistered(year));
    values.add(contacts(year));
    double upTo = 0;
    for (double share : typeShares(year).values()) {
      upTo += share;
      values.add(upTo);
    }
    return RowFactory.create(values.toArray());
  }
}
