package nl.izamonitor.synthetic;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

  /** The sources with a row about each person, or a count of all of them. */
  static final List<String> OF_PERSONS =
      List.of(Inschrijving.SOURCE, Contacten.SOURCE, Bevolking.SOURCE);

  private static final List<String> ALL =
      Stream.concat(OF_PERSONS.stream(), SmallSource.SOURCES.stream()).sorted().toList();

  public Order {
    sources = List.copyOf(new TreeSet<>(sources));
    corrected =
        corrected.stream().distinct().sorted(Comparator.comparing(Slice::toString)).toList();
  }

  /** The deliveries of all sources, as they come in first. */
  public static Order of(Country country) {
    return new Order(country, ALL, List.of());
  }

  /** The same order, with these deliveries corrected too. */
  Order correcting(List<Slice> more) {
    return new Order(country, sources, Stream.concat(corrected.stream(), more.stream()).toList());
  }

  /** The sources of persons among those that are made. */
  List<String> ofPersons() {
    return sources.stream().filter(OF_PERSONS::contains).toList();
  }

  /**
   * Checks the order against the definitions.
   *
   * @throws UserError with exit code 2 when something in it cannot be made
   */
  void check(Conf conf) {
    TreeSet<String> needed = new TreeSet<>(sources);
    if (!ofPersons().isEmpty()) {
      // The truth is of all of them.
      needed.addAll(OF_PERSONS);
    }
    for (String source : needed) {
      if (!ALL.contains(source)) {
        throw UserError.configuration(
            "No deliveries of '%s' can be made: give --source one of %s.".formatted(source, ALL));
      }
      if (!conf.sources().containsKey(source)) {
        throw UserError.configuration(
            "The source '%s' has no contract: add conf/sources/%s.yml, or make deliveries of another."
                .formatted(source, source));
      }
    }
    Set<Slice> absent = AbsentDeliveries.of(conf, OF_PERSONS);
    corrected.forEach(slice -> check(slice, conf, absent));
  }

  private void check(Slice slice, Conf conf, Set<Slice> absent) {
    if (!ofPersons().contains(slice.source())) {
      throw UserError.configuration(
          "The delivery %s cannot be corrected: name one of the sources %s that is made."
              .formatted(slice, OF_PERSONS));
    }
    List<String> leveranciers = conf.sources().get(slice.source()).dekking().expected();
    boolean isMade =
        leveranciers.contains(slice.leverancier())
            && slice.datajaar() >= country.firstYear()
            && slice.datajaar() <= country.lastYear()
            && !absent.contains(slice);
    if (!isMade) {
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
