package nl.izamonitor.attack;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bouwstenen of every region of an indeling. Bouwstenen are numbered alike in all folders.
 *
 * @param numbers per bouwsteen its number
 * @param regions per level and region its bouwstenen
 */
record Places(Map<String, Integer> numbers, Map<String, Map<String, BitSet>> regions) {

  static final String FILE = "regios.csv";

  /** Reads the indeling of a folder; bouwstenen that are new to the numbers are added to them. */
  static Places read(Path folder, Map<String, Integer> numbers) {
    Map<String, Map<String, BitSet>> regions = new HashMap<>();
    Csv.read(
        folder.resolve(FILE),
        List.of("bouwsteen", "level", "region"),
        line ->
            regions
                .computeIfAbsent(line[1], level -> new HashMap<>())
                .computeIfAbsent(line[2], region -> new BitSet())
                .set(number(numbers, line[0])));
    return new Places(numbers, regions);
  }

  private static int number(Map<String, Integer> numbers, String name) {
    return numbers.computeIfAbsent(name, n -> numbers.size());
  }

  boolean has(String level, String region) {
    return regions.getOrDefault(level, Map.of()).containsKey(region);
  }

  BitSet bouwstenen(String level, String region) {
    return regions.get(level).get(region);
  }

  /** The number of a part of a region of which it is not known what it is made of. */
  int unknownPart(String name) {
    return number(numbers, name);
  }
}
