package nl.izamonitor.synthetic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.UserError;

/**
 * What is to be made.
 *
 * @param sources of which deliveries are made
 * @param corrected the deliveries that come in their corrected version: without wrong rows, and
 *     with the fields filled that were empty before
 */
public record Order(Country country, List<String> sources, List<Slice> corrected) {

  /** The sources about the persons of the country; others are lookalikes of one known file. */
  static final List<String> OF_PERSONS =
      List.of(Inschrijving.SOURCE, Contacten.SOURCE, Bevolking.SOURCE);

  public Order {
    sources = List.copyOf(new TreeSet<>(sources));
    corrected =
        corrected.stream()
            .distinct()
            .sorted((one, other) -> one.toString().compareTo(other.toString()))
            .toList();
  }

  /** The deliveries of all persons and of the small sources, as they come in first. */
  public static Order of(Country country) {
    List<String> all = new ArrayList<>(OF_PERSONS);
    all.addAll(SmallSource.SOURCES);
    return new Order(country, all, List.of());
  }

  /** The same order, with these deliveries corrected too. */
  Order correcting(Collection<Slice> more) {
    TreeSet<String> all = new TreeSet<>();
    corrected.forEach(slice -> all.add(slice.toString()));
    more.forEach(slice -> all.add(slice.toString()));
    return new Order(country, sources, all.stream().map(Slice::fromText).toList());
  }

  boolean hasPersons() {
    return sources.stream().anyMatch(OF_PERSONS::contains);
  }

  /**
   * Checks the order against the definitions.
   *
   * @throws UserError with exit code 2 when something in it cannot be made
   */
  void check(Conf conf) {
    TreeSet<String> known = new TreeSet<>(OF_PERSONS);
    known.addAll(SmallSource.SOURCES);
    known.addAll(Lookalike.SOURCES);
    TreeSet<String> needed = new TreeSet<>(sources);
    if (hasPersons()) {
      // The truth of one source may need another.
      needed.addAll(OF_PERSONS);
    }
    for (String source : needed) {
      if (!known.contains(source)) {
        throw UserError.configuration(
            "No deliveries of '%s' can be made: give --source one of %s.".formatted(source, known));
      }
      if (!conf.sources().containsKey(source)) {
        throw UserError.configuration(
            "The source '%s' has no contract: add conf/sources/%s.yml, or make deliveries of another."
                .formatted(source, source));
      }
      if (Lookalike.SOURCES.contains(source)) {
        Lookalike.check(source, country);
      }
    }
    Absences absences = Absences.of(conf);
    corrected.forEach(slice -> check(slice, conf, absences));
  }

  private void check(Slice slice, Conf conf, Absences absences) {
    if (!sources.contains(slice.source()) || !OF_PERSONS.contains(slice.source())) {
      throw UserError.configuration(
          "The delivery %s cannot be corrected: name one of the sources %s that is made."
              .formatted(slice, OF_PERSONS));
    }
    List<String> leveranciers = conf.sources().get(slice.source()).dekking().expected();
    boolean made =
        leveranciers.contains(slice.leverancier())
            && slice.datajaar() >= country.firstYear()
            && slice.datajaar() <= country.lastYear()
            && absences.delivers(slice);
    if (!made) {
      throw UserError.configuration(
          "The delivery %s cannot be corrected, it is not made: name a leverancier of %s and a year of %d..%d in which it delivers."
              .formatted(slice, leveranciers, country.firstYear(), country.lastYear()));
    }
  }

  /** All that the deliveries depend on beside the configuration, without the corrections. */
  String describe() {
    return country.describe() + " sources=" + String.join(",", sources);
  }
}
