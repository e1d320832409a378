package nl.izamonitor.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.izamonitor.region.Bouwsteen;
import nl.izamonitor.region.BouwsteenShare;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regio;
import nl.izamonitor.region.Regions;

/** Contacts of instellingen, digital and in all: one instelling a sector in large gemeenten. */
record Instellingen(Regions regions, Calibration calibration, Country country) {

  static final String SOURCE = "digitale_zorg";

  private static final String LEVEL = "zorgkantoorregio";
  private static final long LARGE = 100_000;
  private static final String ALL = "alle";
  private static final String GROWTH = "per_jaar";
  private static final int MONTHS = 12;
  private static final int BASE_YEAR = 2023;

  /** One of them, with the contacts that it is expected to have in a month. */
  private record Instelling(String gemeente, String sector, double contacts) {

    String name() {
      return sector + "-" + gemeente.toLowerCase(Locale.ROOT);
    }
  }

  /** The rows of a year, in the order of the contract's columns. */
  List<List<String>> rows(int year) {
    List<List<String>> rows = new ArrayList<>();
    SortedMap<String, Double> inhabitants = inhabitants(year);
    calibration
        .values("instelling_contacten")
        .forEach(
            (sector, rate) ->
                inhabitants.forEach(
                    (gemeente, persons) -> {
                      double contacts = persons * rate / MONTHS;
                      Instelling one = new Instelling(gemeente, sector, contacts);
                      for (int month = 1; month <= MONTHS; month++) {
                        rows.addAll(month(one, year, month));
                      }
                    }));
    return rows;
  }

  /**
   * Where the instellingen of a year are, and for how many inhabitants of the synthetic country: in
   * the large gemeenten, and in the largest of every zorgkantoorregio, for the whole of it.
   */
  private SortedMap<String, Double> inhabitants(int year) {
    Indeling indeling = regions.indeling(LocalDate.of(year, 1, 1));
    double all = regions.bouwstenen().stream().mapToLong(Bouwsteen::inwoners).sum();
    SortedMap<String, Double> served = new TreeMap<>();
    for (Regio regio : indeling.regions(LEVEL)) {
      SortedMap<String, Long> gemeenten = new TreeMap<>();
      for (BouwsteenShare part : indeling.parts(LEVEL, regio.regio())) {
        gemeenten.merge(indeling.gemeente(part.bouwsteen()), part.inwoners(), Long::sum);
      }
      double inRegio = gemeenten.values().stream().mapToLong(Long::longValue).sum();
      long largest = Collections.max(gemeenten.values());
      gemeenten.values().removeIf(persons -> persons < Math.min(LARGE, largest));
      double there = gemeenten.values().stream().mapToLong(Long::longValue).sum();
      gemeenten.forEach(
          (gemeente, persons) ->
              served.merge(
                  gemeente, persons / there * inRegio / all * country.inhabitants(), Double::sum));
    }
    return served;
  }

  private List<List<String>> month(Instelling one, int year, int month) {
    RandomNumbers random =
        RandomNumbers.of(country.seed(), "%s%s%d/%d".formatted(SOURCE, one.name(), year, month));
    long contacts = random.poisson(one.contacts());
    List<List<String>> rows = new ArrayList<>();
    for (String toepassing : calibration.values("digitaal").keySet()) {
      long digital = random.binomial(contacts, share(one, year, toepassing));
      rows.add(
          List.of(
              one.name(),
              Integer.toString(month),
              one.gemeente(),
              one.sector(),
              toepassing,
              Long.toString(digital),
              Long.toString(contacts)));
    }
    return rows;
  }

  /** Instellingen differ, and each stays as it is; from year to year all of them grow alike. */
  private double share(Instelling one, int year, String toepassing) {
    double chance = RandomNumbers.of(country.seed(), SOURCE + one.name()).uniform();
    double own = 1 + calibration.value("gebiedsverschil", SOURCE) * (2 * chance - 1);
    double growth =
        toepassing.equals(ALL)
            ? 1
            : StrictMath.pow(calibration.value("digitaal_groei", GROWTH), year - BASE_YEAR);
    double level =
        calibration.value("digitaal", toepassing)
            * calibration.value("digitaal_sector", one.sector());
    return Math.min(1, level * own * growth);
  }
}
