package nl.izamonitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.izamonitor.comparison.Comparisons;
import nl.izamonitor.conf.Conf;
import nl.izamonitor.conf.ConfFiles;
import nl.izamonitor.conf.ConfReader;
import nl.izamonitor.conf.Source;
import nl.izamonitor.method.Methods;
import nl.izamonitor.model.Basis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the house says of its own text; the build has formatted it, so lines can be trusted. */
class HouseStyleTest {

  private static final Path MAIN = Path.of("src/main/java/nl/izamonitor");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern CONSTANT =
      Pattern.compile("static final String \\w+\\s*=\\s*\"(\\w+)\"");

  /** The first line of a method or constructor: a modifier, a type or a name before a bracket. */
  private static final Pattern METHOD =
      Pattern.compile(
          "( {2,6})(?!if|for|while|switch|try|return|do |else|synchronized|throw|case|new |yield)"
              + "(?:[\\w<>\\[\\],.? @]+ )?(\\w+)\\(.*");

  /** Methods with more than four parameters, from before this rule was tested. Add none. */
  private static final Set<String> WIDE =
      Set.of("tally/ExampleInput.rows", "tally/ExampleOutcome.compareRow", "job/Definitions.check");

  private static final SortedMap<String, List<String>> FILES = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> paths = Files.walk(MAIN)) {
      for (Path path :
          (Iterable<Path>) paths.filter(p -> p.toString().endsWith(".java"))::iterator) {
        String name = MAIN.relativize(path).toString().replace('\\', '/').replace(".java", "");
        FILES.put(name, Files.readAllLines(path));
      }
    }
  }

  /** A method as it stands in the text. */
  private record Method(String name, boolean closed, int parameters, int lines) {}

  private static List<Method> methods() {
    List<Method> methods = new ArrayList<>();
    FILES.forEach(
        (file, lines) -> {
          for (int i = 0; i < lines.size(); i++) {
            Matcher start = METHOD.matcher(lines.get(i));
            if (start.matches()) {
              method(file, start, lines.subList(i, lines.size())).ifPresent(methods::add);
            }
          }
        });
    return methods;
  }

  private static Optional<Method> method(String file, Matcher start, List<String> lines) {
    int head = 0;
    while (head < lines.size() - 1 && !lines.get(head).matches(".*[{;}]")) {
      head++;
    }
    String text = String.join(" ", lines.subList(0, head + 1));
    boolean other =
        !text.endsWith("{")
            || text.contains("->")
            || text.contains(" = ")
            || text.matches(" *new .*")
            || text.matches(" *((public|private|protected|static|final) )*(record|enum) .*");
    if (other) {
      return Optional.empty();
    }
    int end = head;
    while (!lines.get(end).equals(start.group(1) + "}")) {
      end++;
    }
    String name = file + "." + start.group(2);
    boolean isPrivateConstructor = text.matches(" *private \\w+\\(.*");
    return Optional.of(new Method(name, isPrivateConstructor, parameters(text), end + 1));
  }

  /** Parameters in the head of a method; a last one with dots is an option that callers leave. */
  private static int parameters(String head) {
    String list = head.substring(head.indexOf('(') + 1, head.lastIndexOf(')'));
    String plain = list;
    do {
      list = plain;
      plain = list.replaceAll("<[^<>]*>", "");
    } while (!plain.equals(list));
    return (int)
        Stream.of(plain.split(",", -1))
            .filter(one -> !one.isBlank() && !one.contains("..."))
            .count();
  }

  @Test
  void filesAreShort() {
    assertThat(
            FILES.entrySet().stream()
                .filter(file -> file.getValue().size() > 400)
                .map(Map.Entry::getKey))
        .isEmpty();
  }

  @Test
  void methodsAreShort() {
    List<Method> methods = methods();
    assertThat(methods).hasSizeGreaterThan(500);
    assertThat(methods).filteredOn(method -> method.lines() > 40).isEmpty();
  }

  @Test
  void methodsHaveFewParameters() {
    Set<String> wide =
        methods().stream()
            .filter(method -> method.parameters() > 4 && !method.closed())
            .map(Method::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(wide).isSubsetOf(WIDE);
  }

  @Test
  void noColumnOfASourceAndNoIndicatorStandsInTheCode() {
    ConfFiles files = ConfFiles.read(Path.of("conf"));
    Conf conf = ConfReader.load(files, List.of(), new ArrayList<>());
    Set<String> regionColumns = regionColumns(files);
    Set<String> names = new TreeSet<>(conf.indicators().keySet());
    for (Source source : conf.sources().values()) {
      if (source.figures() != null) {
        continue; // Its columns are called what every table with figures calls them.
      }
      source
          .columns()
          .keySet()
          .forEach(column -> names.addAll(List.of(column, source.delivered(column, 2020))));
    }
    names.removeIf(name -> name.length() <= 3);
    names.removeAll(engineWords());
    List<String> found = new ArrayList<>();
    FILES.forEach(
        (file, lines) -> {
          if (!file.startsWith("synthetic/")) {
            literals(lines)
                .filter(names::contains)
                .filter(name -> !(file.startsWith("region/") && regionColumns.contains(name)))
                .forEach(name -> found.add(file + ": " + name));
          }
        });
    assertThat(found).isEmpty();
  }

  /**
   * Whoever must know something of a method or of a kind of comparison asks it, so that another one
   * is one class. A count is more than the method of that name, and a meting has that of a kind.
   */
  @Test
  void noMethodAndNoComparisonIsKnownByItsNameInOtherRooms() {
    Set<String> names = new TreeSet<>(Comparisons.kinds());
    Methods.all().forEach(method -> names.add(method.code()));
    Methods.all().forEach(method -> names.addAll(method.labels().keySet()));
    names.removeAll(Set.of("count", "0-meting", Basis.OVERGENOMEN.text()));
    List<String> found = new ArrayList<>();
    FILES.forEach(
        (file, lines) -> {
          if (!file.matches("(method|comparison|statistics)/.*")) {
            literals(lines).filter(names::contains).forEach(name -> found.add(file + ": " + name));
          }
        });
    assertThat(found).isEmpty();
  }

  /** The names that the engine gives to its own columns, levels and categories. */
  private static Set<String> engineWords() {
    Set<String> words = new HashSet<>();
    FILES.forEach(
        (file, lines) -> {
          if (file.matches("lake/.*Table|lake/Keys|model/Place|region/Regions")) {
            Matcher constant = CONSTANT.matcher(String.join("\n", lines));
            while (constant.find()) {
              words.add(constant.group(1));
            }
          }
        });
    return words;
  }

  /** The room of regions has tables of its own, whose columns it may name. */
  private static Set<String> regionColumns(ConfFiles conf) {
    return conf.texts().entrySet().stream()
        .filter(file -> file.getKey().startsWith("regions/"))
        .map(file -> file.getValue().lines().findFirst().orElseThrow())
        .flatMap(header -> Stream.of(header.split(";", -1)))
        .collect(Collectors.toSet());
  }

  private static Stream<String> literals(List<String> lines) {
    return lines.stream()
        .filter(line -> !line.strip().startsWith("*") && !line.strip().startsWith("//"))
        .flatMap(line -> LITERAL.matcher(line).results())
        .map(literal -> literal.group(1));
  }
}
