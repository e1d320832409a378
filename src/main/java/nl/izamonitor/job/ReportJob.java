package nl.izamonitor.job;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Writes the report of a meting:
 *
 * <ol>
 *   <li>reads the published rows of the revision, and nothing else;
 *   <li>writes pages, with maps of the borders that were given, and open data; a concept is marked
 *       as such;
 *   <li>keeps open data of a concept, or before the embargo of the meting, in the lake.
 * </ol>
 */
@Command(
    name = "report",
    description = "Write pages and open data of a meting.",
    mixinStandardHelpOptions = true)
final class ReportJob implements Callable<Integer> {

  @Mixin Options options;

  @Option(names = "--meting", paramLabel = "NAME", required = true, description = "the meting")
  String meting;

  @Option(
      names = "--revision",
      paramLabel = "REVISION",
      description = "concept or a number (default: the last frozen one, else the concept)")
  String revision;

  @Option(
      names = "--geometry",
      paramLabel = "FILE",
      description = "borders for the maps: GeoJSON or TopoJSON, RD or WGS84 (default: tiles)")
  String geometry;

  @Override
  public Integer call() {
    return Runner.run(
        options, "report", bench -> new Steps(bench).report(meting, revision, geometry));
  }
}
