package nl.izamonitor.synthetic;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
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
          .add(BAND, StringType)
          .add(BEGIN, DoubleType)
          .add(END, DoubleType)
          .add(UNREGISTERED, DoubleType)
          .add(CONTACTS, DoubleType);

  private final Calibration calibration;
  private final List<String> types;
  private final List<Life.Year> years;
  private final Map<Integer, Double> unregistered = new LinkedHashMap<>();
  private final Map<Integer, Double> contacts = new LinkedHashMap<>();

  Levels(Calibration calibration, List<String> types, List<Life.Year> years) {
    this.calibration = calibration;
    this.types = types;
    this.years = years;
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

  private double contactsOf(String type, Life.Year year) {
    return calibration.value("contacten_" + type, year.leeftijdsgroep());
  }

  /** A row for every cohort and year; the types of contact as running shares. */
  Dataset<Row> frame(SparkSession spark) {
    StructType schema = SCHEMA;
    for (String type : types) {
      schema = schema.add(UP_TO + type, DoubleType);
    }
    return spark.createDataFrame(years.stream().map(this::row).toList(), schema);
  }

  private Row row(Life.Year year) {
    List<Object> values = new ArrayList<>();
    values.add(year.cohort().number());
    values.add(year.cohort().born());
    values.add(year.cohort().sex().name());
    values.add(year.datajaar());
    values.add(year.leeftijdsgroep());
    values.add(year.begin());
    values.add(year.end());
    values.add(unregistered.get(year.datajaar()) * unregisteredProfile(year));
    values.add(contacts.get(year.datajaar()) * contactProfile(year));
    double upTo = 0;
    for (String type : types) {
      upTo += contactsOf(type, year) / contactProfile(year);
      values.add(upTo);
    }
    return RowFactory.create(values.toArray());
  }
}
