package nl.izamonitor.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.Html;
import nl.izamonitor.lake.Lake;
import nl.izamonitor.lake.WholeFolder;
import nl.izamonitor.model.Release;
import nl.izamonitor.release.ReleaseDefinitions;
import org.apache.hadoop.conf.Configuration;

/** The pages of a report on disk. */
record WrittenPages(Path folder) {

  /** Why the open data of a concept do not lie beside its pages. */
  static final String WITHHELD = "Van een concept zijn er geen open data.";

  /** Writes the pages of the concept. */
  static WrittenPages of(
      Lake lake, ReleaseDefinitions definitions, ReportOptions options, Path folder) {
    Report report =
        new Report(lake.published(), definitions.conf(), definitions.regions(), options);
    try (WholeFolder to = begin(folder)) {
      report.write(definitions.meting(), Release.CONCEPT, WITHHELD, to);
      to.finish();
    }
    return new WrittenPages(folder);
  }

  static WholeFolder begin(Path folder) {
    String name = folder.getFileName().toString();
    return WholeFolder.begin(new Configuration(), folder.getParent().toString(), name);
  }

  List<String> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> pages() {
    return files().stream().filter(name -> name.endsWith(".html")).toList();
  }

  String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Html page(String name) {
    return Html.parse(read(name));
  }

  /** All that a reader sees. */
  String words(String name) {
    return page(name).text().replaceAll("\\s+", " ");
  }
}
