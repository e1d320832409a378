package nl.izamonitor.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import nl.izamonitor.region.Bouwsteen;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;

/** Contacts of instellingen, digital and in all: one instelling a sector and gemeente. */
record Instellingen(Regions regions, Calibration calibration, Country country) {

  static final String SOURCE = "digitale_zorg";

  private static final String ALL = "alle";
  private static final String GROWTH = "per_jaar";
  private static final int MONTHS = 12;
  private static final int BASE_YEAR = 2023;

  /** The rows of a year, in the order of the contract's columns. */
  List<List<String>> rows(int year) {
    List<List<String>> rows = new ArrayList<>();
    SortedMap<String, Double> inhabitants = inhabitants(year);
    for (Map.Entry<String, Double> sector : calibration.values("instelling_contacten").entrySet()) {
      inhabitants.forEach(
          (gemeente, persons) -> {
            double contacts = persons * sector.getValue() / MONTHS;
            for (int month = 1; month <= MONTHS; month++) {
              rows.addAll(month(year, month, gemeente, sector.getKey(), contacts));
            }
          });
    }
    return rows;
  }

  /** As many as the synthetic country has, by the gemeenten of that year. */
  private SortedMap<String, Double> inhabitants(int year) {
    Indeling indeling = regions.indeling(LocalDate.of(year, 1, 1));
    double all = regions.bouwstenen().stream().mapToLong(Bouwsteen::inwoners).sum();
    SortedMap<String, Double> inhabitants = new TreeMap<>();
    for (Bouwsteen bouwsteen : regions.bouwstenen()) {
      inhabitants.merge(
          indeling.gemeente(bouwsteen.code()),
          bouwsteen.inwoners() / all * country.inhabitants(),
          Double::sum);
    }
    return inhabitants;
  }

  private List<List<String>> month(
      int year, int month, String gemeente, String sector, double expected) {
    String name = sector + "-" + gemeente.toLowerCase(Locale.ROOT);
    SplittableRandom draw = Drawn.of(country.seed(), SOURCE + name + year + "/" + month);
    long contacts = Drawn.poisson(draw, expected);
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, Double> toepassing : calibration.values("digitaal").entrySet()) {
      double share = share(year, name, sector, toepassing.getKey(), toepassing.getValue());
      rows.add(
          List.of(
              name,
              Integer.toString(month),
              gemeente,
              sector,
              toepassing.getKey(),
              Long.toString(Drawn.binomial(draw, contacts, share)),
              Long.toString(contacts)));
    }
    return rows;
  }

  /** Instellingen differ, and each stays as it is; from year to year all of them grow alike. */
  private double share(int year, String name, String sector, String toepassing, double level) {
    double own =
        1
            + calibration.value("gebiedsverschil", SOURCE)
                * (2 * Drawn.of(country.seed(), SOURCE + name).nextDouble() - 1);
    double growth =
        toepassing.equals(ALL)
            ? 1
            : Math.pow(calibration.value("digitaal_groei", GROWTH), year - BASE_YEAR);
    return Math.min(1, level * own * growth * calibration.value("digitaal_sector", sector));
  }
}
