package nl.izamonitor.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regio;
import nl.izamonitor.region.Regions;
import nl.izamonitor.synthetic.Lookalike.Sheet;

/**
 * The Gezondheidsmonitor Jongvolwassenen of RIVM, as its table 50140NED comes as a file: a mark at
 * the beginning, lines that end in two signs, several kinds of regions in one column, and nothing
 * where too few answered.
 */
record Jongvolwassenen(Weights weights) {

  private static final String HEADER =
      "ID;Persoonskenmerken;Marges;RegioS;MoeiteMetRondkomen_1;HeeftStudieschuld_4;"
          + "GoedErvarenGezondheid_6;BeperktDoorPsychischeKlachten_14;Suicidepoging_20";

  private static final String EVERYBODY = "T009002";
  private static final String VALUE = "MW00000";

  /** Of these islands the table has nothing. */
  private static final Set<String> ISLANDS = Set.of("GM0060", "GM0093", "GM0096", "GM0088");

  private static final double SMALL = 0.03;

  /** A row for the country, its Caribbean part, and every gemeente and GGD-regio. */
  Sheet sheet(Regions regions) {
    Indeling indeling = regions.indeling(LocalDate.of(2024, 1, 1));
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(rows.size(), "NL01  ", VALUE));
    rows.add(row(rows.size(), "CG01  ", VALUE));
    for (String gemeente : indeling.gemeenten().keySet()) {
      if (!ISLANDS.contains(gemeente)) {
        rows.add(row(rows.size(), gemeente, VALUE));
      }
    }
    for (Regio regio : indeling.regions("ggd_regio")) {
      rows.add(row(rows.size(), regio.regio(), VALUE));
      rows.add(row(rows.size(), regio.regio(), "MW00001"));
      rows.add(row(rows.size(), regio.regio(), "MW00002"));
    }
    return new Sheet(Lookalike.header(HEADER), rows, "\r\n", true);
  }

  private List<String> row(int number, String region, String margin) {
    boolean small = region.startsWith("GM") && weights.uniform(region) < SMALL;
    return List.of(
        Integer.toString(number),
        EVERYBODY,
        margin,
        region,
        percent(region, "rondkomen", 24),
        percent(region, "studieschuld", 30),
        small ? "" : percent(region, "gezondheid", 66),
        small ? "" : percent(region, "klachten", 17),
        small ? "" : percent(region, "poging", 3));
  }

  /** A number of one decimal, about as often as in the country. */
  private String percent(String region, String question, int about) {
    double off = 0.8 + 0.4 * weights.uniform(region + question);
    return Double.toString(Math.round(about * off * 10) / 10.0);
  }
}
