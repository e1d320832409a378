package nl.izamonitor.conf;

/** What a contract says of the columns that together name a row. */
record KeyReferences(NameCheck names, Source source) {

  private static final String UNIQUE = "unique";

  void check() {
    if (source.rows() != Source.Rows.PERSONS && source.unique().isEmpty()) {
      names.problem(
          source.location(),
          "rows",
          "Counts and published figures come out wrong when a row is delivered twice: add 'unique: [...]' with the columns that together name a row.");
    }
    names.known(
        new KeyLocation(source.location(), UNIQUE),
        source.unique(),
        source.columns().keySet(),
        "column");
    if (source.unpivot() != null) {
      source.unique().stream()
          .filter(source.unpivot().columns()::containsKey)
          .forEach(
              column ->
                  names.problem(
                      source.location(),
                      UNIQUE,
                      "The column '%s' holds a count that becomes a row of its own, and names none: leave it out."
                          .formatted(column)));
    }
  }
}
