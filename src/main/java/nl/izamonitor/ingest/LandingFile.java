package nl.izamonitor.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file in the landing folder.
 *
 * @param label its path in the folder, as sentences name it
 */
public record LandingFile(FileSystem files, Path path, String label) {

  /**
   * The files of a path. Hadoop's local files come with checksums, which cannot be made of every
   * name; deliveries have none.
   */
  public static FileSystem files(Path path, Configuration hadoop) throws IOException {
    FileSystem files = path.getFileSystem(hadoop);
    return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
  }

  /** How many bytes it has. */
  long size() throws IOException {
    return files.getFileStatus(path).getLen();
  }

  public InputStream open() throws IOException {
    return files.open(path);
  }
}
