package nl.izamonitor.conf;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a contract says of itself and of other files. */
record SourceReferences(Conf conf, NameCheck names, Source source) {

  void check() {
    Location at = source.location();
    names.units(at, "unit", source.unit());
    new KeyReferences(names, source).check();
    new SumReferences(conf, names, source).check();
    new ColumnReferences(conf, names, source).check();
    dekking();
    source.derive().forEach(this::derived);
    source.derive().forEach((list, column) -> kept("derive." + list, column));
    source
        .columns()
        .forEach((name, column) -> column(new KeyLocation(at, "columns." + name), column));
    places();
    if ((source.rows() == Source.Rows.PERSONS) != (source.person() != null)) {
      names.problem(
          at, "rows", "'rows: persons' and the key 'person' go together: give both or neither.");
    }
    if (source.person() != null) {
      person(source.person());
    }
    if (source.survey() != null) {
      survey(source.survey());
    }
    if (source.contributor() != null) {
      contributor(source.columns().get(source.contributor()));
    }
    if (source.figures() != null) {
      figures(source.figures());
    }
  }

  /** Columns of which other parts of the contract say something. */
  private void places() {
    if (source.period() != null) {
      period(source.period());
    }
    if (source.region() != null) {
      kept("region.column", source.region().column());
      named("region.postcode4", source.region().postcode4());
      region(source.region());
    }
    if (source.unpivot() != null) {
      source.unpivot().columns().keySet().forEach(name -> kept("unpivot.columns." + name, name));
    }
    for (int i = 0; i < source.controls().size(); i++) {
      kept("controls." + i + ".sum", source.controls().get(i).sum());
    }
  }

  /** Whose counts a row has. */
  private void contributor(SourceColumn column) {
    named("contributor", source.contributor());
    if (source.rows() != Source.Rows.COUNTS || source.survey() != null) {
      names.problem(
          source.location(),
          "contributor",
          "Only counts have contributors, persons and respondents have floors: remove 'contributor', or add 'rows: counts' and remove 'survey'.");
    }
    if (column != null && !column.required()) {
      names.problem(
          source.location(),
          "contributor",
          "Without '%s' nobody knows whose a row is: add 'required: true' to its column."
              .formatted(source.contributor()));
    }
    if (conf.disclosure() != null && conf.disclosure().contributors() == null) {
      names.problem(
          source.location(),
          "contributor",
          "How contributors are protected is said nowhere: add 'contributors' to base/disclosure.yml.");
    }
  }

  private void survey(Source.Survey survey) {
    kept("survey.weight", survey.weight());
    kept("survey.stratum", survey.stratum());
    named("survey.cluster", survey.cluster());
    SourceColumn weight = source.columns().get(survey.weight());
    if (weight != null && weight.type() != SourceColumn.Type.WEIGHT) {
      names.problem(
          source.location(),
          "survey.weight",
          "The column '%s' is not of type weight: change its type.".formatted(survey.weight()));
    }
  }

  private void figures(FigureColumns figures) {
    kept("figures.indicator", figures.indicator());
    kept("figures.period", figures.period());
    kept("figures.breakdown", figures.breakdown());
    kept("figures.category", figures.category());
    kept("figures.lower", figures.lower());
    kept("figures.upper", figures.upper());
    kept("figures.text", figures.text());
    kept("figures.source", figures.source());
    if (source.rows() != Source.Rows.PUBLISHED) {
      names.problem(source.location(), "figures", "Figures are taken over: add 'rows: published'.");
    }
    if ((figures.breakdown() == null) != (figures.category() == null)) {
      names.problem(
          source.location(),
          "figures",
          "'breakdown' and 'category' go together: give both or neither.");
    }
  }

  private void period(PeriodColumn period) {
    kept("period.column", period.column());
    SourceColumn column = source.columns().get(period.column());
    if (column != null
        && (column.type() != SourceColumn.Type.TEXT
            || column.codes() != null
            || !column.required())) {
      names.problem(
          source.location(),
          "period.column",
          "The column '%s' says which period a row is about: write {type: text, required: true}, without 'codes'."
              .formatted(period.column()));
    }
  }

