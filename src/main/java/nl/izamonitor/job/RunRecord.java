package nl.izamonitor.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.izamonitor.conf.UserError;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * What a run did, as one small JSON file in the lake. It says FAILED from the start, so that a run
 * that was killed says so too. A file and not a table: it must be there when Spark is not.
 */
final class RunRecord {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** What a run counted is not protected. */
  private static final FsPermission OWNER = new FsPermission((short) 0600);

  private final Configuration hadoop;
  private final Path file;

  /** Steps that run side by side say what they did. */
  private final Map<String, Object> facts = Collections.synchronizedMap(new LinkedHashMap<>());

  RunRecord(Configuration hadoop, String lake, String run, String job) {
    this.hadoop = hadoop;
    this.file = new Path(new Path(lake, "run"), run + ".json");
    facts.put("run", run);
    facts.put("job", job);
    facts.put("software", Version.text());
    facts.put("started", Instant.now().toString());
    facts.put("status", "FAILED");
  }

  void put(String name, Object value) {
    facts.put(name, value);
  }

  Map<String, Object> facts() {
    return facts;
  }

  /** Writes the record for the first time; a record of another run is never overwritten. */
  void start() {
    write(hadoop, file, facts, false);
  }

  void end(String status) {
    facts.put("status", status);
    facts.put("ended", Instant.now().toString());
    write(hadoop, file, facts);
  }

  /** Writes facts as JSON to a file on any Hadoop file system. */
  static void write(Configuration hadoop, Path file, Map<String, Object> facts) {
    write(hadoop, file, facts, true);
  }

  private static void write(
      Configuration hadoop, Path file, Map<String, Object> facts, boolean overwrite) {
    try {
      FileSystem files = file.getFileSystem(hadoop);
      try (OutputStream out = files.create(file, overwrite)) {
        files.setPermission(file, OWNER);
        out.write(json(facts).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw UserError.configuration(
          "The file %s cannot be written (%s): check its folder and rights."
              .formatted(file, e.getMessage()));
    } catch (FSError e) {
      throw UserError.failed(
          "The file %s cannot be written (%s): make room on its disk and run it again."
              .formatted(file, e.getCause().getMessage()));
    }
  }

  private static String json(Map<String, Object> facts) {
    try {
      return JSON.writeValueAsString(facts) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
