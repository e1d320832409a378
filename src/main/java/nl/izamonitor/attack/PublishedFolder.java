package nl.izamonitor.attack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The open data of one meting, as anyone can read them: the folder itself, or that of its report.
 *
 * @param rows of counted indicators
 * @param regions per level and region its bouwstenen, numbered alike in all folders
 */
record PublishedFolder(
    Path path,
    List<PublishedRow> rows,
    PublishedDefinitions definitions,
    Map<String, Map<String, BitSet>> regions) {

  private static final String OPEN_DATA = "open-data";
  private static final String VALUES = "waarden";
  private static final String REGIONS = "regios.csv";

  /**
   * Reads a folder.
   *
   * @param bouwstenen the numbers of bouwstenen; those that are new get the next ones
   */
  static PublishedFolder read(Path named, Map<String, Integer> bouwstenen) {
    if (!Files.isDirectory(named)) {
      throw new AttackException(
          "The folder %s is not there: name the folder of a published meting.".formatted(named));
    }
    Path open = named.resolve(OPEN_DATA);
    Path path = Files.isDirectory(open) ? open : named;
    CsvFile regions = new CsvFile(path.resolve(REGIONS));
    if (!regions.exists()) {
      throw new AttackException(
          "The folder %s has no %s: publish the meting again, or name the folder that has it."
              .formatted(path, REGIONS));
    }
    PublishedDefinitions definitions = PublishedDefinitions.read(path);
    PublishedFolder folder =
        new PublishedFolder(path, new ArrayList<>(), definitions, regions(regions, bouwstenen));
    folder.readValues();
    return folder;
  }

  private static Map<String, Map<String, BitSet>> regions(
      CsvFile file, Map<String, Integer> bouwstenen) {
    Map<String, Map<String, BitSet>> regions = new HashMap<>();
    file.read(
        List.of("bouwsteen", RowKey.LEVEL, RowKey.REGION),
        line ->
            regions
                .computeIfAbsent(line[1], level -> new HashMap<>())
                .computeIfAbsent(line[2], region -> new BitSet())
                .set(bouwstenen.computeIfAbsent(line[0], name -> bouwstenen.size())));
    return regions;
  }

  private void readValues() {
    List<CsvFile> files = CsvFile.in(path.resolve(VALUES));
    if (files.isEmpty()) {
      throw new AttackException(
          "The folder %s has no file of an indicator in %s: name the folder of a published meting."
              .formatted(path, VALUES));
    }
    for (CsvFile file : files) {
      if (!definitions.indicator(file).method().takenOver()) {
        file.readRows(PublishedRow.COLUMNS, (key, cells) -> rows.add(row(file, key, cells)));
      }
    }
  }

  private PublishedRow row(CsvFile file, RowKey key, List<String> cells) {
    if (!has(key.level(), key.region())) {
      throw new AttackException(
          "The file %s has the region %s of level %s, which %s does not know: publish the folder again."
              .formatted(file.path(), key.region(), key.level(), REGIONS));
    }
    try {
      return PublishedRow.of(key, cells);
    } catch (NumberFormatException e) {
      throw new AttackException(
          "The file %s has a row of %s %s with a number that is none (%s): publish the folder again."
              .formatted(file.path(), key.period(), key.region(), e.getMessage()));
    }
  }

  boolean has(String level, String region) {
    return regions.getOrDefault(level, Map.of()).containsKey(region);
  }

  /** The bouwstenen of a region. */
  BitSet bouwstenen(RowKey key) {
    return regions.get(key.level()).get(key.region());
  }

  IndicatorDefinition definition(PublishedRow row) {
    return definitions.indicators().get(row.key().indicator());
  }
}
