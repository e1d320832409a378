package nl.izamonitor.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what a run wrote: what is published anyone, all else its owner alone. */
@Tag("slow")
class RightsTest {

  private static final String PUBLIC =
      "lake|lake/curated|lake/curated/meting(/.*)?|lake/frozen"
          + "|lake/frozen/(indicator_published|indicator_comparison|restatement|published_check|summary)(/.*)?"
          + "|report(/.*)?";

  /** Say who holds the lake and which layout it has. */
  private static final String PLAIN = "lake/_iza_.*";

  @TempDir Path home;

  @Test
  void whatIsPublishedIsForAllAndNothingElseIs() throws IOException {
    PrimeLake primes = PrimeLake.in(home);
    Path slice = home.resolve("landing/melding/vektis/2023/levering.csv");
    Files.writeString(slice, Files.readString(slice) + "GM9999;U3;5\n");
    primes.done("ingest", "--result", home.resolve("result.json").toString());
    primes.done("tally");
    primes.done("publish", "--meting", PrimeLake.METING);
    primes.done("report", "--meting", PrimeLake.METING, "--revision", "concept");
    primes.done("freeze", "--meting", PrimeLake.METING, "--by", "a tester");
    primes.done("report", "--meting", PrimeLake.METING);
    assertThat(places("lake", "report"))
        .contains(
            "rwxr-xr-x lake",
            "rwxr-xr-x lake/curated",
            "rwxr-xr-x lake/curated/meting",
            "rwxr-xr-x lake/frozen/indicator_published",
            "rwxr-xr-x report",
            "rw-r--r-- report/proef/index.html",
            "rw-r--r-- report/proef-concept/index.html",
            "rwx------ lake/validated",
            "rwx------ lake/quarantine",
            "rwx------ lake/missing",
            "rwx------ lake/curated/tally",
            "rwx------ lake/frozen/tally",
            "rwx------ lake/frozen/disclosure_audit",
            "rwx------ lake/private",
            "rwx------ lake/run")
        .allMatch(
            place -> {
              String path = place.substring(place.indexOf(' ') + 1);
              boolean isFolder = Files.isDirectory(home.resolve(path));
              boolean isOpen = path.matches(PUBLIC);
              return path.matches(PLAIN)
                  || place.startsWith(
                      isFolder
                          ? isOpen ? "rwxr-xr-x" : "rwx------"
                          : isOpen ? "rw-r--r--" : "rw-------");
            });
    assertThat(rights(home.resolve("result.json"))).isEqualTo("rw-------");
  }

  private Set<String> places(String... folders) throws IOException {
    Set<String> places = new TreeSet<>();
    for (String folder : folders) {
      try (Stream<Path> all = Files.walk(home.resolve(folder))) {
        for (Path path : (Iterable<Path>) all::iterator) {
          places.add(rights(path) + " " + home.relativize(path));
        }
      }
    }
    return places;
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
