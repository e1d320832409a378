package nl.izamonitor.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A delivered file that can be opened, with the name people know it by. */
record NamedStream(FileSystem files, Path file, String label) {

  InputStream open() throws IOException {
    return files.open(file);
  }

  String path() {
    return file.toString();
  }

  String name() {
    return file.getName();
  }
}
