package nl.izamonitor.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.izamonitor.conf.HeaderNames;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.SourceColumn;

/**
 * Where the columns of a contract stand in files with one header. Upper and lower case are the
 * same. A contract may give a column another name in another datajaar, and cut off long names.
 */
record HeaderLayout(Source source, List<String> header) {

  /** The place of a column that a header does not have. */
  static final int NOWHERE = -1;

  /** The place of a column in the files of a datajaar; of several the first. */
  int place(String column, int datajaar) {
    List<Integer> places = places(column, datajaar);
    SourceColumn declared = source.columns().get(column);
    boolean isThere = !places.isEmpty() && declared.isOf(datajaar) && declared.value() == null;
    return isThere ? places.get(0) : NOWHERE;
  }

  /** The places of a column in the files of these years. */
  Set<Integer> places(String column, Collection<Integer> years) {
    Set<Integer> places = new TreeSet<>();
    years.forEach(year -> places.add(place(column, year)));
    places.remove(NOWHERE);
    return places;
  }

  /**
   * The years in which a column stands at each place; under {@link #NOWHERE} where it is absent.
   */
  Map<Integer, List<Integer>> yearsByPlace(String column, Collection<Integer> years) {
    Map<Integer, List<Integer>> byPlace = new TreeMap<>();
    years.forEach(
        year -> byPlace.computeIfAbsent(place(column, year), p -> new ArrayList<>()).add(year));
    return byPlace;
  }

  /** Whether a column of the contract stands at a place in the files of a datajaar. */
  boolean isNamed(int place, int datajaar) {
    return source.columns().keySet().stream()
        .anyMatch(column -> places(column, datajaar).contains(place));
  }

  /** Why a header does not fit the contract in a datajaar: ends of sentences. */
  List<String> faults(int datajaar) {
    return faults(datajaar, source.columns().keySet());
  }

  /** Why a header does not fit the contract in whatever datajaar. */
  List<String> faultsInAnyYear() {
    Set<String> asked = new LinkedHashSet<>(source.columns().keySet());
    asked.removeIf(column -> source.columns().get(column).isDated());
    return faults(HeaderNames.ALWAYS, asked);
  }

  private List<String> faults(int datajaar, Set<String> asked) {
    List<String> missing = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    int known = 0;
    for (String column : asked) {
      List<Integer> places = places(column, datajaar);
      known += places.size();
      SourceColumn declared = source.columns().get(column);
      if (!declared.isOf(datajaar) || declared.value() != null) {
        continue;
      }
      if (places.isEmpty() && !declared.optional()) {
        missing.add(source.delivered(column, datajaar));
      } else if (places.size() > 1) {
        faults.add(more(column, places));
      }
    }
    if (!missing.isEmpty()) {
      faults.add(
          0,
          "lacks the column(s) %s: its first line has %d names, of which the contract %s knows %d. Begin the file with the names of its columns, or give those with another name a 'from' in the contract."
              .formatted(missing, header.size(), source.location().file(), known));
    }
    return faults;
  }

  /** What a person should look at in the files of a datajaar: ends of sentences. */
  List<String> remarks(int datajaar) {
    List<String> remarks = new ArrayList<>();
    source
        .columns()
        .forEach(
            (name, column) -> {
              List<Integer> places = places(name, datajaar);
              if (column.value() != null) {
                if (!places.isEmpty()) {
                  remarks.add(
                      "has the column '%s', of which %s gives the value '%s': it is not read."
                          .formatted(
                              header.get(places.get(0)), source.location().file(), column.value()));
                }
              } else if (!column.isOf(datajaar) && !places.isEmpty()) {
                remarks.add(
                    "has the column '%s', which %s has not in %d: it is not read. Correct 'since' or 'until' there, if the owner means the same by it."
                        .formatted(header.get(places.get(0)), source.location().file(), datajaar));
              } else if (column.isOf(datajaar) && places.isEmpty() && column.optional()) {
                remarks.add(
                    "lacks the column '%s', which is optional: it is empty in its rows. If it is there by another name, add that to 'from'."
                        .formatted(source.delivered(name, datajaar)));
              }
            });
    return remarks;
  }

  private String more(String column, List<Integer> places) {
    List<String> found = places.stream().map(header::get).toList();
    return found.stream().map(HeaderLayout::plain).distinct().count() == 1
        ? "has the column '%s' twice: deliver it once.".formatted(found.get(0))
        : "has the columns %s, which are all '%s' in the contract %s: deliver one of them."
            .formatted(found, column, source.location().file());
  }

  private List<Integer> places(String column, int datajaar) {
    if (!source.files().hasNames()) {
      int place = placeWithoutName(column);
      return 0 <= place && place < header.size() ? List.of(place) : List.of();
    }
    List<String> names = source.names(column, datajaar).stream().map(HeaderLayout::plain).toList();
    return IntStream.range(0, header.size())
        .filter(place -> names.contains(plain(header.get(place))))
        .boxed()
        .toList();
  }

  /** The place that a contract gives a column, or its order in it. */
  private int placeWithoutName(String column) {
    Integer place = source.columns().get(column).place();
    return place == null ? inOrder().indexOf(column) : place - 1;
  }

  /** The columns that files have, in the order of the contract. */
  private List<String> inOrder() {
    return source.columns().entrySet().stream()
        .filter(column -> column.getValue().value() == null)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Why files without names do not fit the contract: ends of sentences.
   *
   * @param first the first row
   */
  List<String> faultsWithoutNames(List<String> first) {
    List<String> columns = inOrder();
    String file = source.location().file();
    int last = columns.stream().mapToInt(this::placeWithoutName).max().orElse(NOWHERE) + 1;
    boolean isPlaced = columns.stream().anyMatch(c -> source.columns().get(c).place() != null);
    if (header.size() < last || (!isPlaced && header.size() > last)) {
      return List.of(
          "has %d fields in its first row, and the contract %s has %s: give each column its 'place', or deliver the file as it says."
              .formatted(
                  header.size(),
                  file,
                  isPlaced
                      ? "a column at place %d".formatted(last)
                      : "%d columns".formatted(last)));
    }
    boolean isHeader =
        columns.stream()
            .allMatch(c -> plain(c).equals(plain(first.get(placeWithoutName(c)).strip())));
    return isHeader
        ? List.of(
            "begins with the names of its columns, and the contract %s says 'header: none': remove that there, or the first row."
                .formatted(file))
        : List.of();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
