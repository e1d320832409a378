package nl.izamonitor.job;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.izamonitor.TestSession;
import org.apache.spark.sql.Row;

/** Which of some numbers stand in what was written. */
final class Seen {

  static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d{3})*");

  private Seen() {}

  /**
   * The numbers among these that stand in a file, in words for people, for machines, or binary; of
   * open data that are packed, in what is in them too. Files of the lake stay as they are: some are
   * of earlier versions of a table, with what a test planted there.
   */
  private static Set<Long> seen(Path path, Set<Long> numbers) throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    Set<Long> seen = seen(bytes, numbers);
    if (path.toString().endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        seen.addAll(seen(in.readAllBytes(), numbers));
      }
    } else if (path.toString().matches(".*/open-data/.*[.]parquet")) {
      seen.addAll(in(numbers, TestSession.spark().read().parquet(path.toString()).collectAsList()));
    }
    return seen;
  }

  private static Set<Long> seen(byte[] bytes, Set<Long> numbers) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Set<Long> seen = written(text, numbers);
    for (Long number : numbers) {
      byte[] stored =
          ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array();
      if (text.contains(new String(stored, StandardCharsets.ISO_8859_1))) {
        seen.add(number);
      }
    }
    return seen;
  }

  private static Set<Long> written(String text, Set<Long> numbers) {
    Set<Long> seen = new HashSet<>();
    NUMBER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .flatMap(found -> Stream.of(found.replace(".", ""), found.split("\\.", -1)[0]))
        .filter(found -> found.length() < 18)
        .map(Long::valueOf)
        .filter(numbers::contains)
        .forEach(seen::add);
    return seen;
  }

  /** In all files below these folders of a home. */
  static Set<Long> in(Path home, Set<Long> numbers, String... folders) throws IOException {
    Set<Long> seen = new HashSet<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(home.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          seen.addAll(seen(file, numbers));
        }
      }
    }
    return seen;
  }

  /** In the cells of rows, and in what they say. */
  static Set<Long> in(Set<Long> numbers, List<Row> rows) {
    Set<Long> seen = new HashSet<>();
    for (Row row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (row.get(i) instanceof Number number && numbers.contains(number.longValue())) {
          seen.add(number.longValue());
        } else if (row.get(i) instanceof String text) {
          seen.addAll(written(text, numbers));
        }
      }
    }
    return seen;
  }
}
