package nl.izamonitor.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Answers of the panels on digital care. Older people answer more often and have a smaller weight,
 * so that an unweighted share is off.
 */
record Panel(Calibration calibration, Country country) {

  static final String SOURCE = "mdz_panel";

  private static final String USERS = "zorggebruiker";
  private static final String YES = "ja";
  private static final int BASE_YEAR = 2023;
  private static final int OLD = 50;
  private static final double ANSWERED = 0.95;
  private static final List<String> EDUCATION = List.of("laag", "midden", "hoog");

  /** The rows of a year, in the order of the contract's columns. */
  List<List<String>> rows(int year) {
    List<List<String>> rows = new ArrayList<>();
    calibration
        .values("panel")
        .forEach(
            (group, size) -> {
              for (int i = 0; i < size; i++) {
                rows.add(row(year, group, i));
              }
            });
    return rows;
  }

  private List<String> row(int year, String group, int number) {
    SplittableRandom draw = Drawn.of(country.seed(), SOURCE + year + group + number);
    boolean user = group.equals(USERS);
    int age = user ? 18 + draw.nextInt(70) : 25 + draw.nextInt(42);
    String education = user ? EDUCATION.get(draw.nextInt(EDUCATION.size())) : "hoog";
    String weight = age < OLD ? "1.3" : "0.8";
    return List.of(
        pseudonym(draw),
        group,
        Integer.toString(age),
        education,
        user ? "K" + (1 + draw.nextInt(5)) : "",
        age < OLD ? "jonger" : "ouder",
        weight,
        user ? "" : answer(draw, "videobellen", group, year),
        user ? "" : answer(draw, "ai", group, year),
        user ? answer(draw, "digitale_zorg", education, year) : "",
        user ? "" : grade(draw, group));
  }

  /** As a trusted third party gives them: nothing can be read from it. */
  private static String pseudonym(SplittableRandom draw) {
    return "%016X%016X".formatted(draw.nextLong(), draw.nextLong());
  }

  private String answer(SplittableRandom draw, String question, String group, int year) {
    Map<String, Double> growth = calibration.values("panel_groei");
    double share = calibration.value(question, group) + growth.get(question) * (year - BASE_YEAR);
    boolean yes = draw.nextDouble() < Math.max(0, Math.min(1, share));
    return draw.nextDouble() < ANSWERED ? (yes ? YES : "nee") : "";
  }

  private String grade(SplittableRandom draw, String group) {
    double mean = calibration.value("impact", group);
    long grade = Math.round(mean + 1.5 * Drawn.normal(draw));
    return String.format(Locale.ROOT, "%d", Math.max(1, Math.min(10, grade)));
  }
}
