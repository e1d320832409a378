package nl.izamonitor.synthetic;

import java.util.HashSet;
import java.util.Set;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;

/** The deliveries that never come, from {@code conf/reference/synthetisch_ontbreekt.csv}. */
record Absences(Set<Slice> slices) {

  private static final String FILE = "reference/synthetisch_ontbreekt.csv";
  private static final String HEADER = "bron;leverancier;datajaar;reden";

  /**
   * Reads the table; without it everybody delivers.
   *
   * @throws nl.izamonitor.conf.UserError with exit code 2, file and line when a row names what does
   *     not exist
   */
  static Absences of(Conf conf) {
    Set<Slice> slices = new HashSet<>();
    for (ReferenceTable.Line line : ReferenceTable.readAny(conf.files(), FILE, HEADER)) {
      slices.add(slice(conf, line));
    }
    return new Absences(slices);
  }

  private static Slice slice(Conf conf, ReferenceTable.Line line) {
    Source source = conf.sources().get(line.cell(0));
    if (source == null || !Order.OF_PERSONS.contains(line.cell(0))) {
      throw line.problem(
          "The source '%s' is not made of persons: name one of %s."
              .formatted(line.cell(0), Order.OF_PERSONS));
    }
    if (!source.dekking().expected().contains(line.cell(1))) {
      throw line.problem(
          "The leverancier '%s' does not deliver %s: name one of %s."
              .formatted(line.cell(1), line.cell(0), source.dekking().expected()));
    }
    return new Slice(line.cell(0), line.cell(1), (int) line.whole(2));
  }

  boolean delivers(Slice slice) {
    return !slices.contains(slice);
  }
}
