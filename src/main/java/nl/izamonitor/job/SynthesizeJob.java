package nl.izamonitor.job;

import java.util.List;
import java.util.concurrent.Callable;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.synthetic.Country;
import nl.izamonitor.synthetic.Order;
import nl.izamonitor.synthetic.Slice;
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
 *   <li>writes the deliveries of every source, leverancier and year to the landing folder;
 *   <li>writes beside them what they come to before the dirt, in the folder {@code .truth}.
 * </ol>
 */
@Command(
    name = "synthesize",
    description = "Make deliveries of a synthetic country.",
    mixinStandardHelpOptions = true)
final class SynthesizeJob implements Callable<Integer> {

  @Mixin Options options;

  @Mixin CountryOptions country;

  @Option(names = "--inhabitants", paramLabel = "N", required = true, description = "how many")
  long inhabitants;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "folder for the deliveries (default: the landing folder)")
  String out;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description =
          "only this source of the country, may be repeated (default: all that can be made)")
  List<String> sources;

  @Option(
      names = "--correct",
      paramLabel = "SLICE",
      description =
          "replace source/leverancier/datajaar by its corrected version, in a folder made before; may be repeated")
  List<String> corrections;

  @Override
  public Integer call() {
    return Runner.guarded(
        options,
        "synthesize",
        facts -> {
          String folder = out == null ? options.settings().landing() : out;
          ConfFiles files = options.files();
          Order order = order();
          SparkSession spark = Session.open(options.conf, "synthesize");
          write(spark, Definitions.load(files, spark), order, folder);
        });
  }

  private Order order() {
    Order plain = Order.of(country.of(inhabitants));
    return new Order(
        plain.country(),
        sources == null ? plain.sources() : sources,
        corrections == null ? List.of() : corrections.stream().map(Slice::fromText).toList());
  }

  static void write(SparkSession spark, Definitions definitions, Country country, String out) {
    write(spark, definitions, Order.of(country), out);
  }

  private static void write(SparkSession spark, Definitions definitions, Order order, String out) {
    boolean written =
        new Synthesis(spark, definitions.conf(), definitions.regions(), order).write(out);
    Country country = order.country();
    System.err.printf(
        "synthesize: %,d inhabitants, %d..%d: %s%s %s%n",
        country.inhabitants(),
        country.firstYear(),
        country.lastYear(),
        order.corrected().isEmpty() ? "" : "corrected %s, ".formatted(order.corrected()),
        written ? "written to" : "already in",
        out);
  }
}
