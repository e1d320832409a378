package nl.izamonitor.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.ConfReader;
import nl.izamonitor.conf.Mistake;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.method.Methods;
import nl.izamonitor.opendata.Catalogue;
import nl.izamonitor.region.Level;
import nl.izamonitor.region.Regions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Lists the indicators:
 *
 * <ol>
 *   <li>reads the definitions, without Spark;
 *   <li>writes all of them, made and planned, as Markdown, CSV or JSON.
 * </ol>
 */
@Command(
    name = "catalogue",
    description = "List every indicator: definition, maturity, source, breaks, norms, metingen.",
    mixinStandardHelpOptions = true)
final class CatalogueJob implements Callable<Integer> {

  /** How the list is written. */
  enum Format {
    MARKDOWN,
    CSV,
    JSON
  }

  @Mixin Options options;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "markdown",
      description = "markdown, csv or json (default: ${DEFAULT-VALUE})")
  String format;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "write it to this file (default: to the terminal)")
  Path out;

  @Override
  public Integer call() {
    return Runner.guarded(options, "catalogue", facts -> write());
  }

  private void write() {
    Catalogue catalogue = new Catalogue(conf());
    String text =
        switch (format()) {
          case MARKDOWN -> catalogue.markdown();
          case CSV -> catalogue.csv();
          case JSON -> catalogue.json();
        };
    if (out == null) {
      System.out.print(text);
      return;
    }
    try {
      Files.writeString(out, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw UserError.configuration(
          "The file %s cannot be written (%s): name another with --out."
              .formatted(out, e.getMessage()));
    }
  }

  private Format format() {
    try {
      return Format.valueOf(format.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw UserError.configuration(
          "'%s' is no format: use markdown, csv or json.".formatted(format));
    }
  }

  private Conf conf() {
    ConfFiles files = options.files();
    List<Mistake> problems = new ArrayList<>();
    List<String> levels =
        Regions.read(files, problems)
            .map(regions -> regions.levels().stream().map(Level::level).toList())
            .orElse(List.of());
    Conf conf = ConfReader.load(files, levels, Methods::check, problems);
    if (!problems.isEmpty()) {
      throw UserError.configuration(problems);
    }
    return conf;
  }
}
