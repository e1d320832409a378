package nl.izamonitor.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import nl.izamonitor.conf.CategoryList;

/**
 * The share of the persons of a birth year that is alive, year after year.
 *
 * @param bands the age groups
 * @param mortality the chance to die within a year, from an age on
 */
record LifeTable(Country country, CategoryList bands, NavigableMap<Integer, Double> mortality) {

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
  record Year(
      Cohort cohort,
      int datajaar,
      String leeftijdsgroep,
      double persons,
      double begin,
      double end) {

    private boolean isOfBirth() {
      return cohort.born() == datajaar;
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

  /** Every year of every cohort of these groups. */
  List<Year> years(List<Inhabitants.Group> groups) {
    Map<Cohort, Double> persons = new LinkedHashMap<>();
    for (Inhabitants.Group group : groups) {
      for (int i = 0; i < group.years(); i++) {
        Cohort cohort = new Cohort(group.youngest() - i, group.sex());
        persons.merge(cohort, (double) group.persons() / group.years(), Double::sum);
      }
    }
    List<Year> years = new ArrayList<>();
    persons.forEach((cohort, many) -> years.addAll(years(cohort, many)));
    return years;
  }

  private List<Year> years(Cohort cohort, double persons) {
    List<Year> years = new ArrayList<>();
    double alive = 1;
    int from = Math.max(country.firstYear(), cohort.born());
    for (int year = from; year <= country.lastYear(); year++) {
      int age = Math.max(0, year - cohort.born() - 1);
      double left = alive * (1 - mortality.floorEntry(age).getValue());
      years.add(new Year(cohort, year, band(age), persons, alive, left));
      alive = left;
    }
    return years;
  }

  private String band(int age) {
    return bands.categories().stream()
        .filter(band -> age >= band.from() && (band.to() == null || age <= band.to()))
        .map(CategoryList.Category::code)
        .findFirst()
        .orElseThrow();
  }
}
