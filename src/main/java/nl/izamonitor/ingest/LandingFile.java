package nl.izamonitor.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file in the landing folder.
 *
 * @param label its path in the folder, as sentences name it
 */
public record LandingFile(FileSystem files, Path path, String label) {

  public InputStream open() throws IOException {
    return files.open(path);
  }
}
