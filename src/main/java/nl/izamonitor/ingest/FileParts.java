package nl.izamonitor.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.izamonitor.conf.FileFormat;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.connector.read.InputPartition;

/** Parts of files that one task reads. */
record FileParts(List<Part> parts) implements InputPartition {

  /** What is worth a task, and what a task may take. */
  private static final long SMALLEST = 4L << 20;

  private static final long LARGEST = 128L << 20;

  /**
   * A part of a file that begins and ends between records.
   *
   * @param from the first byte
   * @param to the first byte that is not of it
   * @param line the line that it begins with
   */
  record Part(String uri, long from, long to, long line) implements Serializable {

    long size() {
      return to - from;
    }

    /** The text of the part, in UTF-8. */
    InputStream open(LandingFile file, FileFormat written) throws IOException {
      TextEncoding encoding;
      try (InputStream start = file.open()) {
        encoding = TextEncoding.of(written.encoding(), start);
      }
      FSDataInputStream bytes = file.files().open(file.path());
      try {
        bytes.seek(from);
        return encoding.utf8(
            BoundedInputStream.builder().setInputStream(bytes).setMaxCount(size()).get());
      } catch (IOException | RuntimeException e) {
        bytes.close();
        throw e;
      }
    }
  }

  /** Divides files over as many tasks as run at once, and more where these would be large. */
  static List<FileParts> of(List<Delivery.File> files, int tasks) {
    List<Part> smallest = new ArrayList<>();
    for (Delivery.File file : files) {
      String uri = new Path(file.path()).toUri().toString();
      for (int i = 1; i < file.bounds().size(); i++) {
        Delivery.Bound from = file.bounds().get(i - 1);
        smallest.add(new Part(uri, from.at(), file.bounds().get(i).at(), from.line()));
      }
    }
    long all = smallest.stream().mapToLong(Part::size).sum();
    long wanted = Math.max(SMALLEST, Math.min(LARGEST, all / tasks));
    List<FileParts> result = new ArrayList<>();
    List<Part> task = new ArrayList<>();
    long size = 0;
    for (Part part : smallest) {
      Part last = task.isEmpty() ? null : task.get(task.size() - 1);
      if (last != null && last.to() == part.from() && last.uri().equals(part.uri())) {
        task.set(task.size() - 1, new Part(part.uri(), last.from(), part.to(), last.line()));
      } else {
        task.add(part);
      }
      size += part.size();
      if (size >= wanted) {
        result.add(new FileParts(task));
        task = new ArrayList<>();
        size = 0;
      }
    }
    if (!task.isEmpty()) {
      result.add(new FileParts(task));
    }
    return result;
  }

  /** As the one text that an option of a source of Spark can be; a URI has no blanks. */
  static String text(List<FileParts> tasks) {
    return tasks.stream()
        .map(
            task ->
                task.parts().stream()
                    .map(
                        part ->
                            "%d %d %d %s"
                                .formatted(part.from(), part.to(), part.line(), part.uri()))
                    .collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n"));
  }

  static List<FileParts> parse(String text) {
    return text.lines()
        .map(line -> List.of(line.split("\t", -1)).stream().map(FileParts::part).toList())
        .map(FileParts::new)
        .toList();
  }

  private static Part part(String text) {
    String[] words = text.split(" ", -1);
    return new Part(
        words[3], Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]));
  }
}
