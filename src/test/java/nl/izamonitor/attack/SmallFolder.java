package nl.izamonitor.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a published folder of a meting by hand: what stands in it is what a test is about. */
final class SmallFolder {

  static final String HEADER =
      "meting;revision;indicator;version;period;indeling;level;region;region_name;breakdown;category;numerator;denominator;value;coverage;status;reason;source\n";

  static final String METHODS =
      """
      count: {counts_numerator: true, part_of_denominator: false, taken_over: false}
      rate: {counts_numerator: true, part_of_denominator: false, taken_over: false}
      proportion: {counts_numerator: true, part_of_denominator: true, taken_over: false}
      weighted_mean: {counts_numerator: false, part_of_denominator: false, taken_over: false}
      published: {counts_numerator: false, part_of_denominator: false, taken_over: true}
      """;

  private final Path path;
  private final String meting;
  private final Map<String, List<String>> rows = new LinkedHashMap<>();
  private final Map<String, Integer> versions = new LinkedHashMap<>();

  SmallFolder(Path parent, String meting) {
    this.path = parent.resolve(meting);
    this.meting = meting;
    text("definities/methoden.yml", METHODS);
    text(
        "definities/base/disclosure.yml",
        "floors: {contact: 10, inwoner: 10, patiënt: 10, praktijk: 0}\nprotect_zeros: []\n");
    text(
        "definities/reference/categories/urgentie.yml",
        "list: urgentie\ncategories: [{code: U0}, {code: U1}, {code: U2}, {code: U3}]\n");
    text(
        "definities/reference/categories/leeftijdsgroep.yml",
        "list: leeftijdsgroep\nof: leeftijd\ncategories: [{code: 0-64, from: 0, to: 64}, {code: 65-74, from: 65, to: 74}, {code: 75+, from: 75}]\n");
    text(
        "definities/reference/categories/leeftijd_breed.yml",
        "list: leeftijd_breed\nof: leeftijd\ncategories: [{code: 0-64, from: 0, to: 64}, {code: 65+, from: 65}]\n");
    source(
        "post",
        "person: {pseudonym: wie}\ncolumns: {urgentie: {type: text, codes: urgentie}, posten: {type: text}}\n");
    source("bevolking", "columns: {leeftijdsgroep: {type: text, codes: leeftijdsgroep}}\n");
  }

  Path path() {
    return path;
  }

  private void source(String name, String text) {
    text("definities/sources/" + name + ".yml", "source: " + name + "\n" + text);
  }

  /** Writes a file of the folder. */
  void text(String name, String text) {
    try {
      Path file = path.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Regions as {@code level region: bouwsteen bouwsteen}, a line each. */
  SmallFolder regions(String lines) {
    StringBuilder text = new StringBuilder("bouwsteen;level;region\n");
    lines
        .lines()
        .forEach(
            line -> {
              String[] parts = line.split(": ", -1);
              for (String bouwsteen : parts[1].split(" ", -1)) {
                text.append(bouwsteen + ";" + parts[0].replace(' ', ';') + "\n");
              }
            });
    text("regios.csv", text.toString());
    return this;
  }

  /**
   * An indicator; its sides as {@code table value}, or with a condition after a bar: what is asked
   * of columns, or a list of cases.
   */
  SmallFolder indicator(String code, String method, String sides, String breakdowns) {
    String[] both = sides.split(" / ", -1);
    StringBuilder text = new StringBuilder("code: %s\nmethod: %s\n".formatted(code, method));
    for (int i = 0; i < both.length; i++) {
      String[] side = both[i].split(" \\| ", -1);
      String[] table = side[0].split(" ", -1);
      String value = table[1];
      if (side.length > 1) {
        String where = side[1].startsWith("[") ? side[1] : "{" + side[1] + "}";
        value = "{of: %s, where: %s}".formatted(table[1], where);
      }
      text.append(
          "%s: {table: %s, value: %s, unit: contact}\n"
              .formatted(i == 0 ? "numerator" : "denominator", table[0], value));
    }
    text("definities/indicators/x/" + code + ".yml", text + "breakdowns: {" + breakdowns + "}\n");
    rows.computeIfAbsent(code, c -> new ArrayList<>());
    return this;
  }

  /** The rows of later calls have this version. */
  SmallFolder version(String code, int version) {
    versions.put(code, version);
    return this;
  }

  /**
   * Rows of an indicator as {@code level region breakdown category numerator denominator}; a
   * numerator {@code x} is hidden, a denominator {@code -} is not there.
   */
  SmallFolder rows(String code, String lines) {
    lines
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              String[] c = line.strip().split(" +", 7);
              boolean hidden = c[4].equals("x");
              String status = hidden ? "beschermd" : "waarde";
              String reason = c.length > 6 ? c[6] : "";
              rows.get(code)
                  .add(
                      String.join(
                          ";",
                          List.of(
                              meting,
                              "1",
                              code,
                              versions.getOrDefault(code, 1).toString(),
                              "2023",
                              "2025-01-01",
                              c[0],
                              c[1],
                              "\"Naam; van " + c[1] + "\"",
                              c[2],
                              c[3],
                              hidden || c[4].equals("-") ? "" : c[4],
                              hidden || c[5].equals("-") ? "" : c[5],
                              "",
                              "",
                              reason.isEmpty() ? status : "ontbreekt",
                              reason,
                              "bron")));
            });
    return this;
  }

  /** Writes the rows. */
  Path write() {
    rows.forEach(
        (code, lines) ->
            text(
                "waarden/" + code + ".csv",
                HEADER + String.join("\n", lines) + (lines.isEmpty() ? "" : "\n")));
    return path;
  }
}
