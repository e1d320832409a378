package nl.izamonitor.meting;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.PublicatiePlan;
import nl.izamonitor.disclosure.Thresholds;

/**
 * All that is needed to value the block of one indicator, wherever that happens.
 *
 * @param regions codes of the regions per level
 * @param categories codes of the categories per dimension
 * @param missing per period for which nothing came in why
 * @param minimums per source the dekking in percent from which a bouwsteen counts
 * @param minimum the dekking in percent below which a region has no value
 * @param voorlopig provisional periods
 * @param width whether what is hidden may not be narrowed down below its floor either
 * @param standard the population to standardise to, per stratum; empty for none
 * @param respondents with fewer of them an estimate is not reliable
 * @param source where the figures come from, as people read it
 */
record BlockSpec(
    String meting,
    Indicator indicator,
    LocalDate indeling,
    List<String> periods,
    Map<String, List<String>> regions,
    Map<String, List<String>> categories,
    Map<String, String> missing,
    Map<String, Double> minimums,
    double minimum,
    List<String> voorlopig,
    PublicatiePlan plan,
    Thresholds thresholds,
    boolean width,
    Map<String, Double> standard,
    int respondents,
    String source)
    implements Serializable {

  static final String TOTAAL = "totaal";

  /** The same for samples of any size, as in a worked example. */
  BlockSpec ofAnySample() {
    return new BlockSpec(
        meting,
        indicator,
        indeling,
        periods,
        regions,
        categories,
        missing,
        minimums,
        minimum,
        voorlopig,
        plan,
        thresholds,
        width,
        standard,
        0,
        source);
  }

  /** Whether its figures are taken over as others published them. */
  boolean isTaken() {
    return indicator.method().isTaken();
  }

  /** The breakdowns that may be shown at a level, totaal first. */
  List<String> breakdowns(String level) {
    List<String> shown = new ArrayList<>();
    shown.add(TOTAAL);
    for (String breakdown : indicator.breakdowns().keySet()) {
      if (plan.allows(level, breakdown.split("\\*", -1).length)) {
        shown.add(breakdown);
      }
    }
    return shown;
  }

  /** The categories of a breakdown; of a cross every combination. */
  List<String> categories(String breakdown) {
    if (breakdown.equals(TOTAAL)) {
      return List.of(TOTAAL);
    }
    List<String> all = List.of("");
    for (String dimension : breakdown.split("\\*", -1)) {
      List<String> longer = new ArrayList<>();
      for (String shorter : all) {
        categories
            .get(dimension)
            .forEach(code -> longer.add(shorter.isEmpty() ? code : shorter + "*" + code));
      }
      all = longer;
    }
    return all;
  }
}
