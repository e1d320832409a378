package nl.izamonitor.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers to questions, by year; the fields are in the order of the columns of the contract. */
record Surveys(Calibration calibration, Country country) {

  /** Of the panels on digital care, and of samenwerkingsverbanden. */
  static final String PANEL = "mdz_panel";

  static final String COOPERATION = "samenwerking_enquete";

  private static final int BASE_YEAR = 2023;
  private static final String USERS = "zorggebruiker";
  private static final int OLD = 50;
  private static final double ANSWERED = 0.95;
  private static final List<String> EDUCATION = List.of("laag", "midden", "hoog");
  private static final int HIGHEST_SCORE = 5;

  /**
   * Answers of the panels. Older people answer more often and have a smaller weight, so that an
   * unweighted share is off.
   */
  List<List<String>> panel(int year) {
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, Double> group : calibration.values("panel").entrySet()) {
      for (int i = 0; i < group.getValue(); i++) {
        rows.add(panellist(year, group.getKey(), i));
      }
    }
    return rows;
  }

  private List<String> panellist(int year, String group, int number) {
    RandomNumbers random = RandomNumbers.of(country.seed(), PANEL + year + group + number);
    boolean isUser = group.equals(USERS);
    int age = isUser ? 18 + random.below(70) : 25 + random.below(42);
    String education = isUser ? EDUCATION.get(random.below(EDUCATION.size())) : "hoog";
    return List.of(
        "%016X%016X".formatted(random.whole(), random.whole()),
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

  /** Answers of samenwerkingsverbanden; those of one verband are alike. */
  List<List<String>> cooperation(int year) {
    List<List<String>> rows = new ArrayList<>();
    int verbanden = (int) calibration.value("samenwerking", "verbanden");
    int items = (int) calibration.value("samenwerking", "vragen");
    for (int verband = 1; verband <= verbanden; verband++) {
      RandomNumbers random = RandomNumbers.of(country.seed(), COOPERATION + year + "/" + verband);
      double own = 0.6 * random.normal();
      for (String factor : calibration.values("samenwerking_score").keySet()) {
        double mean = score(factor, year) + own;
        for (int item = 1; item <= items; item++) {
          String answer = score(random, mean);
          rows.add(List.of("verband-" + verband, factor, "vraag-" + item, answer));
        }
      }
    }
    return rows;
  }

  private double score(String factor, int year) {
    return calibration.value("samenwerking_score", factor)
        + calibration.value("samenwerking_groei", factor) * (year - BASE_YEAR);
  }

  private static String score(RandomNumbers random, double mean) {
    long score = Math.round(mean + 0.5 * random.normal());
    boolean isEmpty = random.uniform() < 0.03;
    return isEmpty ? "" : Long.toString(Math.max(1, Math.min(HIGHEST_SCORE, score)));
  }
}
