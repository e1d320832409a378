package nl.izamonitor.lake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/**
 * Files as an object store has them: that there is none is looked up when one is opened, and the
 * one that is closed last stays.
 */
class ObjectFiles extends RawLocalFileSystem {

  private static final URI HOME = URI.create("object:///");

  static ObjectFiles open() throws IOException {
    return open(new ObjectFiles());
  }

  static <T extends FileSystem> T open(T files) throws IOException {
    files.initialize(HOME, new Configuration());
    return files;
  }

  static Path at(java.nio.file.Path file) {
    return new Path("object://" + file);
  }

  @Override
  public URI getUri() {
    return HOME;
  }

  @Override
  public FSDataOutputStream create(Path path, boolean overwrite) throws IOException {
    if (!overwrite && exists(path)) {
      throw new FileAlreadyExistsException(path.toString());
    }
    java.nio.file.Path file = pathToFile(path).toPath();
    return new FSDataOutputStream(
        new ByteArrayOutputStream() {
          @Override
          public void close() throws IOException {
            java.nio.file.Path beside = file.resolveSibling(UUID.randomUUID().toString());
            Files.write(beside, toByteArray());
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
          }
        },
        null);
  }
}
