package nl.izamonitor.synthetic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.region.Bouwsteen;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;

/**
 * The real changes of the country, from {@code conf/reference/synthetisch_veranderingen.csv}: from
 * a year on the level of a measure in a region is a factor higher or lower, and nowhere else.
 * Regions are those of the newest indeling.
 */
final class Changes {

  private static final String FILE = "reference/synthetisch_veranderingen.csv";
  private static final String HEADER = "maat;level;regio;vanaf;factor;reden";
  private static final double LEAST = 0.1;
  private static final double MOST = 10;

  private record Change(String measure, Set<String> bouwstenen, long from, double factor) {}

  private final Regions regions;
  private final Indeling newest;
  private final List<Change> changes = new ArrayList<>();

  /** Reads the table; without it nothing changes. */
  Changes(ConfFiles files, Regions regions) {
    this.regions = regions;
    newest = regions.indeling(regions.dates().last());
    if (files.texts().containsKey(FILE)) {
      Table.read(files, FILE, HEADER).lines().forEach(line -> changes.add(change(line)));
    }
  }

  private Change change(Table.Line line) {
    List<String> measures = List.of(Inschrijving.MEASURE, Contacten.MEASURE);
    if (!measures.contains(line.cell(0))) {
      throw line.problem(
          "The measure '%s' cannot change: name one of %s.".formatted(line.cell(0), measures));
    }
    double factor = line.decimal(4);
    if (factor < LEAST || factor > MOST) {
      throw line.problem(
          "The factor %s is not believable: give one from %s to %s."
              .formatted(line.cell(4), LEAST, MOST));
    }
    return new Change(line.cell(0), bouwstenen(line), line.whole(3), factor);
  }

  private Set<String> bouwstenen(Table.Line line) {
    String level = line.cell(1);
    if (newest.levels().stream().noneMatch(known -> known.level().equals(level))) {
      throw line.problem(
          "There is no level '%s': name one of conf/regions/levels.csv.".formatted(level));
    }
    Set<String> within = new HashSet<>();
    for (Bouwsteen bouwsteen : regions.bouwstenen()) {
      if (newest.region(bouwsteen.code(), level).equals(line.cell(2))) {
        within.add(bouwsteen.code());
      }
    }
    if (within.isEmpty()) {
      throw line.problem(
          "There is no region '%s' of level '%s' on %s: name one that exists then."
              .formatted(line.cell(2), level, newest.date()));
    }
    return within;
  }

  /** By how much a measure is higher in a bouwsteen and year than if nothing had changed. */
  double factor(String measure, String bouwsteen, int year) {
    return changes.stream()
        .filter(change -> change.measure().equals(measure) && change.from() <= year)
        .filter(change -> change.bouwstenen().contains(bouwsteen))
        .mapToDouble(Change::factor)
        .reduce(1, (one, other) -> one * other);
  }
}
