package nl.izamonitor.conf;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a contract says of where its columns stand in the files. */
record ColumnReferences(Conf conf, NameCheck names, Source source) {

  void check() {
    if (source.files().nameLength() != null) {
      years().forEach(this::cut);
    }
    places();
    needed();
    source.columns().forEach(this::constant);
    source.columns().forEach(this::mapped);
    if (source.period() != null) {
      period(source.columns().get(source.period().column()));
    }
  }

  /** A value that is the same in every row is one of the list, or all rows would be rejected. */
  private void constant(String name, SourceColumn column) {
    CategoryList list = column.codes() == null ? null : conf.categories().get(column.codes());
    boolean isCode =
        list == null
            || list.codes().contains(column.value())
            || list.spellings().containsKey(column.value());
    if (column.value() != null && !isCode) {
      problem(
          name,
          "'%s' is no code of the list '%s': use one of %s."
              .formatted(column.value(), column.codes(), list.codes()));
    }
  }

  /** What texts are mapped to is in the list, or their rows would be rejected. */
  private void mapped(String name, SourceColumn column) {
    CategoryList list = column.codes() == null ? null : conf.categories().get(column.codes());
    for (String value : list == null ? Set.<String>of() : Set.copyOf(column.values().values())) {
      if (!list.codes().contains(value) && !list.spellings().containsKey(value)) {
        problem(
            name,
            "'%s' is no code of the list '%s': map to one of %s."
                .formatted(value, column.codes(), list.codes()));
      }
    }
  }

  /** Files without names have places, and only these. */
  private void places() {
    Set<Integer> taken = new TreeSet<>();
    long placed = source.columns().values().stream().filter(c -> c.place() != null).count();
    long delivered = source.columns().values().stream().filter(c -> c.value() == null).count();
    source
        .columns()
        .forEach(
            (name, column) -> {
              if (column.place() != null && (column.place() < 1 || !taken.add(column.place()))) {
                problem(
                    name,
                    "The place %d of '%s' is not there, or is that of another column: the first is 1, and each column has its own."
                        .formatted(column.place(), name));
              }
              if (!source.files().hasNames() && (column.isDated() || isNamed(column))) {
                problem(
                    name,
                    "Files without names have the same places in every year: remove 'from', 'since', 'until' and 'optional' of '%s', or 'header: none'."
                        .formatted(name));
              }
            });
    if (source.files().hasNames() && placed > 0) {
      names.problem(
          source.location(),
          "columns",
          "Columns go by their names, and a 'place' is for files without: add 'header: none' to 'files', or remove 'place'.");
    } else if (placed > 0 && placed < delivered) {
      names.problem(
          source.location(),
          "columns",
          "Some columns have a 'place' and others have none: give every column of the files one.");
    }
  }

  private static boolean isNamed(SourceColumn column) {
    return column.from() != null || column.optional();
  }

  /** Columns without which a row cannot be placed, named or counted. */
  private void needed() {
    Map<String, String> needed = new TreeMap<>();
    source.unique().forEach(column -> needed.put(column, "unique"));
    source.derive().values().forEach(column -> needed.put(column, "derive"));
    if (source.region() != null) {
      needed.put(source.region().column(), "region");
      put(needed, source.region().peildatum(), "region");
    }
    if (source.person() != null) {
      put(needed, source.person().pseudonym(), "person");
      put(needed, source.person().birthYear(), "person");
      put(needed, source.person().age(), "person");
      put(needed, source.person().lastBy(), "person");
      source.person().attributes().forEach(column -> needed.put(column, "person"));
    }
    if (source.survey() != null) {
      put(needed, source.survey().weight(), "survey");
      put(needed, source.survey().stratum(), "survey");
      put(needed, source.survey().cluster(), "survey");
    }
    put(needed, source.contributor(), "contributor");
    source.columns().values().forEach(column -> put(needed, column.persons(), "persons"));
    if (source.period() != null) {
      put(needed, source.period().column(), "period");
    }
    source
        .columns()
        .forEach(
            (name, column) -> {
              if (column.mayBeAbsent() && needed.containsKey(name)) {
                problem(
                    name,
                    "Every row needs '%s', for '%s' names it: take 'since', 'until' and 'optional' away."
                        .formatted(name, needed.get(name)));
              }
            });
  }

  private static void put(Map<String, String> needed, String column, String key) {
    if (column != null) {
      needed.put(column, key);
    }
  }

  private void problem(String column, String what) {
    names.problem(source.location(), "columns." + column, what);
  }

  /** A datajaar of every set of names that columns have. */
  private SortedSet<Integer> years() {
    SortedSet<Integer> years = new TreeSet<>();
    years.add(HeaderNames.ALWAYS);
    source.columns().values().stream()
        .filter(column -> column.from() != null)
        .forEach(column -> years.addAll(column.from().byDatajaar().keySet()));
    return years;
  }

  /** Names that are told apart by signs that the owner cuts off. */
  private void cut(int datajaar) {
    Map<String, String> columns = new TreeMap<>();
    Map<String, String> whole = new TreeMap<>();
    for (String column : source.columns().keySet()) {
      for (String name : source.names(column, datajaar)) {
        String cut = source.files().cut(name).toLowerCase(Locale.ROOT);
        String other = columns.putIfAbsent(cut, column);
        String otherName = whole.putIfAbsent(cut, name);
        if (other != null && !other.equals(column) && !otherName.equalsIgnoreCase(name)) {
          problem(
              column,
              "The names '%s' and '%s' are the same when they are cut off at %d signs: make 'name_length' longer, or name these columns otherwise."
                  .formatted(otherName, name, source.files().nameLength()));
          return;
        }
      }
    }
  }

  /** The year of a row is known by this column, so that it cannot differ from year to year. */
  private void period(SourceColumn column) {
    if (column != null && column.from() != null && column.from().isDated()) {
      problem(
          source.period().column(),
          "Which year a row is about is read in this column before the year is known: give it the same names in all years.");
    }
  }
}
