package nl.izamonitor.attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The open data of one meting, as anyone can read them: the folder itself, or that of its report.
 *
 * @param rows of counted indicators
 */
record Folder(Path path, List<Row> rows, Definitions definitions, Places places) {

  private static final String OPEN_DATA = "open-data";
  private static final String VALUES = "waarden";
  private static final List<String> COLUMNS =
      List.of(
          "meting",
          "revision",
          "indicator",
          "version",
          "period",
          "level",
          "region",
          "breakdown",
          "category",
          "numerator",
          "denominator",
          "coverage",
          "status",
          "reason");

  /** Reads a folder. */
  static Folder read(Path named, Map<String, Integer> bouwstenen) {
    if (!Files.isDirectory(named)) {
      throw new AttackException(
          "The folder %s is not there: name the folder of a published meting.".formatted(named));
    }
    Path open = named.resolve(OPEN_DATA);
    Path path = Files.isDirectory(open) ? open : named;
    if (!Files.exists(path.resolve(Places.FILE))) {
      throw new AttackException(
          "The folder %s has no %s: publish the meting again, or name the folder that has it."
              .formatted(path, Places.FILE));
    }
    Places places = Places.read(path, bouwstenen);
    Definitions definitions = Definitions.read(path);
    List<Row> rows = new ArrayList<>();
    Map<String, String> texts = new HashMap<>();
    for (Path file : values(path)) {
      if (!definitions.indicator(Csv.name(file), file).method().takenOver()) {
        Csv.read(
            file,
            COLUMNS,
            line -> {
              Row row = row(file, line, texts);
              check(row, places, file);
              rows.add(row);
            });
      }
    }
    return new Folder(path, rows, definitions, places);
  }

  private static List<Path> values(Path folder) {
    List<Path> found = Csv.files(folder.resolve(VALUES));
    if (found.isEmpty()) {
      throw new AttackException(
          "The folder %s has no file of an indicator in %s: name the folder of a published meting."
              .formatted(folder, VALUES));
    }
    return found;
  }

  /** Texts come back in many rows; each is kept once. */
  private static Row row(Path file, String[] line, Map<String, String> texts) {
    String[] own = new String[line.length];
    for (int i = 0; i < line.length; i++) {
      own[i] = line[i] == null ? null : texts.computeIfAbsent(line[i], text -> text);
    }
    try {
      return new Row(
          own[0],
          own[1],
          own[2],
          Integer.parseInt(own[3]),
          own[4],
          own[5],
          own[6],
          own[7],
          own[8],
          own[9] == null ? null : Long.valueOf(own[9]),
          own[10] == null ? null : Long.valueOf(own[10]),
          own[11] == null ? null : Double.valueOf(own[11]),
          own[12],
          own[13]);
    } catch (NumberFormatException e) {
      throw new AttackException(
          "The file %s has a row of %s %s with a number that is none (%s): publish the folder again."
              .formatted(file, own[4], own[6], e.getMessage()));
    }
  }

  private static void check(Row row, Places places, Path file) {
    if (!places.has(row.level(), row.region())) {
      throw new AttackException(
          "The file %s has the region %s of level %s, which %s does not know: publish the folder again."
              .formatted(file, row.region(), row.level(), Places.FILE));
    }
  }
}
