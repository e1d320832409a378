package nl.izamonitor.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.region.LargestRemainder;
import nl.izamonitor.region.Regions;
import nl.izamonitor.synthetic.Lookalike.Sheet;

/**
 * The population by age and sex, derived from postcodes: total, men and women are rounded to five
 * each by itself, so that they need not agree.
 *
 * @param total the inhabitants of the country
 */
record Afgeleid(Structure structure, long total) {

  private static final int FIVE = 5;

  /** So far apart that it is worth a warning. */
  private static final long OFF = 105;

  /** A row for every gemeente and age group. */
  Sheet sheet(Regions regions) {
    Map<String, String> names = regions.gemeenten(LocalDate.of(2023, 1, 1));
    List<Structure.Group> groups = new ArrayList<>();
    List<String> gemeenten = new ArrayList<>();
    for (String gemeente : names.keySet()) {
      for (Structure.Group group : structure.ofGemeente(gemeente)) {
        groups.add(group);
        gemeenten.add(gemeente);
      }
    }
    long[] weights = new long[groups.size() / Sex.HOW_MANY];
    for (int i = 0; i < groups.size(); i++) {
      weights[i / Sex.HOW_MANY] += groups.get(i).weight();
    }
    long[] fives = LargestRemainder.split(total / FIVE, weights);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      Structure.Group men = groups.get(i * Sex.HOW_MANY);
      long all = fives[i] * FIVE + (i == 0 ? total % FIVE : 0);
      long ofMen = weights[i] == 0 ? 0 : FIVE * (all * men.weight() / weights[i] / FIVE);
      long ofWomen = FIVE * ((all - ofMen) / FIVE) + (i == weights.length / 2 ? OFF : 0);
      String gemeente = gemeenten.get(i * Sex.HOW_MANY);
      rows.add(
          List.of(
              gemeente,
              names.get(gemeente),
              age(men.from()),
              Long.toString(all),
              Long.toString(ofMen),
              Long.toString(ofWomen)));
    }
    return new Sheet(
        Lookalike.header("gm_code;gm_naam;leeftijd;inwoners;mannen;vrouwen"), rows, "\n", false);
  }

  private static String age(int from) {
    return from == Structure.LAST ? from + "+" : from + "-" + (from + Structure.YEARS - 1);
  }
}
