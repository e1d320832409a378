package nl.izamonitor.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.conf.DefinitionReference;
import nl.izamonitor.conf.Indicator;
import nl.izamonitor.conf.Meting;
import nl.izamonitor.conf.Source;
import nl.izamonitor.lake.Table;
import nl.izamonitor.method.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages of the reference have a part between two marks that is generated from the code; with
 * {@code -Dreference.write=true} that part is written anew.
 */
class ReferenceTest {

  private static final Path SITE = Path.of("src/site/markdown");
  private static final String RENEW = "mvn test -Dtest=ReferenceTest -Dreference.write=true";
  private static final String BEGIN =
      "<!-- Generated from the code, up to the next mark. Change the code, then: "
          + RENEW
          + " -->\n";
  private static final String END = "\n<!-- The end of what is generated. -->\n";
  private static final Pattern LINK =
      Pattern.compile("\\]\\(([^)\\s:]*?\\.md)?(?:#([^)\\s]+))?\\)");

  private static String generated(String page) {
    return switch (page) {
      case "contract" -> DefinitionReference.of(Source.class);
      case "indicator" -> DefinitionReference.of(Indicator.class);
      case "meting" -> DefinitionReference.of(Meting.class);
      default -> TableReference.of(CatalogueTest.conf());
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"contract", "indicator", "meting", "tables"})
  void thePageIsCurrent(String page) throws IOException {
    Path path = SITE.resolve("reference-%s.md".formatted(page));
    String committed = Files.readString(path);
    int begin = committed.indexOf(BEGIN) + BEGIN.length();
    int end = committed.indexOf(END);
    assertThat(end).as("%s has the two marks", path).isGreaterThanOrEqualTo(begin);
    String current = committed.substring(0, begin) + generated(page) + committed.substring(end);
    if (Boolean.getBoolean("reference.write")) {
      Files.writeString(path, current);
    } else {
      assertThat(committed)
          .withFailMessage(
              "%s is not what the code says: make it anew with %s, and look at what changed."
                  .formatted(path, RENEW))
          .isEqualTo(current);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "contract; | `max_quarantined` | number | `10` |",
        "contract; | `birth_year` | text |  |",
        "contract; | `age` | text |  | the column with the age",
        "contract; | `rows` * | `persons`, `counts`, `published` |",
        "contract; | `rules` | list of [maps: `rules`](#rules) |",
        "contract; | `columns` * | per name: [map: `columns`](#columns) |",
        "indicator; | `where` | [condition](#conditions) |",
        "indicator; | `denominator` | [map: `numerator`](#numerator) |",
        "meting; | `deliveries` | per name: [text or map: `indicators`](#indicators) |",
        "tables; | `method` | `string` | hoe het verschil",
        "tables; | `meting` * | `string` | de meting"
      })
  void aKeyOrColumnIsOneRow(String page, String row) {
    assertThat(generated(page)).contains("\n" + row);
  }

  @Test
  void everyTableOfTheLakeIsInIt() throws Exception {
    List<Table> declared = new ArrayList<>();
    for (Path file : files(Path.of("src/main/java/nl/izamonitor/lake"), "Table.java")) {
      String name = "nl.izamonitor.lake." + file.getFileName().toString().replace(".java", "");
      for (Field field : Class.forName(name).getDeclaredFields()) {
        if (field.getType() == Table.class) {
          declared.add((Table) field.get(null));
        }
      }
    }
    assertThat(TableReference.TABLES).containsExactlyInAnyOrderElementsOf(declared);
  }

  @Test
  void everyMethodIsExplained() throws IOException {
    assertThat(Files.readString(SITE.resolve("reference-indicator.md")))
        .contains(
            TableReference.ownMethods().stream()
                .map(Method::code)
                .map(code -> "\n| `%s` | ".formatted(code.replace('_', ' ')))
                .toList());
  }

  @Test
  void everyLinkLeadsToAPageAndAHeading() throws IOException {
    List<Path> pages = new ArrayList<>(files(SITE, ".md"));
    pages.addAll(files(Path.of("conf"), ".md"));
    pages.addAll(
        List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("data/README.md")));
    Set<String> broken = new TreeSet<>();
    for (Path page : pages) {
      LINK.matcher(Files.readString(page))
          .results()
          .filter(link -> !leads(page, link.group(1), link.group(2)))
          .forEach(link -> broken.add(page + " " + link.group()));
    }
    assertThat(broken).isEmpty();
  }

  private static boolean leads(Path page, String to, String heading) {
    Path target = to == null ? page : page.resolveSibling(to).normalize();
    try {
      return Files.exists(target)
          && (heading == null
              || Files.readString(target)
                  .lines()
                  .filter(line -> line.startsWith("#"))
                  .anyMatch(line -> anchor(line).equals(heading)));
    } catch (IOException e) {
      return false;
    }
  }

  /** The name that a heading gets in a page. */
  private static String anchor(String line) {
    return line.replaceFirst("^#+ ", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> path.toString().endsWith(ending)).collect(Collectors.toList());
    }
  }
}