  private void region(RegionRule region) {
    named("region.peildatum", region.peildatum());
    SourceColumn peildatum = source.columns().get(region.peildatum());
    if (peildatum != null && peildatum.type() != SourceColumn.Type.DATE) {
      names.problem(
          source.location(),
          "region.peildatum",
          "The column '%s' is not a date: name one of type date.".formatted(region.peildatum()));
    }
    if (region.byCodes() && source.rows() != Source.Rows.COUNTS) {
      names.problem(
          source.location(),
          "region.indeling",
          "'%s' is for tables that hold every gemeente once: give the date."
              .formatted(RegionRule.BY_CODES));
    }
  }

  private void derived(String list, String column) {
    KeyLocation at = new KeyLocation(source.location(), "derive." + list);
    names.known(at, List.of(list), conf.categories().keySet(), "list");
    String finer = codesOf(column);
    CategoryList nested = finer == null ? null : conf.categories().get(finer);
    if (nested == null || !list.equals(nested.into())) {
      names.problem(
          source.location(),
          "derive." + list,
          "The column '%s' has no codes of a list with 'into: %s': name one that has."
              .formatted(column, list));
    }
  }

  /** The list of a column; a column that wide ones become is called after its list. */
  private String codesOf(String column) {
    SourceColumn declared = source.columns().get(column);
    boolean unpivoted =
        source.unpivot() != null
            && source.unpivot().columns().values().stream().anyMatch(v -> v.containsKey(column));
    return declared == null ? (unpivoted ? column : null) : declared.codes();
  }

  private void dekking() {
    SourceDekking.Geleverd areas = source.dekking().geleverd();
    if (areas == null) {
      return;
    }
    KeyLocation at = new KeyLocation(source.location(), "dekking.geleverd");
    names.known(at, List.of(areas.table()), conf.sources().keySet(), "source");
    Source table = conf.sources().get(areas.table());
    if (table == null) {
      return;
    }
    names.known(at, List.of(areas.bediend(), areas.inwoners()), table.columns().keySet(), "column");
    boolean counts =
        Stream.of(areas.bediend(), areas.inwoners())
            .map(table.columns()::get)
            .allMatch(column -> column == null || column.type() == SourceColumn.Type.COUNT);
    if (!counts || table.rows() != Source.Rows.COUNTS) {
      names.problem(
          source.location(),
          "dekking.geleverd",
          "Areas are counts of inhabitants: the source must have 'rows: counts' and columns of type count.");
    }
  }

  private void column(KeyLocation at, SourceColumn column) {
    if (column.codes() != null) {
      names.known(at, List.of(column.codes()), conf.categories().keySet(), "list");
    }
    if ((column.min() != null || column.max() != null) && !numeric(column.type())) {
      names.problem(
          at.location(),
          at.key(),
          "'min' and 'max' are for numbers: remove them or change the type.");
    }
  }

  private void person(Source.Person person) {
    named("person.pseudonym", person.pseudonym());
    named("person.birth_year", person.birthYear());
    named("person.age", person.age());
    kept("person.last_by", person.lastBy());
    kept("person.attributes", person.attributes().toArray(String[]::new));
    SourceColumn pseudonym = source.columns().get(person.pseudonym());
    if (pseudonym != null && !pseudonym.sensitive()) {
      names.problem(
          source.location(),
          "person.pseudonym",
          "A pseudonym is masked: add 'sensitive: true' to its column.");
    }
  }

  private static boolean numeric(SourceColumn.Type type) {
    return type.isSummed() || type == SourceColumn.Type.WHOLE || type == SourceColumn.Type.NUMBER;
  }

  /** Columns whose values are needed when what is sensitive is gone. */
  private void kept(String key, String... columns) {
    named(key, columns);
    for (String column : columns) {
      if (source.kept(column) != Source.Kept.AS_READ) {
        names.problem(
            source.location(),
            key,
            "What the column '%s' holds is not kept, for it is sensitive: name another, or take 'sensitive' away."
                .formatted(column));
      }
    }
  }

  private void named(String key, String... columns) {
    names.known(
        new KeyLocation(source.location(), key),
        Stream.of(columns).filter(Objects::nonNull).toList(),
        source.columns().keySet(),
        "column");
  }
}
