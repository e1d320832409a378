package nl.izamonitor.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Answers of samenwerkingsverbanden; those of one verband are alike. */
record Enquete(Calibration calibration, Country country) {

  static final String SOURCE = "samenwerking_enquete";

  private static final int BASE_YEAR = 2023;
  private static final int HIGHEST = 5;

  /** The rows of a year, in the order of the contract's columns. */
  List<List<String>> rows(int year) {
    List<List<String>> rows = new ArrayList<>();
    int verbanden = (int) calibration.value("samenwerking", "verbanden");
    int items = (int) calibration.value("samenwerking", "vragen");
    for (int verband = 1; verband <= verbanden; verband++) {
      SplittableRandom draw = Drawn.of(country.seed(), SOURCE + year + "/" + verband);
      double own = 0.6 * Drawn.normal(draw);
      for (Map.Entry<String, Double> factor : calibration.values("samenwerking_score").entrySet()) {
        double change =
            calibration.value("samenwerking_groei", factor.getKey()) * (year - BASE_YEAR);
        for (int item = 1; item <= items; item++) {
          double score = factor.getValue() + change + own + 0.5 * Drawn.normal(draw);
          long answer = Math.max(1, Math.min(HIGHEST, Math.round(score)));
          boolean empty = draw.nextDouble() < 0.03;
          rows.add(
              List.of(
                  "verband-" + verband,
                  factor.getKey(),
                  "vraag-" + item,
                  empty ? "" : Long.toString(answer)));
        }
      }
    }
    return rows;
  }
}
