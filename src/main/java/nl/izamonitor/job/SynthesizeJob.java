package nl.izamonitor.job;

import java.util.concurrent.Callable;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.synthetic.Country;
import nl.izamonitor.synthetic.Synthesis;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Makes deliveries of a country that does not exist, without touching a lake:
 *
 * <ol>
 *   <li>draws its inhabitants from the real population structure, fixed by the seed;
 *   <li>writes the deliveries of every source, leverancier and year to the landing folder.
 * </ol>
 */
@Command(
    name = "synthesize",
    description = "Make deliveries of a synthetic country.",
    mixinStandardHelpOptions = true)
final class SynthesizeJob implements Callable<Integer> {

  @Mixin Options options;

  @Option(names = "--inhabitants", paramLabel = "N", required = true, description = "how many")
  long inhabitants;

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

  @Override
  public Integer call() {
    return Runner.guarded(
        options,
        "synthesize",
        facts -> {
          String out = options.settings().landing();
          ConfFiles files = ConfFiles.read(options.conf);
          Country country = country(inhabitants, years, seed);
          SparkSession spark = Session.open(options.conf, "synthesize");
          write(spark, Definitions.load(files, spark), country, out);
        });
  }

  static Country country(long inhabitants, String years, long seed) {
    var range = Years.of(years);
    return new Country(inhabitants, range.from(), range.to(), seed);
  }

  static void write(SparkSession spark, Definitions definitions, Country country, String out) {
    boolean written =
        Synthesis.write(spark, definitions.conf(), definitions.regions(), country, out);
    System.err.printf(
        "synthesize: %,d inhabitants, %d..%d: %s %s%n",
        country.inhabitants(),
        country.firstYear(),
        country.lastYear(),
        written ? "written to" : "already in",
        out);
  }
}
