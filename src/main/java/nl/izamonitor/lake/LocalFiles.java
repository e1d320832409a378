package nl.izamonitor.lake;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFs;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FsConstants;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system without its processes: where its native library is missing it starts
 * {@code chmod} for every file that it makes and {@code readlink} for every commit, thousands a
 * run. Here Java does the same.
 */
public final class LocalFiles extends LocalFileSystem {

  /** Made by Hadoop, by its name. */
  public LocalFiles() {
    super(new Raw());
  }

  /** What has Hadoop use these files for {@code file:}, in both its interfaces. */
  public static Map<String, String> settings() {
    return Map.of(
        "spark.hadoop.fs.file.impl", LocalFiles.class.getName(),
        "spark.hadoop.fs.AbstractFileSystem.file.impl", Context.class.getName());
  }

  /** The same files for Hadoop's newer interface, with which Delta commits. */
  public static final class Context extends ChecksumFs {

    /** Made by Hadoop, by its name. */
    public Context(URI unused, Configuration conf) throws IOException, URISyntaxException {
      super(new RawContext(conf));
    }
  }

  private static final class RawContext extends DelegateToFileSystem {

    RawContext(Configuration conf) throws IOException, URISyntaxException {
      super(FsConstants.LOCAL_FS_URI, new Raw(), conf, FsConstants.LOCAL_FS_URI.getScheme(), false);
    }

    @Override
    public int getUriDefaultPort() {
      return -1;
    }

    @Override
    public boolean isValidName(String name) {
      return true;
    }
  }

  private static final class Raw extends RawLocalFileSystem {

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      if (permission.getStickyBit()) {
        super.setPermission(path, permission);
        return;
      }
      java.nio.file.Path file = pathToFile(path).toPath();
      Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(permission.toString());
      // To write them again would take away what stands beside them, such as the group of a folder.
      if (!Files.getPosixFilePermissions(file).equals(wanted)) {
        Files.setPosixFilePermissions(file, wanted);
      }
    }

    @Override
    public FileStatus getFileLinkStatus(Path path) throws IOException {
      return Files.isSymbolicLink(pathToFile(path).toPath())
          ? super.getFileLinkStatus(path)
          : getFileStatus(path);
    }
  }
}
