package nl.izamonitor.synthetic;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;

/** Deliveries that a leverancier owes and that never come. */
final class AbsentDeliveries {

  private static final String ABSENT = "reference/synthetisch_ontbreekt.csv";
  private static final String HEADER = "bron;leverancier;datajaar;reden";

  private AbsentDeliveries() {}

  /**
   * The deliveries that never come; none without the table.
   *
   * @param sources that are made of persons
   * @throws UserError with exit code 2, file and line when a row names what does not exist
   */
  static Set<Slice> of(Conf conf, List<String> sources) {
    return ReferenceTable.readAny(conf.files(), ABSENT, HEADER).stream()
        .map(line -> slice(conf, sources, line))
        .collect(Collectors.toSet());
  }

  private static Slice slice(Conf conf, List<String> sources, ReferenceTable.Line line) {
    Source source = conf.sources().get(line.cell(0));
    if (source == null || !sources.contains(line.cell(0))) {
      throw line.problem(
          "The source '%s' is not made of persons: name one of %s."
              .formatted(line.cell(0), sources));
    }
    if (!source.dekking().expected().contains(line.cell(1))) {
      throw line.problem(
          "The leverancier '%s' does not deliver %s: name one of %s."
              .formatted(line.cell(1), line.cell(0), source.dekking().expected()));
    }
    return new Slice(line.cell(0), line.cell(1), (int) line.whole(2));
  }
}
