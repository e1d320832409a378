package nl.izamonitor.ingest;

import static org.apache.spark.sql.functions.concat_ws;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.izamonitor.conf.FileFormat;
import nl.izamonitor.conf.Source;
import org.apache.spark.sql.Column;

/**
 * JSON as OData gives it, versions 3 and 4, of which StatLine is one: an object with the records in
 * a list {@code value}. The keys of a record are its columns. A table may come in several pages,
 * each a file of the delivery.
 */
public final class ODataJson implements RecordFormat {

  private static final Pattern SKIP = Pattern.compile("[?&](?:\\$|%24)skip=(\\d+)");

  @Override
  public String format() {
    return "odata json";
  }

  @Override
  public List<String> mistakes(FileFormat files) {
    return new FormatKeys(files).mistakes(Set.of());
  }

  @Override
  public Inspection inspect(Source source, LandingFile file, InputStream bytes) throws IOException {
    return FileTexts.inspect(file, bytes, ODataJson::inspect);
  }

  private static Inspection inspect(FileTexts.Text text) throws IOException {
    ObjectCount count = new ObjectCount(text.bytes());
    try (ODataRecords records = new ODataRecords(count)) {
      List<List<String>> sample = new ArrayList<>();
      while (records.next()) {
        if (sample.size() < Inspection.SAMPLE) {
          sample.add(records.texts());
        }
      }
      return new Inspection(
          records.header(),
          sample,
          count.objects(),
          List.of(),
          List.of(new Delivery.Bound(0, 1), new Delivery.Bound(count.bytes(), 1)),
          List.of(),
          records.nextPage());
    }
  }

  @Override
  public Records open(FileFormat files, int columns, LandingFile file, FileParts.Part part)
      throws IOException {
    return new TextRecords(FileTexts.of(file), text -> new ODataRecords(text.bytes()));
  }

  /**
   * Pages that are missing, as far as that can be told: one page is the last, and where a page says
   * at which record the next begins, the pages before have as many.
   */
  @Override
  public List<String> faults(List<Delivery.File> its) {
    List<Delivery.File> before = its.stream().filter(file -> file.next() != null).toList();
    if (before.isEmpty()) {
      return List.of();
    }
    if (before.size() == its.size()) {
      return List.of(
          "has no last page: each of its %d file(s) says that another follows. Deliver that too."
              .formatted(its.size()));
    }
    Set<Long> begins = new HashSet<>();
    for (Delivery.File file : before) {
      Matcher skip = SKIP.matcher(file.next());
      if (skip.find()) {
        begins.add(Long.valueOf(skip.group(1)));
      }
    }
    long rows = before.stream().mapToLong(Delivery.File::rows).sum();
    long expected = begins.stream().mapToLong(Long::longValue).max().orElse(rows);
    boolean isOneTable = its.size() - before.size() == 1 && begins.size() == before.size();
    return isOneTable && rows != expected
        ? List.of(
            "misses pages, or has one twice: the last page begins behind record %,d, and the pages before it have %,d. Deliver all of them, of one moment."
                .formatted(expected, rows))
        : List.of();
  }

  @Override
  public String malformedRule() {
    return "geen rij";
  }

  @Override
  public Column line(FileFormat files, List<Column> fields) {
    return concat_ws(" | ", fields.toArray(Column[]::new));
  }
}
