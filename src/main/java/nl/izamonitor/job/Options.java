package nl.izamonitor.job;

import java.nio.file.Path;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.Installation;
import picocli.CommandLine.Option;

/** The options that every job has. */
final class Options {

  @Option(
      names = "--conf",
      paramLabel = "DIR",
      defaultValue = "conf",
      description = "folder with the definitions (default: ${DEFAULT-VALUE})")
  Path conf;

  @Option(names = "--lake", paramLabel = "DIR", description = "folder of the tables")
  String lake;

  @Option(names = "--landing", paramLabel = "DIR", description = "folder of the deliveries")
  String landing;

  @Option(names = "--report", paramLabel = "DIR", description = "folder of the reports")
  String report;

  @Option(names = "--key", paramLabel = "FILE", description = "key for pseudonyms, hexadecimal")
  String key;

  @Option(
      names = "--result",
      paramLabel = "FILE",
      description = "write the outcome as JSON to this file, on any Hadoop file system")
  String result;

  @Option(
      names = "--no-width",
      description =
          "do not protect against narrowing down: for comparison, or where so few people live that most is hidden")
  boolean noWidth;

  @Option(names = "--debug", description = "show the stack trace of an error")
  boolean debug;

  /** The definitions to work with. */
  ConfFiles files() {
    ConfFiles files = ConfFiles.read(conf);
    return noWidth ? files.with("base/disclosure.yml", "width", "false") : files;
  }

  /** The settings of this installation, with what the command line says instead. */
  Installation settings() {
    Installation declared = Installation.load(conf);
    return new Installation(
        declared.location(),
        or(lake, declared.lake()),
        or(landing, declared.landing()),
        declared.cijfers(),
        or(report, declared.report()),
        or(key, declared.key()));
  }

  private static String or(String given, String declared) {
    return given == null ? declared : given;
  }
}
