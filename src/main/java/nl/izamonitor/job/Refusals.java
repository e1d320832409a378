package nl.izamonitor.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Deliveries that were refused and have not come in since, from the records of all runs. */
final class Refusals {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Refusals() {}

  /** What is refused now, as {@code source/leverancier/datajaar}. */
  static List<String> open(Configuration hadoop, String lake) {
    TreeSet<String> open = new TreeSet<>();
    Path folder = new Path(lake, "run");
    try {
      FileSystem files = folder.getFileSystem(hadoop);
      FileStatus[] records = files.exists(folder) ? files.listStatus(folder) : new FileStatus[0];
      Arrays.sort(records, Comparator.comparing((FileStatus s) -> s.getPath().getName()));
      for (FileStatus record : records) {
        try (InputStream in = files.open(record.getPath())) {
          JsonNode facts = JSON.readTree(in);
          facts.path("refused").forEach(slice -> open.add(slice.asText()));
          facts.path("accepted").forEach(slice -> open.remove(slice.asText()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(open);
  }
}
