package nl.izamonitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What documents send a reader to is there. */
class DocumentsTest {

  private static final Path MAIN = Path.of("src/main/java/nl/izamonitor");
  private static final Path TEST = Path.of("src/test/java/nl/izamonitor");

  /** A class by its room, and where that is said its method. */
  private static final Pattern CLASS =
      Pattern.compile("`([a-z]+/[A-Z][a-z]\\w+)(?:\\.([a-z]\\w+))?`");

  private static final Pattern TEST_CLASS = Pattern.compile("`([A-Z]\\w+Test)`");

  /** A file or folder of this project, not one that a reader makes. */
  private static final Pattern FILE =
      Pattern.compile("`((?:src|conf(?!/local)|jobs|data/sample|data/cijfers)/[\\w./-]*\\w)`");

  private static List<Path> documents() throws IOException {
    List<Path> documents =
        new ArrayList<>(
            List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("jobs/README.md")));
    try (Stream<Path> site = Files.list(Path.of("src/site/markdown"))) {
      site.sorted().forEach(documents::add);
    }
    return documents;
  }

  private static List<MatchResult> named(Pattern what) throws IOException {
    List<MatchResult> all = new ArrayList<>();
    for (Path document : documents()) {
      what.matcher(Files.readString(document)).results().forEach(all::add);
    }
    return all;
  }

  @Test
  void namedClassesAndTheirMethodsAreThere() throws IOException {
    List<MatchResult> named = named(CLASS);
    assertThat(named).hasSizeGreaterThan(20);
    for (MatchResult one : named) {
      Path file = MAIN.resolve(one.group(1) + ".java");
      assertThat(file).isRegularFile();
      if (one.group(2) != null) {
        assertThat(Files.readString(file)).contains(" " + one.group(2) + "(");
      }
    }
  }

  @Test
  void namedTestsAreThere() throws IOException {
    List<String> tests;
    try (Stream<Path> files = Files.walk(TEST)) {
      tests = files.map(file -> file.getFileName().toString().replace(".java", "")).toList();
    }
    assertThat(named(TEST_CLASS)).isNotEmpty();
    assertThat(named(TEST_CLASS)).extracting(one -> one.group(1)).isSubsetOf(tests);
  }

  @Test
  void namedFilesAreThere() throws IOException {
    List<MatchResult> named = named(FILE);
    assertThat(named).hasSizeGreaterThan(10);
    assertThat(named)
        .extracting(one -> one.group(1))
        .allSatisfy(name -> assertThat(Path.of(name)).exists());
  }
}
