package nl.izamonitor.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.Source;

/**
 * Which part of the country each leverancier of a source covers: {@code
 * reference/dekking/<source>.csv}. An area may have several leveranciers; it is covered when all of
 * them delivered.
 */
public final class Verzorgingsgebieden {

  private record Gebied(String leverancier, String level, String regio, Validity validity) {}

  private final List<Gebied> gebieden;

  private Verzorgingsgebieden(List<Gebied> gebieden) {
    this.gebieden = gebieden;
  }

  /** The areas of a source that has such a file and was checked. */
  public static Verzorgingsgebieden of(ConfFiles files, Source source) {
    return new Verzorgingsgebieden(
        read(files, source, new ArrayList<>()).stream().map(CsvValue::value).toList());
  }

  /** Whether the areas of a source stand in its file. */
  public static boolean areStated(Source source) {
    return source.dekking().volledig() == null && source.dekking().geleverd() == null;
  }

  /** Every mistake in the file of a source, by line; none for a source that needs no file. */
  public static List<Mistake> check(ConfFiles files, Regions regions, Source source) {
    List<Mistake> problems = new ArrayList<>();
    if (areStated(source)) {
      List<CsvValue<Gebied>> entries = read(files, source, problems);
      entries.forEach(entry -> check(entry, regions, source));
      Set<String> without = new TreeSet<>(source.dekking().expected());
      entries.forEach(entry -> without.remove(entry.value().leverancier()));
      if (problems.isEmpty() && !without.isEmpty()) {
        String what =
            "The leveranciers %s have no area: add a row for each, or remove them from %s.";
        problems.add(
            new Mistake(file(source), 1, what.formatted(without, source.location().file())));
      }
    }
    return problems;
  }

  private static List<CsvValue<Gebied>> read(
      ConfFiles files, Source source, List<Mistake> problems) {
    return new CsvFiles(files, problems)
        .read(file(source), "leverancier;level;regio;van;tot", Verzorgingsgebieden::gebied);
  }

  private static String file(Source source) {
    return "reference/dekking/%s.csv".formatted(source.source());
  }

  private static Gebied gebied(CsvRow row) {
    return new Gebied(
        row.text("leverancier"),
        row.code("level", CodeFormat.LEVEL),
        row.text("regio"),
        row.validity());
  }

  private static void check(CsvValue<Gebied> entry, Regions regions, Source source) {
    Gebied gebied = entry.value();
    if (!source.dekking().expected().contains(gebied.leverancier())) {
      entry.problem(
          "Leverancier %s is not one of the dekking in %s: correct the name or add it there."
              .formatted(gebied.leverancier(), source.location().file()));
    }
    boolean known =
        regions.dates().stream()
            .filter(gebied.validity()::contains)
            .map(regions::indeling)
            .anyMatch(indeling -> indeling.has(gebied.level(), gebied.regio()));
    if (!known) {
      entry.problem(
          "There is no region %s of level %s in this period: correct the code."
              .formatted(gebied.regio(), gebied.level()));
    }
  }

  /** The leveranciers of every bouwsteen that has any, by the areas of a date. */
  public Map<String, Set<String>> leveranciers(Regions regions, LocalDate date) {
    Indeling indeling = regions.indeling(date);
    Map<String, Set<String>> leveranciers = new TreeMap<>();
    for (Gebied gebied : gebieden) {
      if (gebied.validity().contains(date) && indeling.has(gebied.level(), gebied.regio())) {
        for (BouwsteenShare part : indeling.parts(gebied.level(), gebied.regio())) {
          leveranciers
              .computeIfAbsent(part.bouwsteen(), b -> new HashSet<>())
              .add(gebied.leverancier());
        }
      }
    }
    return leveranciers;
  }
}
