package nl.izamonitor.region;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The state of the regions at one date: every bouwsteen lies in exactly one region of every level,
 * so that a value of any region is a plain sum.
 */
public final class Indeling {

  private final LocalDate date;
  private final SortedMap<String, String> gemeenten;
  private final List<Level> levels;
  private final List<Bouwsteen> bouwstenen;

  /** Bouwsteen (the one of unknown regions too) to level to region. */
  private final Map<String, Map<String, Regio>> regios = new LinkedHashMap<>();

  /** Level to region to what it is made of. */
  private final Map<String, Map<String, List<BouwsteenShare>>> parts;

  /**
   * Builds the indeling from tables that were checked.
   *
   * @param gemeenten that exist at the date: code to name
   * @param levels of all times
   */
  Indeling(
      SortedMap<String, String> gemeenten,
      List<Level> levels,
      RegionTables tables,
      LocalDate date) {
    this.date = date;
    this.gemeenten = gemeenten;
    this.levels = levels.stream().filter(level -> level.validity().contains(date)).toList();
    this.bouwstenen = tables.bouwstenen().stream().map(CsvValue::value).toList();
    Replay replay = new Replay(tables);
    RegioIndex index = new RegioIndex(tables);
    for (Bouwsteen bouwsteen : bouwstenen) {
      String gemeente = replay.gemeente(bouwsteen, date).orElseThrow();
      Map<String, Regio> perLevel = new LinkedHashMap<>();
      for (Level level : this.levels) {
        perLevel.put(level.level(), index.regio(level.level(), gemeente, date).orElseThrow());
      }
      regios.put(bouwsteen.code(), perLevel);
    }
    parts =
        this.levels.stream().collect(Collectors.toMap(Level::level, level -> parts(level.level())));
    regios.put(Regions.ONBEKEND, unknownRegions(index));
  }

  /** Rows without a known region count in nederland, and nowhere else in a region that exists. */
  private Map<String, Regio> unknownRegions(RegioIndex index) {
    Map<String, Regio> perLevel = new LinkedHashMap<>();
    for (Level level : levels) {
      Regio unknown = new Regio(level.level(), Regions.ONBEKEND, "Onbekend");
      boolean country = level.level().equals(Regions.NEDERLAND);
      perLevel.put(
          level.level(), country ? index.regio(level.level(), "", date).orElseThrow() : unknown);
    }
    return perLevel;
  }

  public LocalDate date() {
    return date;
  }

  /** The gemeenten at this date: code to name. */
  public SortedMap<String, String> gemeenten() {
    return gemeenten;
  }

  /** The levels that exist at this date, from small to large. */
  public List<Level> levels() {
    return levels;
  }

  /** The regions of a level at this date, by code, without {@link Regions#ONBEKEND}. */
  public List<Regio> regions(String level) {
    return bouwstenen.stream()
        .map(bouwsteen -> regio(bouwsteen.code(), level))
        .distinct()
        .sorted(Comparator.comparing(Regio::regio))
        .toList();
  }

  /** Whether there is such a region at this date. */
  public boolean has(String level, String regio) {
    return parts.getOrDefault(level, Map.of()).containsKey(regio);
  }

  /** The bouwstenen that make up a gemeente of this date, with their weights. */
  public List<BouwsteenShare> bouwstenen(String gemeente) {
    return parts(Regions.GEMEENTE, gemeente);
  }

  /** The bouwstenen that make up a region of this date, with their weights. */
  public List<BouwsteenShare> parts(String level, String regio) {
    List<BouwsteenShare> found = parts.getOrDefault(level, Map.of()).get(regio);
    if (found == null) {
      throw unknown("region %s of level %s".formatted(regio, level));
    }
    return found;
  }

  private Map<String, List<BouwsteenShare>> parts(String level) {
    return bouwstenen.stream()
        .collect(
            Collectors.groupingBy(
                bouwsteen -> region(bouwsteen.code(), level),
                Collectors.collectingAndThen(Collectors.toList(), Indeling::weighed)));
  }

  private static List<BouwsteenShare> weighed(List<Bouwsteen> parts) {
    double total = parts.stream().mapToLong(Bouwsteen::inwoners).sum();
    return parts.stream()
        .map(part -> new BouwsteenShare(part.code(), part.inwoners(), part.inwoners() / total))
        .toList();
  }

  /** The gemeente that a bouwsteen lies in. */
  public String gemeente(String bouwsteen) {
    return region(bouwsteen, Regions.GEMEENTE);
  }

  /** The code of the region of this level that a bouwsteen lies in. */
  public String region(String bouwsteen, String level) {
    return regio(bouwsteen, level).regio();
  }

  /**
   * Every bouwsteen at every level: the whole table that tallies roll up by. The bouwsteen {@link
   * Regions#ONBEKEND} is in it: in the country at nederland, in a region of that name elsewhere.
   */
  public List<Membership> memberships() {
    return regios.entrySet().stream()
        .flatMap(entry -> entry.getValue().values().stream().map(r -> member(entry.getKey(), r)))
        .toList();
  }

  private static Membership member(String bouwsteen, Regio regio) {
    return new Membership(bouwsteen, regio.level(), regio.regio(), regio.naam());
  }

  private Regio regio(String bouwsteen, String level) {
    return Optional.ofNullable(regios.get(bouwsteen))
        .map(perLevel -> perLevel.get(level))
        .orElseThrow(() -> unknown("bouwsteen %s or level %s".formatted(bouwsteen, level)));
  }

  private IllegalArgumentException unknown(String what) {
    return new IllegalArgumentException("There is no %s on %s.".formatted(what, date));
  }
}
