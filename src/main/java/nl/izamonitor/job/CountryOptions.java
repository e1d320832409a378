package nl.izamonitor.job;

import nl.izamonitor.synthetic.Country;
import picocli.CommandLine.Option;

/** Which synthetic country is made, apart from how large it is. */
final class CountryOptions {

  @Option(
      names = "--years",
      paramLabel = "A..B",
      defaultValue = "2019..2025",
      description = "data years (default: ${DEFAULT-VALUE})")
  String years;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "the same seed gives the same country (default: ${DEFAULT-VALUE})")
  long seed;

  Country of(long inhabitants) {
    Years range = Years.of(years);
    return new Country(inhabitants, range.from(), range.to(), seed);
  }
}
