package nl.izamonitor.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Answers of the panels on digital care. Older people answer more often and have a smaller weight,
 * so that an unweighted share is off.
 */
record Panel(Calibration calibration, Country country) {

  static final String SOURCE = "mdz_panel";

  private static final String USERS = "zorggebruiker";
  private static final int BASE_YEAR = 2023;
  private static final int OLD = 50;
  private static final double ANSWERED = 0.95;
  private static final List<String> EDUCATION = List.of("laag", "midden", "hoog");

  /** The rows of a year, in the order of the contract's columns. */
  List<List<String>> rows(int year) {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, Double> group : calibration.values("panel").entrySet()) {
      for (int i = 0; i < group.getValue(); i++) {
        rows.add(row(year, group.getKey(), i));
      }
    }
    return rows;
  }

  private List<String> row(int year, String group, int number) {
    RandomNumbers random = RandomNumbers.of(country.seed(), SOURCE + year + group + number);
    boolean isUser = group.equals(USERS);
    int age = isUser ? 18 + random.below(70) : 25 + random.below(42);
    String education = isUser ? EDUCATION.get(random.below(EDUCATION.size())) : "hoog";
    return List.of(
        pseudonym(random),
        group,
        Integer.toString(age),
        education,
        isUser ? "K" + (1 + random.below(5)) : "",
        age < OLD ? "jonger" : "ouder",
        age < OLD ? "1.3" : "0.8",
        isUser ? "" : answer(random, "videobellen", group, year),
        isUser ? "" : answer(random, "ai", group, year),
        isUser ? answer(random, "digitale_zorg", education, year) : "",
        isUser ? "" : grade(random, group));
  }

  /** As a trusted third party gives them: nothing can be read from it. */
  private static String pseudonym(RandomNumbers random) {
    return "%016X%016X".formatted(random.whole(), random.whole());
  }

  private String answer(RandomNumbers random, String question, String group, int year) {
    double growth = calibration.value("panel_groei", question) * (year - BASE_YEAR);
    double share = calibration.value(question, group) + growth;
    boolean isYes = random.uniform() < Math.max(0, Math.min(1, share));
    return random.uniform() < ANSWERED ? (isYes ? "ja" : "nee") : "";
  }

  private String grade(RandomNumbers random, String group) {
    long grade = Math.round(calibration.value("impact", group) + 1.5 * random.normal());
    return Long.toString(Math.max(1, Math.min(10, grade)));
  }
}
