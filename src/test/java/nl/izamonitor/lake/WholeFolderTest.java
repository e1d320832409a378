package nl.izamonitor.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.izamonitor.conf.UserError;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One report takes the place of another, whatever fails and wherever a run is killed. */
class WholeFolderTest {

  private static final String PAGE = "oud.html";

  /** Names of folders that cannot be renamed, and of those that cannot be removed. */
  private static final List<String> FAST = new ArrayList<>();

  private static final List<String> KEPT = new ArrayList<>();

  @TempDir private Path home;
  private final Configuration conf = new Configuration();
  private Path report;
  private Path beside;
  private Path before;

  /** Files of which some cannot be renamed, or only in part removed. */
  public static final class Stubborn extends RawLocalFileSystem {

    @Override
    public URI getUri() {
      return URI.create("stubborn:///");
    }

    @Override
    public boolean rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to)
        throws IOException {
      return !FAST.contains(from.getName() + " to " + to.getName()) && super.rename(from, to);
    }

    @Override
    public boolean delete(org.apache.hadoop.fs.Path path, boolean recursive) throws IOException {
      if (KEPT.contains(path.getName()) && exists(path)) {
        super.delete(new org.apache.hadoop.fs.Path(path, WholeFolder.INDEX), false);
        return false;
      }
      return super.delete(path, recursive);
    }
  }

  @BeforeEach
  void place() throws IOException {
    conf.set("fs.stubborn.impl", Stubborn.class.getName());
    FAST.clear();
    KEPT.clear();
    report = home.resolve("meting");
    beside = home.resolve("_meting.new");
    before = home.resolve("_meting.old");
    whole(report, "old");
  }

  private static void whole(Path folder, String text) throws IOException {
    half(folder, text);
    Files.writeString(folder.resolve(WholeFolder.INDEX), text);
  }

  private static void half(Path folder, String text) throws IOException {
    Files.createDirectories(folder.resolve("open-data"));
    Files.writeString(folder.resolve(PAGE), text);
    Files.writeString(folder.resolve("open-data/a.csv"), text);
  }

  private WholeFolder begin(String scheme) {
    return WholeFolder.begin(conf, scheme + "://" + home, "meting");
  }

  private static void fill(WholeFolder folder) {
    folder.text(PAGE, "new");
    folder.below("open-data").text("a.csv", "new");
    folder.text(WholeFolder.INDEX, "new");
  }

  private void write(String scheme) {
    try (WholeFolder folder = begin(scheme)) {
      fill(folder);
      assertThat(folder.finish().files()).isEqualTo(3);
    }
  }

  /** The report is this one, with nothing beside it. */
  private void is(String text) throws IOException {
    for (String file : List.of(PAGE, WholeFolder.INDEX, "open-data/a.csv")) {
      assertThat(report.resolve(file)).content().isEqualTo(text);
    }
    try (Stream<Path> left = Files.list(home)) {
      assertThat(left).containsExactly(report);
    }
  }

  private String fails() {
    UserError error = catchThrowableOfType(UserError.class, () -> write("stubborn"));
    assertThat(error).isNotNull();
    assertThat(error.exitCode()).isEqualTo(1);
    return error.getMessage();
  }

  @Test
  void theNewReportTakesThePlaceOfTheOld() throws IOException {
    Files.writeString(report.resolve("gone.html"), "old");
    write("file");
    is("new");
    assertThat(report.resolve("gone.html")).doesNotExist();
    write("stubborn");
    is("new");
  }

  @Test
  void theOldReportStaysWhenItCannotBeRenamed() throws IOException {
    FAST.add("meting to _meting.old");
    assertThat(fails())
        .startsWith("The report stubborn:" + report + " cannot be put in place (")
        .contains("what was there is there still");
    is("old");
  }

  @Test
  void theOldReportIsPutBackWhenTheNewCannotTakeItsPlace() throws IOException {
    FAST.add("_meting.new to meting");
    assertThat(fails()).contains("what was there is there still");
    is("old");
    FAST.clear();
    write("stubborn");
    is("new");
  }

  @Test
  void itIsToldWhereTheOldReportIsWhenItCannotBePutBack() throws IOException {
    FAST.addAll(List.of("_meting.new to meting", "_meting.old to meting"));
    assertThat(fails()).contains("the one before is in stubborn:" + before);
    FAST.clear();
    begin("file").close();
    is("old");
  }

  @Test
  void anOldReportThatCannotBeRemovedIsTold() throws IOException {
    KEPT.add("_meting.new");
    assertThat(fails()).contains("is new, but the one before cannot be removed");
    assertThat(report.resolve(WholeFolder.INDEX)).content().isEqualTo("new");
    KEPT.clear();
    write("stubborn");
    is("new");
  }

  @Test
  void filesThatNobodyNeedsDoNotComeIntoTheReport() throws IOException {
    whole(beside, "left");
    KEPT.add("_meting.new");
    UserError error = catchThrowableOfType(UserError.class, () -> begin("stubborn"));
    assertThat(error).hasMessageContaining("_meting.new cannot be removed");
    KEPT.clear();
    Files.writeString(beside.resolve("left.html"), "left");
    write("stubborn");
    is("new");
    assertThat(report.resolve("left.html")).doesNotExist();
  }

  @Test
  void aRunThatWasKilledBeforeTheNewReportWasThereIsPutRight() throws IOException {
    Files.move(report, before);
    whole(beside, "new");
    begin("file").close();
    is("old");
    Files.move(report, before);
    Files.createDirectories(report);
    write("file");
    is("new");
  }

  @Test
  void aRunThatWasKilledBeforeTheOldReportWasGoneIsPutRight() throws IOException {
    whole(before, "older");
    begin("file").close();
    is("old");
    half(beside, "older");
    begin("file").close();
    is("old");
  }

  @Test
  void aReportThatWasHalfRemovedIsPutRight() throws IOException {
    for (Path whole : List.of(before, beside)) {
      Files.delete(report.resolve(WholeFolder.INDEX));
      whole(whole, "whole");
      begin("file").close();
      is("whole");
    }
  }

  @Test
  void whatIsNoReportIsNeverRemoved() throws IOException {
    Files.delete(report.resolve(WholeFolder.INDEX));
    for (String other : List.of("letter.txt", "photos")) {
      whole(before, "whole");
      whole(beside, "whole");
      Files.writeString(report.resolve(other), "Dear reader");
      UserError error = catchThrowableOfType(UserError.class, () -> begin("file"));
      assertThat(error).hasMessageContaining("holds something that is not a report");
      assertThat(error.exitCode()).isEqualTo(2);
      assertThat(report.resolve(other)).exists();
      Files.delete(report.resolve(other));
    }
  }
}
