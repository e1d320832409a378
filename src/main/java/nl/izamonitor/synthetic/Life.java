package nl.izamonitor.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import nl.izamonitor.conf.CategoryList;

/** How the persons of a birth year fare through the years: the share of them that is alive. */
final class Life {

  /** Persons who were born in the same year and have the same sex. */
  record Cohort(int born, Sex sex) {

    /** One number for both, as in {@link Persons}. */
    int number() {
      return born * Sex.HOW_MANY + sex.number();
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

    private boolean born() {
      return cohort.born() == datajaar;
    }

    /** Expected inhabitants on 1 January. */
    double inhabitants() {
      return born() ? 0 : persons * begin;
    }

    /** Expected person-years; as many are alive on 1 July, since everything is spread evenly. */
    double personYears() {
      return persons * (begin + end) / 2 * (born() ? 0.5 : 1);
    }
  }

  private final Country country;
  private final CategoryList bands;
  private final NavigableMap<Integer, Double> mortality;
  private final List<Year> years = new ArrayList<>();

  Life(Country country, CategoryList bands, NavigableMap<Integer, Double> mortality) {
    this.country = country;
    this.bands = bands;
    this.mortality = mortality;
  }

  /** Every year of every cohort of these cells. */
  List<Year> years(List<Cell> cells) {
    Map<Cohort, Double> persons = new LinkedHashMap<>();
    for (Cell cell : cells) {
      for (int i = 0; i < cell.years(); i++) {
        Cohort cohort = new Cohort(cell.youngest() - i, cell.sex());
        persons.merge(cohort, (double) cell.persons() / cell.years(), Double::sum);
      }
    }
    persons.forEach(this::follow);
    return years;
  }

  private void follow(Cohort cohort, double persons) {
    double alive = 1;
    int from = Math.max(country.firstYear(), cohort.born());
    for (int year = from; year <= country.lastYear(); year++) {
      int age = Math.max(0, year - cohort.born() - 1);
      double left = alive * (1 - mortality.floorEntry(age).getValue());
      years.add(new Year(cohort, year, band(age), persons, alive, left));
      alive = left;
    }
  }

  private String band(int age) {
    return bands.categories().stream()
        .filter(band -> age >= band.from() && (band.to() == null || age <= band.to()))
        .map(CategoryList.Category::code)
        .findFirst()
        .orElseThrow();
  }
}
