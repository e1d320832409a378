package nl.izamonitor.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our local files beside those of Hadoop: the same rights, links and refusals. */
class LocalFilesTest {

  @TempDir Path folder;

  private final Configuration ours = new Configuration();
  private final Configuration hadoops = new Configuration();

  @BeforeEach
  void choose() {
    LocalFiles.settings()
        .forEach((name, value) -> ours.set(name.substring("spark.hadoop.".length()), value));
    // So that the rights are those that are asked for.
    ours.set("fs.permissions.umask-mode", "000");
    hadoops.set("fs.permissions.umask-mode", "000");
  }

  private org.apache.hadoop.fs.Path at(String name) {
    return new org.apache.hadoop.fs.Path(folder.resolve(name).toUri());
  }

  @Test
  void aSessionFindsThem() throws IOException {
    assertThat(FileSystem.newInstance(folder.toUri(), ours)).isInstanceOf(LocalFiles.class);
    assertThat(FileContext.getFileContext(folder.toUri(), ours).getDefaultFileSystem())
        .isInstanceOf(LocalFiles.Context.class);
  }

  @Test
  void filesGetTheRightsThatHadoopGivesThem() throws IOException {
    for (String rights : new String[] {"rw-------", "rw-r-----", "rwxrwxrwx", "r--r--r--"}) {
      FsPermission permission = FsPermission.valueOf("-" + rights);
      for (Configuration conf : new Configuration[] {ours, hadoops}) {
        String name = rights + (conf == ours ? "-ours" : "-hadoops");
        try (FileSystem files = FileSystem.newInstance(folder.toUri(), conf)) {
          FileSystem.create(files, at(name), permission).close();
          files.mkdirs(at(name + "-folder"), permission);
        }
      }
      assertThat(rights(rights + "-ours")).isEqualTo(rights(rights + "-hadoops"));
      assertThat(rights(rights + "-ours-folder")).isEqualTo(rights(rights + "-hadoops-folder"));
    }
  }

  private String rights(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }

  @Test
  void linksAndFilesLookAsTheyDoToHadoop() throws IOException {
    Files.writeString(folder.resolve("file"), "text");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("file"));
    FileContext own = FileContext.getFileContext(folder.toUri(), ours);
    FileContext theirs = FileContext.getFileContext(folder.toUri(), hadoops);
    for (String name : new String[] {"file", "link"}) {
      FileStatus status = own.getFileLinkStatus(at(name));
      assertThat(status).isEqualTo(theirs.getFileLinkStatus(at(name)));
      assertThat(status.isSymlink()).isEqualTo(theirs.getFileLinkStatus(at(name)).isSymlink());
      assertThat(status.getLen()).isEqualTo(4);
    }
    assertThatThrownBy(() -> own.getFileLinkStatus(at("none")))
        .isInstanceOf(FileNotFoundException.class);
  }

  @Test
  void aCommitIsNeverWrittenOverAnother() throws IOException {
    Files.writeString(folder.resolve("new"), "new");
    Files.writeString(folder.resolve("there"), "there");
    FileContext files = FileContext.getFileContext(folder.toUri(), ours);
    assertThatThrownBy(() -> files.rename(at("new"), at("there"), Rename.NONE))
        .isInstanceOf(FileAlreadyExistsException.class);
    files.rename(at("new"), at("free"), Rename.NONE);
    assertThat(folder.resolve("free")).hasContent("new");
    assertThat(folder.resolve("there")).hasContent("there");
  }
}
