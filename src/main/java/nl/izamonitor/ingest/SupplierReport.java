package nl.izamonitor.ingest;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.Source;
import nl.izamonitor.conf.UserError;
import nl.izamonitor.ingest.VerdictCounts.FileCounts;
import nl.izamonitor.lake.Csv;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What a leverancier should know of a delivery, in Dutch: whether it is taken, how many rows each
 * file has, and of every rule that was broken how often, in which row first, and what to do.
 *
 * @param delivery as source, leverancier and datajaar
 * @param title of the source
 * @param refusals why it is refused; none when it can be taken
 * @param findings what somebody should look at
 */
public record SupplierReport(
    String delivery,
    String title,
    List<String> refusals,
    List<FileRows> files,
    List<Fault> faults,
    List<String> findings) {

  /** The rows of a file by their verdict. */
  public record FileRows(String file, long rows, long valid, long rejected, long setAside) {}

  /**
   * A rule that rows of a file broke.
   *
   * @param kind {@code afgekeurd}, {@code geweigerd}, {@code waarschuwing}, {@code filter} or
   *     {@code teken}
   * @param column as it is called in the file; empty where the rule is about the row
   * @param line of the first of these rows; null where there is none to show
   * @param example the first of these rows, masked; null where there is none to show
   * @param correction what to do about it
   */
  public record Fault(
      String file,
      String kind,
      String column,
      String rule,
      long rows,
      Long line,
      String example,
      String correction) {}

  private static final List<String> COLUMNS =
      List.of(
          "levering",
          "bestand",
          "soort",
          "kolom",
          "regel",
          "rijen",
          "regelnummer",
          "voorbeeld",
          "wat_te_doen");

  /** The report on a delivery that was judged. */
  static SupplierReport of(Conf conf, DeliveryVerdict verdict, List<DeliveryFinding> findings) {
    Delivery delivery = verdict.delivery();
    Corrections corrections = new Corrections(conf, delivery.source(), delivery.slice().datajaar());
    return new SupplierReport(
        delivery.toString(),
        delivery.source().title(),
        verdict.refusals(),
        delivery.files().stream().map(file -> rows(file, verdict.counts(file))).toList(),
        verdict.rules().stream()
            .sorted(Comparator.comparing(RuleCount::rows).reversed())
            .map(
                rule ->
                    new Fault(
                        rule.file(),
                        rule.kind(),
                        rule.column().isEmpty()
                            ? ""
                            : delivery
                                .source()
                                .delivered(rule.column(), delivery.slice().datajaar()),
                        rule.fault(),
                        rule.rows(),
                        rule.first().line(),
                        rule.first().text(),
                        corrections.of(rule)))
            .toList(),
        findings.stream()
            .filter(finding -> finding.delivery().equals(delivery))
            .map(DeliveryFinding::rule)
            .toList());
  }

  /** The report on a delivery whose files were refused before a row was judged. */
  public static SupplierReport of(Conf conf, String delivery, List<String> refusals) {
    Source source = conf.sources().get(delivery.substring(0, delivery.indexOf('/')));
    return new SupplierReport(delivery, source.title(), refusals, List.of(), List.of(), List.of());
  }

  private static FileRows rows(Delivery.File file, FileCounts counts) {
    return new FileRows(
        Bsn.masked(file.name()),
        file.rows(),
        counts.valid(),
        counts.quarantined(),
        counts.setAside());
  }

  /**
   * Writes the report as {@code <source>-<leverancier>-<datajaar>.html} and {@code .csv}, in the
   * place of those of before.
   *
   * @throws UserError when the folder cannot be written
   */
  public void write(Configuration hadoop, String folder) {
    String name = delivery.replace('/', '-');
    try {
      FileSystem files = LandingFile.files(new Path(folder), hadoop);
      write(files, new Path(folder, name + ".html"), html());
      write(files, new Path(folder, name + ".csv"), csv());
    } catch (IOException e) {
      throw UserError.configuration(
          "The report for the leverancier cannot be written in %s (%s): check the folder and its rights."
              .formatted(folder, e.getMessage()));
    }
  }

  private static void write(FileSystem files, Path file, String text) throws IOException {
    try (OutputStream out = files.create(file, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A line a fault, and one for every reason of a refusal. */
  String csv() {
    StringBuilder csv = new StringBuilder(Csv.line(COLUMNS));
    Stream<List<?>> reasons =
        refusals.stream()
            .map(
                why ->
                    Arrays.asList(delivery, null, "geweigerd", null, why, null, null, null, null));
    Stream<List<?>> rules =
        faults.stream()
            .map(
                fault ->
                    Arrays.asList(
                        delivery,
                        fault.file(),
                        fault.kind(),
                        fault.column(),
                        fault.rule(),
                        fault.rows(),
                        fault.line(),
                        fault.example(),
                        fault.correction()));
    Stream.concat(reasons, rules).forEach(line -> csv.append(Csv.line(line)));
    return csv.toString();
  }

  /** A page that stands by itself. */
  String html() {
    ClasspathLoader loader = new ClasspathLoader(SupplierReport.class.getClassLoader());
    loader.setPrefix(SupplierReport.class.getPackageName().replace('.', '/'));
    loader.setSuffix(".peb");
    PebbleEngine engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .autoEscaping(true)
            .defaultLocale(Locale.forLanguageTag("nl-NL"))
            .build();
    StringWriter page = new StringWriter();
    try {
      engine.getTemplate("supplier").evaluate(page, Map.of("report", this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString();
  }
}
