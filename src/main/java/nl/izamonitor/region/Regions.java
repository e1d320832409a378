package nl.izamonitor.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.UserError;

/** The regions of {@code conf/regions} through time, checked: there is no half-right table. */
public final class Regions {

  /** Bouwsteen and region of rows without a known region. */
  public static final String ONBEKEND = "ONBEKEND";

  /** The smallest level; its regions are the gemeenten of the date. */
  public static final String GEMEENTE = "gemeente";

  /** The level of the whole country. */
  public static final String NEDERLAND = "nederland";

  private final RegionTables tables;

  /** Made once a date: making one follows every bouwsteen through all herindelingen. */
  private final Map<LocalDate, Indeling> indelingen = new ConcurrentHashMap<>();

  private Regions(RegionTables tables) {
    this.tables = tables;
  }

  /**
   * Reads and checks the region tables.
   *
   * @throws UserError with exit code 2 and all mistakes
   */
  public static Regions of(ConfFiles files) {
    List<Mistake> problems = new ArrayList<>();
    return read(files, problems).orElseThrow(() -> UserError.configuration(problems));
  }

  /**
   * Reads and checks the region tables.
   *
   * @param problems gets every mistake, by file and line
   * @return nothing when there are mistakes
   */
  public static Optional<Regions> read(ConfFiles files, List<Mistake> problems) {
    List<Mistake> found = new ArrayList<>();
    RegionTables tables = RegionTableChecks.read(files, found);
    problems.addAll(found.stream().sorted().toList());
    return found.isEmpty() ? Optional.of(new Regions(tables)) : Optional.empty();
  }

  /** The levels of all times, from small to large. */
  public List<Level> levels() {
    return values(tables.levels()).stream().filter(level -> !level.isEmpty()).toList();
  }

  /** The levels that have their place and no regions yet, each with the reason. */
  public List<Level> emptyLevels() {
    return values(tables.levels()).stream().filter(Level::isEmpty).toList();
  }

  /**
   * Code of the gemeente by its name in capitals and digits: every spelling that was seen, and each
   * with "(gemeente)" behind it, as StatLine writes where a province has the name too.
   */
  public SortedMap<String, String> gemeenteOfName() {
    SortedMap<String, String> codes = new TreeMap<>();
    for (Gemeentenaam name : values(tables.namen())) {
      codes.put(name.key() + GEMEENTE.toUpperCase(Locale.ROOT), name.gemeente());
    }
    values(tables.namen()).forEach(name -> codes.put(name.key(), name.gemeente()));
    return Collections.unmodifiableSortedMap(codes);
  }

  /** Letters with a sign, and in the same place of the second text those without. */
  public static List<String> plainLetters() {
    return List.of(Gemeentenaam.SIGNED, Gemeentenaam.PLAIN);
  }

  /** The areas that every indeling is made of, by code. */
  public List<Bouwsteen> bouwstenen() {
    return values(tables.bouwstenen());
  }

  /** The dates at which the indeling changes; the first is where what we know begins. */
  public SortedSet<LocalDate> dates() {
    return tables.dates();
  }

  /** The gemeenten that exist at a date: code to name, in the newest spelling. */
  public SortedMap<String, String> gemeenten(LocalDate date) {
    SortedMap<String, String> gemeenten = new TreeMap<>();
    for (Gemeente gemeente : values(tables.gemeenten())) {
      if (gemeente.validity().contains(date)) {
        gemeenten.put(gemeente.code(), gemeente.naam());
      }
    }
    return Collections.unmodifiableSortedMap(gemeenten);
  }

  /**
   * The state of the regions at a date; after the last herindeling it stays as it is.
   *
   * @throws UserError with exit code 2 for a date before the first list of gemeenten
   */
  public Indeling indeling(LocalDate date) {
    if (date.isBefore(tables.first())) {
      throw UserError.configuration(
          "The indeling of %s is not known: conf/regions begins at %s; give a later date."
              .formatted(date, tables.first()));
    }
    return indelingen.computeIfAbsent(
        date, day -> new Indeling(gemeenten(day), levels(), tables, day));
  }

  /** The tile map of a level; empty when there is none. */
  public List<Tegel> tegels(String level) {
    return values(tables.tegels()).stream().filter(t -> t.level().equals(level)).toList();
  }

  public List<Postcode4> postcodes() {
    return values(tables.postcodes());
  }

  /** Postcode4 to bouwsteen, without the postcodes that do not tell which one. */
  public SortedMap<String, String> bouwsteenOfPostcode4() {
    SortedMap<String, String> bouwstenen = new TreeMap<>();
    for (Postcode4 postcode : postcodes()) {
      postcode.bouwsteen().ifPresent(code -> bouwstenen.put(postcode.postcode4(), code));
    }
    return Collections.unmodifiableSortedMap(bouwstenen);
  }

  private static <T> List<T> values(List<CsvValue<T>> entries) {
    return entries.stream().map(CsvValue::value).toList();
  }
}
