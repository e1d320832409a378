package nl.izamonitor.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Answers of samenwerkingsverbanden; those of one verband are alike. */
record Enquete(Calibration calibration, Country country) {

  static final String SOURCE = "samenwerking_enquete";

  private static final int BASE_YEAR = 2023;
  private static final int HIGHEST = 5;

  /** The rows of a year, in the order of the contract's columns. */
  List<List<String>> rows(int year) {
    List<List<String>> rows = new ArrayList<>();
    int verbanden = (int) calibration.value("samenwerking", "verbanden");
    for (int verband = 1; verband <= verbanden; verband++) {
      RandomNumbers random = RandomNumbers.of(country.seed(), SOURCE + year + "/" + verband);
      double own = 0.6 * random.normal();
      for (String factor : calibration.values("samenwerking_score").keySet()) {
        rows.addAll(answers(random, "verband-" + verband, factor, mean(factor, year) + own));
      }
    }
    return rows;
  }

  private double mean(String factor, int year) {
    return calibration.value("samenwerking_score", factor)
        + calibration.value("samenwerking_groei", factor) * (year - BASE_YEAR);
  }

  private List<List<String>> answers(
      RandomNumbers random, String verband, String factor, double mean) {
    List<List<String>> answers = new ArrayList<>();
    int items = (int) calibration.value("samenwerking", "vragen");
    for (int item = 1; item <= items; item++) {
      long score = Math.round(mean + 0.5 * random.normal());
      boolean isEmpty = random.uniform() < 0.03;
      String answer = isEmpty ? "" : Long.toString(Math.max(1, Math.min(HIGHEST, score)));
      answers.add(List.of(verband, factor, "vraag-" + item, answer));
    }
    return answers;
  }
}
