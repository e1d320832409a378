package nl.izamonitor.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.region.Indeling;
import nl.izamonitor.region.Regions;

/** How many men and women of each age group live in a bouwsteen, as weights. */
final class Structure {

  /** An age group of five years of one sex, with its weight. */
  record Group(int from, Sex sex, long weight) {}

  static final int YEARS = 5;

  /** The age from which all are one group. */
  static final int LAST = 95;

  private static final String FILE = "reference/bevolkingsopbouw.csv";
  private static final String HEADER = "gemeente;leeftijd;mannen;vrouwen";
  private static final LocalDate INDELING = LocalDate.of(2023, 1, 1);
  private static final int MOTHERS_FROM = 20;
  private static final int MOTHERS_TO = 40;

  private final Map<String, List<Group>> groups = new HashMap<>();
  private final Indeling indeling;

  Structure(ConfFiles files, Regions regions) {
    indeling = regions.indeling(INDELING);
    for (Table.Line line : Table.read(files, FILE, HEADER).lines()) {
      List<Group> all = groups.computeIfAbsent(line.cell(0), g -> new ArrayList<>());
      int from = Integer.parseInt(line.cell(1).split("[-+]", -1)[0]);
      all.add(new Group(from, Sex.M, line.whole(2)));
      all.add(new Group(from, Sex.V, line.whole(3)));
    }
  }

  List<Group> groups(String bouwsteen) {
    return groups.get(indeling.gemeente(bouwsteen));
  }

  List<Group> ofGemeente(String gemeente) {
    return groups.get(gemeente);
  }

  /** The share of those who live there that are women who may have a child, per million. */
  long mothers(String bouwsteen) {
    List<Group> all = groups(bouwsteen);
    long mothers = all.stream().filter(Structure::mother).mapToLong(Group::weight).sum();
    return mothers * 1_000_000 / all.stream().mapToLong(Group::weight).sum();
  }

  private static boolean mother(Group group) {
    return group.sex() == Sex.V && group.from() >= MOTHERS_FROM && group.from() < MOTHERS_TO;
  }
}
